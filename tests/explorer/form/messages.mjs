/** What is wrong is said at the field, in words, and bound to it. */

import { same, ok } from "./drive.mjs";
import { chance, maker } from "./random.mjs";
import { kinds, lazy, away, examples, whole, wide } from "./slices.mjs";

async function opened(form) {
  await form.open(kinds);
  await form.unfold();
}

/** Types a text, leaves the field, and expects what is said there. */
const says = (wire, text, message) => async (form) => {
  await opened(form);
  await form.type(form.input(wire), text);
  await form.keys.press("Tab");
  same(await form.error(wire), message);
  const input = form.input(wire);
  same(await input.getAttribute("aria-invalid"), "true");
  const id = await input.getAttribute("aria-errormessage");
  same(await form.page.locator(`#${id}`).textContent(), message);
  ok((await input.getAttribute("aria-describedby")).split(" ").includes(id));
  ok(
    (await form.problems()).some(
      (one) => one.message === message && one.path[0] === wire,
    ),
  );
};

export const pattern = says("name", "ABC", "Must match the pattern ^[a-z]+$");
export const shortest = says(
  "name",
  "a",
  "Must have 2 characters or more; it has 1.",
);
export const longest = says(
  "name",
  "abcdefghi",
  "Must have 8 characters or fewer; it has 9.",
);
export const smallest = says("limit", "0", "Must be 1 or more.");
export const largest = says("limit", "101", "Must be 100 or less.");
export const no_date = says(
  "born",
  "31.1.2026",
  "Write a date like 2026-01-31.",
);
export const no_decimal = says(
  "price",
  "1,5",
  "Write a decimal number like 9.99.",
);

export async function a_bad_number_is_a_message_and_never_sent(form) {
  await opened(form);
  await form.type(form.input("count"), "12x");
  same(await form.error("count"), "“12x” is not a whole number like 42.");
  same(await form.values(), "{}");
  await form.type(form.input("count"), "12");
  same(await form.error("count"), "");
  same(await form.input("count").getAttribute("aria-invalid"), null);
}

export async function the_first_problem_gets_the_focus(form) {
  await form.open(kinds);
  same(
    (await form.problems()).map(({ path }) => path.join(".")),
    ["id", "name"],
  );
  const asked = () =>
    form.page.evaluate(() => window.on.state.form.focusFirstProblem());
  ok(await asked());
  same(await form.focused(), "id");
  same(await form.error("id"), "Required: this has no value yet.");
  await form.keys.type("1");
  same(await form.error("id"), "");
  await asked();
  same(await form.focused(), "name");
  await form.keys.type("ab");
  same(await asked(), false);
}

export async function a_problem_deep_inside_is_opened(form) {
  await form.open(kinds);
  await form.set(
    '{"path id":"1","body name":"ab","body tree":{"name":"a","children":[{"name":"b"}]}}',
  );
  same(await form.problems(), []);
  same(await form.field("tree").locator(".field").count(), 0);
  await form.set(
    '{"path id":"1","body name":"ab","body tree":{"children":[{"parent":{"name":"x"}}]}}',
  );
  same(
    (await form.problems()).map(({ path }) => path.join(".")),
    ["tree.name", "tree.children.0.name"],
  );
  await form.page.evaluate(() => window.on.state.form.focusFirstProblem());
  same(await form.focused(), "name");
  ok(await form.input("tree", "children", "0", "name").isVisible());
}

export async function errors_of_the_api_stand_at_their_fields(form) {
  await form.open(kinds);
  const left = await form.page.evaluate(() =>
    window.on.state.form.showErrors([
      { path: "money[currency]", message: "No such currency." },
      { path: ["count"], message: "Too many." },
      { path: "elsewhere", message: "What?" },
    ]),
  );
  same(left, [{ path: "elsewhere", message: "What?" }]);
  same(await form.error("money", "currency"), "No such currency.");
  same(await form.error("count"), "Too many.");
  await form.type(form.input("count"), "1");
  same(await form.error("count"), "");
  await form.page.evaluate(() => window.on.state.form.showErrors([]));
  same(await form.error("money", "currency"), "");
}

export async function lists_have_a_least_number(form) {
  await form.open(kinds);
  await form.set('{"path id":"1","body name":"ab","body tags":["one"]}');
  same(
    (await form.problems()).map(({ message }) => message),
    ["Takes 2 items or more."],
  );
}

export async function what_is_required_says_so(form) {
  await form.open(kinds);
  ok(
    (await form.field("name").locator(".head").textContent()).includes(
      "required",
    ),
  );
  same(await form.input("name").getAttribute("aria-required"), "true");
  same(
    await form.page.locator("#form .counter").textContent(),
    "0 of 2 required",
  );
  await form.type(form.input("name"), "a");
  same(
    await form.page.locator("#form .counter").textContent(),
    "1 of 2 required",
  );
}

