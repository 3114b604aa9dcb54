/** Omitted, empty or null, or a value: and how a form goes from one to another. */

import { same, ok } from "./drive.mjs";
import { examples, kinds, whole } from "./slices.mjs";

async function opened(form) {
  await form.open(kinds);
  await form.unfold();
}

export async function three_states_of_a_text(form) {
  await opened(form);
  const value = () => form.value("after", "query");
  same(await value(), "");
  await form.press(form.tool(/^Send an empty text/, "after"), "Enter");
  same(await value(), '""');
  await form.press(form.tool(/^Send null/, "after"), "Space");
  same(await value(), "null");
  same(await form.input("after").getAttribute("placeholder"), "sent as null");
  await form.type(form.input("after"), "x");
  same(await value(), '"x"');
  same(
    await form.tool(/^Send null/, "after").getAttribute("aria-pressed"),
    "false",
  );
  await form.press(form.tool(/^Clear/, "after"), "Enter");
  same(await value(), "");
  same(await form.changes(), 4);
}

export async function empty_list_object_and_unset_pairs(form) {
  await opened(form);
  await form.press(form.tool(/^Send an empty list/, "tags"), "Enter");
  await form.press(form.tool(/^Send an empty object/, "labels"), "Enter");
  await form.press(form.tool(/^Send an empty text/, "metadata"), "Enter");
  await form.press(form.tool(/^Send an empty object/, "money"), "Enter");
  same(
    await form.values(),
    '{"body tags":[],"body labels":{},"body metadata":"","body money":{}}',
  );
  await form.press(
    form.field("tags").getByRole("button", { name: "Add item" }),
    "Enter",
  );
  await form.keys.type("a");
  same(await form.value("tags"), '["a"]');
}

export async function pressed_again_it_is_omitted(form) {
  await opened(form);
  await form.press(form.tool(/^Send null/, "after"), "Enter", "Enter");
  same(await form.values(), "{}");
}

export async function undo_and_redo(form) {
  await opened(form);
  await form.type(form.input("count"), "5");
  await form.press(form.button("Reset"), "Enter");
  same(await form.values(), "{}");
  await form.press(form.button("Undo"), "Enter");
  same(await form.values(), '{"body count":5}');
  await form.press(form.button("Reset"), "Control+Shift+Z");
  same(await form.values(), "{}");
  await form.keys.press("Control+Z");
  same(await form.values(), '{"body count":5}');
}

const SMALLEST = { "path id": "pr_123", "body name": "ada" };
const COMPLETE = {
  ...SMALLEST,
  "query limit": 10,
  "body price": "12.50",
  "body tags": ["one", "two"],
  "body points": [{ x: 1, y: 2 }],
  "body labels": { key: 3 },
  "body source": { kind: "card", number: "4242" },
  "body tree": { name: "a", children: [{ name: "b" }] },
};
const TYPES = {
  point: { x: 7 },
  bank: { kind: "bank", iban: "DE02" },
  tree: { name: "any" },
};

const FILLING = { smallest: SMALLEST, complete: COMPLETE, types: TYPES };

async function openedToFill(form) {
  await form.open(kinds, {}, examples(kinds, FILLING));
  await form.unfold();
}

export async function fill_example_gives_the_smallest_call(form) {
  await openedToFill(form);
  await form.type(form.input("count"), "5");
  const before = await form.changes();
  await form.fill("Fill example");
  same(JSON.parse(await form.values()), { ...SMALLEST, "body count": 5 });
  same(await form.problems(), []);
  same(await form.changes(), before + 1);
}

export async function fill_everything_gives_the_complete_call(form) {
  await openedToFill(form);
  await form.fill("Fill everything");
  same(JSON.parse(await form.values()), COMPLETE);
  same(await form.problems(), []);
  await form.press(form.button("Undo"), "Enter");
  same(await form.values(), "{}");
}

export async function an_object_a_list_and_pairs_have_examples(form) {
  await openedToFill(form);
  for (const wire of ["points", "labels", "tree"]) {
    await form.fillPart(wire);
    const key = `body ${wire}`;
    same(JSON.parse(await form.values())[key], COMPLETE[key]);
  }
}

export async function an_item_that_is_added_has_an_example(form) {
  await openedToFill(form);
  await form.press(
    form.field("points").getByRole("button", { name: "Add item" }),
    "Enter",
    "Enter",
  );
  await form.fillPart("points", "0");
  same(await form.values(), '{"body points":[{"x":1,"y":2}]}');
}

export async function the_member_that_is_chosen_has_an_example(form) {
  await openedToFill(form);
  await form.press(form.radio("bank", "source"), "Space");
  await form.fillPart("source");
  same(await form.values(), '{"body source":{"kind":"bank","iban":"DE02"}}');
}

