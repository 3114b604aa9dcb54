/** Objects, lists, pairs and unions. */

import { same, ok } from "./drive.mjs";
import { kinds } from "./slices.mjs";

async function opened(form) {
  await form.open(kinds);
  await form.unfold();
}

const add = (form, ...path) =>
  form.press(
    form
      .field(...path)
      .getByRole("button", { name: /^Add/ })
      .first(),
    "Enter",
  );

export async function items_are_added_moved_duplicated_and_removed(form) {
  await opened(form);
  for (const text of ["a", "b", "c"]) {
    await add(form, "tags");
    await form.keys.type(text);
  }
  same(await form.value("tags"), '["a","b","c"]');
  await form.keys.press("Alt+ArrowUp");
  same(await form.value("tags"), '["a","c","b"]');
  same(await form.page.evaluate(() => document.activeElement.value), "c");
  await form.keys.type("!");
  await form.keys.press("Alt+ArrowUp");
  await form.keys.press("Alt+ArrowUp");
  same(await form.value("tags"), '["c!","a","b"]');
  await form.keys.press("Alt+ArrowDown");
  same(await form.value("tags"), '["a","c!","b"]');
  await form.press(form.tool(/^Move up/, "tags", "2"), "Enter");
  same(await form.value("tags"), '["a","b","c!"]');
  await form.press(form.tool(/^Duplicate/, "tags", "0"), "Enter");
  same(await form.value("tags"), '["a","a","b","c!"]');
  await form.press(form.tool(/^Remove/, "tags", "3"), "Enter");
  same(await form.value("tags"), '["a","a","b"]');
  same(await form.focused(), "2");
}

export async function objects_in_lists(form) {
  await opened(form);
  await add(form, "points");
  await form.keys.type("1");
  await add(form, "points");
  await form.keys.type("2");
  await form.press(form.tool(/^Send null/, "points", "1", "y"), "Enter");
  same(await form.values(), '{"body points":[{"x":1},{"x":2,"y":null}]}');
  await form.press(form.input("points", "1", "x"), "Alt+ArrowUp");
  same(await form.values(), '{"body points":[{"x":2,"y":null},{"x":1}]}');
}

const paste = (form, text) =>
  form.page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, text);

export async function lists_are_pasted(form) {
  await opened(form);
  await add(form, "tags");
  await paste(form, "one\ntwo\nthree");
  same(await form.value("tags"), '["one","two","three"]');
  same(await form.changes(), 2);
  await add(form, "labels");
  await paste(form, "a=1\nb = 2");
  same(
    await form.values(),
    '{"body tags":["one","two","three"],"body labels":{"a":1,"b":2}}',
  );
}

export async function pairs_have_keys_of_their_own(form) {
  await opened(form);
  await add(form, "metadata");
  await form.keys.type("order");
  await form.keys.press("Tab");
  await form.keys.press("Tab");
  await form.keys.press("Tab");
  await form.keys.type("17");
  same(await form.values(), '{"body metadata":{"order":"17"}}');
  await add(form, "metadata");
  await form.keys.type("order");
  const again = (await form.problems()).map(({ message }) => message);
  ok(again.includes("The key “order” is there twice."));
  await form.keys.type("2");
  await form.press(
    form
      .field("metadata")
      .locator(".pair")
      .nth(1)
      .getByRole("button", { name: /^Send an empty/ }),
    "Enter",
  );
  same(await form.values(), '{"body metadata":{"order":"17","order2":""}}');
  await form.press(
    form
      .field("metadata")
      .locator(".pair")
      .nth(0)
      .getByRole("button", { name: /^Remove/ }),
    "Enter",
  );
  same(await form.values(), '{"body metadata":{"order2":""}}');
}

export async function keys_beyond_the_fields(form) {
  await opened(form);
  await form.press(form.field("open").locator(".toggle").first(), "Enter");
  await form.type(form.input("open", "known"), "k");
  await add(form, "open", "further keys");
  await form.keys.type("x");
  await form.type(form.input("open", "further keys", "value"), "5");
  same(await form.values(), '{"body open":{"known":"k","x":5}}');
}

export async function a_union_is_picked_by_name_and_keeps_what_fits(form) {
  await opened(form);
  const radio = (name) =>
    form.field("source").getByRole("radio", { name, exact: true }).first();
  await form.press(radio("card"), "Space");
  same(await form.values(), '{"body source":{"kind":"card"}}');
  await form.type(form.input("source", "number"), "4242");
  await form.type(form.input("source", "owner"), "Ada");
  await form.press(radio("card"), "ArrowRight");
  same(await form.values(), '{"body source":{"kind":"bank","owner":"Ada"}}');
  await form.press(radio("bank"), "ArrowLeft");
  same(
    await form.values(),
    '{"body source":{"kind":"card","number":"4242","owner":"Ada"}}',
  );
}

