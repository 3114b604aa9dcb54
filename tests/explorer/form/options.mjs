/** Options of a request: a group of their own, folded away and left out until they are set. */

import { same, ok } from "./drive.mjs";
import { examples, slice } from "./slices.mjs";

const option = (wire, more = {}) => ({
  wire,
  location: "option",
  type: { is: "string", minLength: 1 },
  ...more,
});

const argument = {
  wire: "amount",
  location: "body",
  type: { is: "string" },
  required: true,
};

const paying = slice(
  [argument],
  {},
  {
    options: [
      option("Shop-Version", { default: '"2025-01-31"' }),
      option("Shop-Account", { docs: "<p>On whose behalf.</p>" }),
      option("Once"),
      option("amount"),
    ],
  },
);
paying.operation.idempotency = "Once";

const opened = async (form) => {
  await form.open(paying);
  await form.unfold();
};

const group = (form) =>
  form.page.locator("#form section", {
    has: form.page.getByRole("heading", { name: "Request options" }),
  });

export async function they_are_folded_away_and_come_last(form) {
  await form.open(paying);
  same(await form.page.locator("#form section").count(), 2);
  const last = form.page.locator("#form section").last();
  same(await last.locator("h3").textContent(), "Request options");
  const fold = last.locator(".toggle");
  same(await fold.textContent(), "4 optional fields");
  same(await fold.getAttribute("aria-expanded"), "false");
  same(await form.field("Shop-Account").count(), 0);
  same(await form.values(), "{}");
}

export async function a_page_without_options_has_no_group(form) {
  await form.open(slice([argument]));
  same(await group(form).count(), 0);
}

export async function one_is_set_and_cleared_by_keyboard(form) {
  await opened(form);
  await form.type(form.input("Shop-Account"), "acct_1");
  same(await form.values(), '{"option Shop-Account":"acct_1"}');
  await form.press(form.tool(/^Clear/, "Shop-Account"), "Enter");
  same(await form.values(), "{}");
  same(await form.focused(), "Shop-Account");
}

export async function what_is_sent_anyway_is_shown_and_not_set(form) {
  await opened(form);
  const input = form.input("Shop-Version");
  same(await input.getAttribute("placeholder"), 'default "2025-01-31"');
  same(await form.value("Shop-Version", "option"), "");
}

/** The clients refuse an empty one: there is no button for it. */
export async function none_is_sent_empty(form) {
  await opened(form);
  same(await form.tool(/^Send/, "Shop-Account").count(), 0);
  same(await form.tool(/^Send an empty/, "amount").count(), 1);
  same(await form.tool(/^Send an empty/, "Once").count(), 0);
}

export async function a_key_is_made_at_a_press(form) {
  await opened(form);
  same(await form.tool(/^Make/, "Shop-Account").count(), 0);
  await form.press(form.tool("Make a new key for Once", "Once"), "Enter");
  const first = await form.value("Once", "option");
  ok(/^"[0-9a-f]{32}"$/.test(first), first);
  await form.press(form.tool("Make a new key for Once", "Once"), "Enter");
  ok(first !== (await form.value("Once", "option")), "another one");
  same(await form.changes(), 2);
  await form.press(form.button("Undo"), "Enter");
  same(await form.value("Once", "option"), first);
}

/** They say who asks and how: whoever wants an example of the call means neither. */
export async function filling_in_leaves_them_as_they_are(form) {
  const complete = { "body amount": "12" };
  await form.open(paying, {}, examples(paying, { complete }));
  await form.unfold();
  await form.type(form.input("Shop-Account"), "acct_1");
  await form.fill("Fill everything");
  same(await form.value("Shop-Account", "option"), '"acct_1"');
  same(await form.value("Shop-Version", "option"), "");
  same(await form.value("amount"), '"12"');
}

export async function an_argument_of_the_same_name_is_another(form) {
  await form.open(paying);
  await form.set('{"body amount": "1", "option amount": "2"}');
  same(await form.values(), '{"body amount":"1","option amount":"2"}');
  await form.press(form.button("Reset"), "Enter");
  same(await form.values(), "{}");
  await form.press(form.button("Undo"), "Enter");
  same(await form.values(), '{"body amount":"1","option amount":"2"}');
}

export async function what_is_wrong_is_said_at_the_option(form) {
  await form.open(paying);
  const rest = await form.page.evaluate(() =>
    window.on
      .form()
      .showErrors([{ path: ["Shop-Account"], message: "Not yours." }]),
  );
  same(rest, []);
  same(await form.error("Shop-Account"), "Not yours.");
}
