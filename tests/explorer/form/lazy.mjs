/** Types that are elsewhere, and types that hold themselves. */

import { same, ok } from "./drive.mjs";
import { away, examples, lazy } from "./slices.mjs";

const fresh = () => structuredClone(lazy);
const loads = (form) => form.page.evaluate(() => window.on.state.loads);
const settled = (form) =>
  form.page.waitForFunction(
    () =>
      ![...document.querySelectorAll(".note")].some((one) =>
        one.textContent.includes("…"),
      ),
  );

export async function what_is_required_is_loaded_at_once(form) {
  await form.open(fresh(), away);
  await settled(form);
  same(await loads(form), ["node"]);
  ok(await form.input("first", "label").isVisible());
  await form.type(form.input("first", "label"), "a");
  same(await form.values(), '{"body first":{"label":"a"}}');
}

export async function a_recursive_type_is_built_as_far_as_it_is_opened(form) {
  await form.open(fresh(), away);
  await settled(form);
  const path = ["first"];
  for (let depth = 0; depth < 8; depth++) {
    path.push("again");
    const toggle = form.field(...path).locator("> .head .toggle");
    same(await toggle.getAttribute("aria-expanded"), "false");
    await form.press(toggle, "Enter");
  }
  await form.type(form.input(...path, "label"), "deep");
  same(
    await form.values(),
    `{"body first":${'{"again":'.repeat(8)}{"label":"deep"}${"}".repeat(9)}}`.replace(
      "}}}}}}}}}}}",
      "}}}}}}}}}}",
    ),
  );
  same(await loads(form), ["node"]);
}

export async function an_optional_one_is_loaded_when_it_is_opened(form) {
  await form.open(fresh(), away);
  await settled(form);
  await form.unfold();
  same(await loads(form), ["node"]);
  await form.press(form.field("second").locator(".toggle"), "Enter");
  await settled(form);
  same(await loads(form), ["node", "choice", "leaf", "word"]);
  same(
    await form.field("second").locator(".segments label").allTextContents(),
    ["node", "leaf", "word"],
  );
  await form.press(
    form.field("second").getByRole("radio", { name: "leaf" }),
    "Space",
  );
  await form.type(form.input("second", "size"), "3");
  same(await form.values(), '{"body second":{"size":3}}');
}

export async function a_value_is_kept_until_its_type_is_here(form) {
  await form.open(fresh(), away);
  await form.set('{"body second":{"size":3},"body word":"two"}');
  same(await form.values(), '{"body second":{"size":3},"body word":"two"}');
  await settled(form);
  same(await form.values(), '{"body second":{"size":3},"body word":"two"}');
  same(await form.input("second", "size").inputValue(), "3");
  ok(await form.radio("two", "word").isChecked());
}

export async function what_cannot_be_loaded_says_so(form) {
  await form.open(fresh(), away);
  await form.unfold();
  await form.press(form.field("gone").locator(".toggle"), "Enter");
  await settled(form);
  const note = await form.field("gone").locator(".note").textContent();
  ok(note.startsWith("What is inside could not be loaded: no nowhere"), note);
}

export async function an_example_loads_the_types_of_its_values(form) {
  const slice = fresh();
  const first = { label: "a", again: { label: "b", again: null } };
  const smallest = { "body first": first, "body word": "one" };
  await form.open(slice, away, examples(slice, { smallest }));
  await form.fill("Fill example");
  await settled(form);
  same(JSON.parse(await form.values()), smallest);
  same(await form.problems(), []);
  await form.type(form.input("first", "label"), "c");
  same(JSON.parse(await form.values()), {
    ...smallest,
    "body first": { ...first, label: "c" },
  });
}

export async function a_branch_that_holds_itself_once_more_has_an_example(
  form,
) {
  const slice = fresh();
  const complete = { "body first": { label: "a", again: null } };
  const types = { node: { label: "any", again: null } };
  await form.open(slice, away, examples(slice, { complete, types }));
  await settled(form);
  await form.press(
    form.field("first", "again").locator("> .head .toggle"),
    "Enter",
  );
  await form.fillPart("first", "again");
  same(
    await form.values(),
    '{"body first":{"again":{"label":"any","again":null}}}',
  );
}
