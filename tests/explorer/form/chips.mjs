/** Lists of which is known what they take. */

import { same, ok } from "./drive.mjs";
import { known } from "./slices.mjs";

async function opened(form) {
  await form.open(known);
  await form.unfold();
}

const adding = (form, wire) => form.field(wire).getByLabel(`Add to ${wire}`);
const chips = (form, wire) =>
  form.field(wire).locator(".chips:not(.offered) button").allInnerTexts();
const offered = (form, wire) =>
  form.field(wire).locator(".offered button").allInnerTexts();
export async function a_suggestion_is_added_and_removed_by_keyboard(form) {
  await opened(form);
  same(await offered(form, "expand"), [
    "+ customer",
    "+ customer.default_source",
    "+ review",
  ]);
  const add = form.field("expand").getByRole("button", { name: "Add review" });
  await form.press(add, "Enter");
  same(await form.values(), '{"body expand":["review"]}');
  same(await chips(form, "expand"), ["review ✕"]);
  same((await offered(form, "expand")).length, 2);
  same(await form.focused(), "Add to expand");
  await form.keys.press("Backspace");
  same(await form.values(), "{}");
}

export async function other_texts_are_taken_too(form) {
  await opened(form);
  await form.press(adding(form, "expand"));
  await form.keys.type("other");
  same(
    (await form.problems()).map(({ message }) => message),
    ["“other” is not in the list yet: press Enter."],
  );
  await form.keys.press("Enter");
  same(await form.values(), '{"body expand":["other"]}');
  same(await form.problems(), []);
  await form.keys.type("much longer than it takes");
  await form.keys.press("Tab");
  same(
    (await form.problems()).map(({ path, message }) => [path, message]),
    [[["expand", "1"], "Must have 12 characters or fewer; it has 25."]],
  );
}

export async function suggestions_are_completed(form) {
  await opened(form);
  await form.press(adding(form, "expand"));
  const list = await adding(form, "expand").getAttribute("list");
  same(
    await form.page
      .locator(`#${list} option`)
      .evaluateAll((all) => all.map(({ value }) => value)),
    ["customer", "customer.default_source", "review"],
  );
}

export async function a_closed_list_takes_what_it_knows(form) {
  await opened(form);
  const input = adding(form, "letters");
  await form.type(input, "alpa");
  await form.keys.press("Enter");
  same(await form.values(), "{}");
  same(
    (await form.problems()).map(({ message }) => message),
    ["“alpa” is none of the 7 choices. Did you mean alpha?"],
  );
  await form.type(input, "beta");
  await form.keys.press("Enter");
  same(await form.values(), '{"body letters":["beta"]}');
  same(await form.problems(), []);
}

export async function too_few_are_told(form) {
  await opened(form);
  const red = form.field("colors").getByRole("button", { name: "Add red" });
  await form.press(red, "Enter");
  same(
    (await form.problems()).map(({ message }) => message),
    ["Takes 2 items or more."],
  );
}

export async function a_text_with_commas_is_several(form) {
  await opened(form);
  await form.set('{"body moods":["alpha"]}');
  const input = adding(form, "moods");
  await input.focus();
  await form.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "beta, mine");
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement.dispatchEvent(event);
  });
  same(await form.values(), '{"body moods":["alpha","beta","mine"]}');
}

export async function what_was_set_comes_back_with_its_types(form) {
  await opened(form);
  const text = '{"body levels":[3,1],"body expand":["review","review"]}';
  await form.set(text);
  same(await form.values(), text);
  ok((await chips(form, "levels")).join() === "3 ✕,1 ✕");
  await form.press(
    form.field("levels").getByRole("button", { name: "Remove 3" }),
    "Enter",
  );
  same(
    await form.values(),
    '{"body levels":[1],"body expand":["review","review"]}',
  );
  same(await form.focused(), "Remove 1");
}