export async function a_description_shows_its_first_paragraph(form) {
  await opened(form);
  const docs = form.field("description").locator(".docs");
  ok(await docs.getByText("First.").isVisible());
  ok(await docs.getByText("Second.").isHidden());
  same(
    await form.field("description").locator(".old").textContent(),
    "deprecated",
  );
}

export async function a_long_one_shows_its_first_sentence(form) {
  const rest = "It goes on, e.g. like this. ".repeat(12);
  const docs = `<p>What <em>it</em> is, e.g. a name. ${rest}<code>So.</code></p><p>Last.</p>`;
  await form.open({
    ...kinds,
    arguments: [
      {
        wire: "name",
        location: "body",
        type: { is: "string" },
        required: true,
        docs,
      },
    ],
  });
  const shown = form.field("name").locator(".docs");
  same((await shown.innerText()).split(/\n+/), [
    "What it is, e.g. a name.",
    "more",
  ]);
  await form.press(shown.locator("summary"), "Enter");
  ok((await shown.innerText()).includes("So."));
  ok(await shown.getByText("Last.").isVisible());
}

/** Of everything that is there: an id of its own, a name, and only references that lead somewhere. */
function unbound() {
  const wrong = [];
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of ids)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`twice: ${id}`);
  for (const one of document.querySelectorAll(
    "#form :is(input, textarea, select, button)",
  )) {
    const name =
      one.getAttribute("aria-label") ||
      one.labels?.[0]?.textContent.trim() ||
      (one.matches("button") && one.textContent);
    if (!name) wrong.push(`no name: ${one.outerHTML}`);
  }
  for (const group of document.querySelectorAll("#form fieldset")) {
    if (group.firstElementChild?.tagName !== "LEGEND")
      wrong.push(`no legend: ${group.outerHTML}`);
  }
  for (const name of [
    "aria-describedby",
    "aria-errormessage",
    "aria-controls",
    "for",
    "list",
  ]) {
    for (const one of document.querySelectorAll(`#form [${name}]`)) {
      for (const id of one.getAttribute(name).split(" ")) {
        if (id && !document.getElementById(id))
          wrong.push(`${name} to nothing: ${one.outerHTML}`);
      }
    }
  }
  if (document.querySelector("#form [style]")) wrong.push("a style attribute");
  return wrong;
}

export async function ids_are_unique_and_labels_bound(form) {
  for (const [seed, slice] of [kinds, lazy, whole, wide].entries()) {
    const make = maker({ ...slice.types, ...away }, chance(seed));
    const [smallest, complete] = [1, 2].map(() =>
      JSON.parse(make(slice.arguments)),
    );
    await form.open(slice, away, examples(slice, { smallest, complete }));
    await form.unfold();
    for (const fill of ["Fill everything", "Fill example"]) {
      await form.fill(fill);
      for (let deep = 0; deep < 3; deep++) {
        await form.page.evaluate(() => {
          for (const one of document.querySelectorAll(
            ".toggle[aria-expanded=false]",
          ))
            one.click();
        });
        await form.page.waitForTimeout(50);
      }
      same(await form.page.evaluate(unbound), []);
    }
  }
}

export async function a_path_and_a_body_argument_of_one_name(form) {
  await opened(form);
  const inputs = form.page.getByRole("textbox", { name: "id", exact: true });
  same(await inputs.count(), 2);
  await form.type(inputs.nth(0), "p");
  await form.type(inputs.nth(1), "b");
  same(await form.values(), '{"path id":"p","body id":"b"}');
}

export async function an_empty_value_lacks_what_is_required_in_it(form) {
  await form.open(kinds);
  await form.set(
    '{"path id":"1","body name":"ab","body tags":[],"body money":{}}',
  );
  same(
    (await form.problems()).map(({ path, message }) => [
      path.join("."),
      message,
    ]),
    [
      ["tags", "Takes 2 items or more."],
      ["money.currency", "Required: this has no value yet."],
      ["money.value", "Required: this has no value yet."],
    ],
  );
}

export async function a_required_object_can_be_sent_empty(form) {
  const type = { is: "model", id: "open" };
  await form.open({
    ...kinds,
    arguments: [{ wire: "open", location: "body", type, required: true }],
  });
  const [problem] = await form.problems();
  same(problem.message, "Required: fill something in, or send it empty.");
  await form.press(form.tool(/^Send an empty object/, "open"), "Enter");
  same(await form.problems(), []);
  same(await form.values(), '{"body open":{}}');
}