export async function what_has_no_example_says_so(form) {
  await openedToFill(form);
  await form.press(form.tool(/^Fill in an example/, "metadata"), "Enter");
  await form.said("There is no example of this.");
  same(await form.values(), "{}");
}

export async function examples_that_cannot_be_read_are_told(form) {
  await form.open(kinds, {}, "{");
  await form.press(form.button("Fill example"), "Enter");
  await form.said("The examples could not be loaded. Try again.");
}

export async function whole_body_as_json(form) {
  await opened(form);
  await form.type(form.input("count"), "5");
  const mode = form.page.getByRole("radiogroup", { name: "Edit the body as" });
  await form.press(mode.getByRole("radio", { name: "JSON" }), "Space");
  const area = form.page.getByRole("textbox", { name: "Request body as JSON" });
  same(await area.inputValue(), '{\n  "count": 5\n}');
  await form.type(area, '{"count": 6, "money": {"value": 1}}');
  same(await form.values(), '{"body count":6,"body money":{"value":1}}');
  await form.type(area, '{"count": 7,');
  same(await form.values(), '{"body count":6,"body money":{"value":1}}');
  same(
    (await form.problems())[0].message,
    "No JSON yet: line 1, column 13: a key in quotes is missing",
  );
  await form.type(area, '{"count": "7"}');
  same((await form.problems())[0].message, "count: takes an integer.");
  await form.type(area, '{"cuont": 7}');
  same((await form.problems())[0].message, "There is no field “cuont” here.");
  await form.keys.press("Escape");
  same(await form.input("count").inputValue(), "6");
  ok(await area.isHidden());
}

export async function body_that_is_one_value(form) {
  await form.open(whole);
  const mode = form.page.getByRole("radiogroup", { name: "Edit the body as" });
  await form.press(mode.getByRole("radio", { name: "JSON" }), "Space");
  await form.type(
    form.page.getByRole("textbox", { name: "Request body as JSON" }),
    '[{"x": 1}, {"y": null}]',
  );
  same(await form.values(), '{"body body":[{"x":1},{"y":null}]}');
  await form.press(mode.getByRole("radio", { name: "JSON" }), "ArrowLeft");
  same(await form.input("body", "0", "x").inputValue(), "1");
}

export async function object_as_json(form) {
  await opened(form);
  await form.press(form.tool("Edit money as JSON", "money"), "Enter");
  same(await form.focused(), "money as JSON");
  await form.keys.type('{"currency": "usd", "value": 3}');
  const sent = '{"body money":{"currency":"usd","value":3}}';
  same(await form.values(), sent);
  await form.keys.type("x");
  same(await form.values(), sent);
  await form.keys.press("Escape");
  same(await form.input("money", "value").inputValue(), "3");
  same(await form.values(), sent);
}

export async function filter_and_what_stays_visible(form) {
  await form.open(kinds);
  const count = form.field("count");
  same(await count.count(), 0);
  await form.set('{"body count":5}');
  ok(await count.isVisible());
  await form.unfold();
  const filter = form.page.getByRole("searchbox").last();
  await form.type(filter, "mood");
  ok(await form.field("mood").isVisible());
  ok(await count.isVisible());
  ok(await form.field("ratio").isHidden());
}

export async function a_choice_shows_the_object_of_its_name(form) {
  await opened(form);
  await form.press(
    form.page.getByRole("button", { name: /optional fields$/ }).nth(1),
    "Enter",
  );
  await form.set('{"body outcome":"done","body id":"failed"}');
  same(await form.field("failed").isVisible(), false);
  await form.press(form.radio("failed", "outcome"), "Space");
  ok(await form.field("failed", "failed_at").isVisible());
  await form.open(kinds);
  await form.set('{"body outcome":"failed"}');
  ok(await form.field("failed", "failed_at").isVisible());
  same(await form.values(), '{"body outcome":"failed"}');
}

export async function programs_change_it_once(form) {
  await form.open(kinds);
  await form.set('{"body count":5,"body money":{"value":1}}');
  same(await form.changes(), 1);
  await form.page.evaluate(() => window.on.state.form.reset());
  same(await form.changes(), 2);
  same(await form.values(), "{}");
}

export async function json_follows_what_changes_elsewhere(form) {
  await opened(form);
  const mode = form.page.getByRole("radiogroup", { name: "Edit the body as" });
  await form.press(mode.getByRole("radio", { name: "JSON" }), "Space");
  const area = form.page.getByRole("textbox", { name: "Request body as JSON" });
  await form.set('{"body count":8}');
  same(await area.inputValue(), '{\n  "count": 8\n}');
  await form.press(form.button("Reset"), "Enter");
  same(await area.inputValue(), "{}");
  await form.press(form.button("Undo"), "Enter");
  same(await area.inputValue(), '{\n  "count": 8\n}');
}