export async function data_chooses_the_member_of_a_union(form) {
  await opened(form);
  for (const [json, name] of [
    ['{"kind":"bank","iban":"X"}', "bank"],
    ['{"kind":"card","number":"1"}', "card"],
  ]) {
    await form.set(`{"body source":${json}}`);
    ok(
      await form
        .field("source")
        .getByRole("radio", { name, exact: true })
        .first()
        .isChecked(),
    );
    same(await form.values(), `{"body source":${json}}`);
  }
}

export async function members_have_names(form) {
  await opened(form);
  const names = (wire) =>
    form
      .field(wire)
      .locator(".picker label, .segments label")
      .allTextContents();
  same(await names("source"), ["card", "bank"]);
  same(await names("owner"), ["text", "point"]);
  same(await names("mixed"), ["whole number", "text", "list of whole number"]);
}

export async function values_go_with_their_member(form) {
  await opened(form);
  await form.type(
    form.field("mixed").getByRole("textbox", { name: "mixed as whole number" }),
    "12",
  );
  same(await form.values(), '{"body mixed":12}');
  await form.press(
    form.field("mixed").getByRole("radio", { name: "text" }),
    "Space",
  );
  same(await form.values(), "{}");
  await form.press(
    form.field("mixed").getByRole("radio", { name: "text" }),
    "ArrowLeft",
  );
  same(await form.values(), '{"body mixed":12}');
}

export async function a_tuple_has_places(form) {
  await opened(form);
  await form.type(form.input("pair", "0"), "a");
  same(await form.values(), "{}");
  ok((await form.problems()).some(({ path }) => path.join(".") === "pair.1"));
  await form.type(form.input("pair", "1"), "7");
  same(await form.values(), '{"body pair":["a",7]}');
}

export async function closed_branches_are_not_built(form) {
  await opened(form);
  same(await form.field("tree").locator(".field").count(), 0);
  const tree = `{"name":"a","children":[{"name":"b","parent":{"name":"c"}}]}`;
  await form.set(`{"body tree":${tree}}`);
  same(await form.field("tree").locator(".field").count(), 0);
  same(
    await form.field("tree").locator(".summary").textContent(),
    "name, children",
  );
  await form.press(form.field("tree").locator(".toggle").first(), "Enter");
  same(await form.field("tree", "children", "0").locator(".field").count(), 0);
  await form.press(
    form.field("tree", "children", "0").locator(".toggle").first(),
    "Enter",
  );
  same(await form.input("tree", "children", "0", "name").inputValue(), "b");
  same(await form.values(), `{"body tree":${tree}}`);
}

export async function a_member_without_constants_is_not_taken_for_another(
  form,
) {
  const plain = { is: "model", id: "plain" };
  const fields = [
    { wire: "iban", type: { is: "string" }, required: true },
    { wire: "owner", type: { is: "string" } },
  ];
  const members = [{ is: "model", id: "card" }, plain];
  const types = {
    ...kinds.types,
    plain: { is: "model", name: "plain", fields },
  };
  const type = { is: "anyOf", members };
  await form.open({
    ...kinds,
    types,
    arguments: [{ wire: "source", location: "body", type }],
  });
  await form.set('{"body source":{"owner":"Ada"}}');
  const plainly = form.field("source").getByRole("radio", { name: "plain" });
  ok(await plainly.isChecked());
}

export async function a_key_taken_away_is_no_empty_key(form) {
  await opened(form);
  await form.set('{"body metadata":{"a":"1"}}');
  const key = form.field("metadata").getByRole("textbox", { name: "Key" });
  await form.press(key, "Backspace");
  same(await form.values(), "{}");
  ok(
    (await form.problems()).some(
      ({ message }) => message === "A key is missing.",
    ),
  );
  await form.set('{"body metadata":{"":"1"}}');
  same(await form.values(), '{"body metadata":{"":"1"}}');
}

export async function many_members_are_chosen_from_a_list(form) {
  const members = ["string", "integer", "boolean", "number", "date", "json"];
  const type = { is: "anyOf", members: members.map((is) => ({ is })) };
  await form.open({
    ...kinds,
    arguments: [{ wire: "any", location: "body", type, required: true }],
  });
  const select = form.page.getByRole("combobox", { name: "What any is" });
  await form.press(select, "t", "Enter");
  await form.press(
    form.field("any").getByRole("radio", { name: "true", exact: true }),
    "Space",
  );
  same(await form.values(), '{"body any":true}');
  await form.set('{"body any":7}');
  same(
    await select.evaluate((one) => one.selectedOptions[0].textContent),
    "whole number",
  );
}

export async function a_union_that_holds_itself_ends(form) {
  const list = { is: "list", items: { is: "union", id: "nested" } };
  const nested = {
    is: "union",
    name: "nested",
    members: [list, { is: "integer" }],
  };
  await form.open({
    ...kinds,
    types: { nested },
    arguments: [
      {
        wire: "nested",
        location: "body",
        type: { is: "union", id: "nested" },
        required: true,
      },
    ],
  });
  await form.set('{"body nested":[[1],[[2]],3]}');
  same(await form.values(), '{"body nested":[[1],[[2]],3]}');
}
