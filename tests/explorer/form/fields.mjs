/** Each kind of field, filled in with the keyboard alone. */

import { same, ok } from "./drive.mjs";
import { kinds } from "./slices.mjs";

async function opened(form) {
  await form.open(kinds);
  await form.unfold();
}

/** Types a text, and expects a value; every key is one change. */
const typing = (wire, text, value) => async (form) => {
  await opened(form);
  await form.type(form.input(wire), text);
  same(await form.value(wire), value);
  same(await form.changes(), text.length);
};

export const text = typing("name", "abc", '"abc"');
export const whole_number_exact = typing(
  "count",
  "90071992547409931234567890",
  '"90071992547409931234567890n"',
);
export const number_with_point = typing("ratio", "1.5", "1.5");
export const number_without_point_is_whole = typing("ratio", "7", '"7n"');
export const decimal_stays_text = typing("price", "1.50", '"1.50"');
export const closed_enumeration = typing("country", "gamma", '"gamma"');
export const open_enumeration_takes_other_text = typing(
  "mood",
  "cheerful",
  '"cheerful"',
);
export const unix_time = typing("created", "1767225600", '"1767225600n"');
export const date = typing("born", "2026-01-31", '"2026-01-31"');
export const date_and_time = typing(
  "at",
  "2026-01-31T09:30:00Z",
  '"2026-01-31T09:30:00Z"',
);

export async function parameter_places(form) {
  await opened(form);
  await form.type(form.field("Stripe-Account").locator("input"), "acct_1");
  await form.type(form.field("session").locator("input"), "s");
  same(await form.value("Stripe-Account", "header"), '"acct_1"');
  same(await form.value("session", "cookie"), '"s"');
  same(
    await form.field("session").locator("input").getAttribute("type"),
    "password",
  );
}

export async function boolean_has_an_unset_state(form) {
  await opened(form);
  const radio = (name) => form.radio(name, "active");
  ok(await radio("not sent").isChecked());
  await form.press(radio("not sent"), "ArrowRight");
  same(await form.value("active"), "true");
  await form.press(radio("true"), "ArrowRight");
  same(await form.value("active"), "false");
  await form.press(radio("false"), "ArrowRight");
  same(await form.value("active"), "");
  same(await form.changes(), 3);
}

export async function few_values_are_radios(form) {
  await opened(form);
  await form.press(form.radio("red", "color"), "Space", "ArrowDown");
  same(await form.value("color"), '"green"');
  await form.press(form.radio("1", "level"), "Space");
  same(await form.value("level"), '"1n"');
}

export async function open_radios_take_other_text(form) {
  await opened(form);
  await form.press(form.radio("other", "size"), "Space");
  same(await form.focused(), "Other text for size");
  await form.keys.type("xl");
  same(await form.value("size"), '"xl"');
}

export async function many_values_have_a_list(form) {
  await opened(form);
  const input = form.input("country");
  await input.focus();
  const list = await input.getAttribute("list");
  same(await form.page.locator(`#${list} option`).count(), 7);
  await form.type(input, "gamme");
  same(await form.value("country"), "");
  await form.keys.press("Tab");
  ok((await form.error("country")).includes("Did you mean gamma?"));
}

export async function now_and_picker(form) {
  await opened(form);
  const now = form
    .field("created")
    .getByRole("button", { name: "Now for created" });
  await form.press(now, "Enter");
  const seconds = Number(JSON.parse(await form.value("created")).slice(0, -1));
  ok(Math.abs(seconds - Date.now() / 1000) < 30);
  const picker = form.field("created").locator(".picker");
  await picker.fill("2026-01-31T09:30:15");
  const expected = await form.page.evaluate(
    () => new Date("2026-01-31T09:30:15").getTime() / 1000,
  );
  same(await form.value("created"), `"${expected}n"`);
  ok(
    (await form.field("created").locator(".moment").textContent()).endsWith(
      "UTC",
    ),
  );
  await form.field("at").locator(".picker").fill("2026-01-31T09:30:15");
  same(
    await form.value("at"),
    JSON.stringify(new Date(expected * 1000).toISOString().replace(".000", "")),
  );
  await form.field("born").locator(".picker").fill("2026-02-01");
  same(await form.value("born"), '"2026-02-01"');
}

export async function money_is_shown_as_an_amount(form) {
  await opened(form);
  await form.press(form.field("money").locator(".toggle").first(), "Enter");
  await form.type(form.input("money", "value"), "1000");
  const shown = form.field("money", "value").locator(".amount");
  ok(await shown.isHidden());
  await form.type(form.input("money", "currency"), "usd");
  same(await shown.textContent(), "USD 10.00");
  await form.type(form.input("money", "currency"), "jpy");
  same(await shown.textContent(), "JPY 1,000");
  await form.type(form.input("money", "currency"), "kwd");
  same(await shown.textContent(), "KWD 1.000");
  await form.press(
    form.field("money", "parts").getByRole("button", { name: "Add item" }),
    "Enter",
  );
  await form.type(form.input("money", "parts", "0", "amount"), "-5");
  same(
    await form
      .field("money", "parts", "0", "amount")
      .locator(".amount")
      .textContent(),
    "KWD -0.005",
  );
  await form.type(form.input("money", "currency"), "xyz");
  ok(await shown.isHidden());
}

export async function any_value_is_json(form) {
  await opened(form);
  await form.type(form.input("any"), '{"a": [1, 1.0]}');
  same(await form.values(), '{"body any":{"a":[1,1.0]}}');
  await form.type(form.input("any"), '{"a": ');
  same(await form.values(), '{"body any":{"a":[1,1.0]}}');
  ok(
    (await form.field("any").locator(".editor .error").textContent()).includes(
      "line 1",
    ),
  );
}

export async function an_amount_may_be_below_zero(form) {
  const { arguments: list } = kinds;
  const value = { is: "integer" };
  await form.open({
    ...kinds,
    arguments: [
      ...list,
      { wire: "currency", location: "body", type: { is: "string" } },
      { wire: "net_amount", location: "body", type: value },
      { wire: "fee", location: "body", type: { ...value, minimum: 0 } },
    ],
  });
  await form.unfold();
  await form.type(form.input("currency"), "usd");
  await form.type(form.input("net_amount"), "-");
  same(await form.error("net_amount"), "");
  await form.keys.type("1050");
  same(await form.values(), '{"body currency":"usd","body net_amount":-1050}');
  const shown = form.field("net_amount").locator("output");
  same(await shown.textContent(), "USD -10.50");
  // A phone's pad of digits has no minus.
  const mode = (wire) => form.input(wire).getAttribute("inputmode");
  same([await mode("net_amount"), await mode("fee")], [null, "numeric"]);
  await form.type(form.input("fee"), "-1");
  same((await form.problems()).at(-1).message, "Must be 0 or more.");
}

export async function files(form) {
  await opened(form);
  const input = form.field("file").locator("input");
  const file = {
    name: "a.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("four"),
  };
  await input.setInputFiles(file);
  same(await form.value("file"), '"a.txt"');
  const sizes = () =>
    form.page.evaluate(() =>
      [...window.on.state.form.files()].map(([k, f]) => [k, f.size]),
    );
  same(await sizes(), [["a.txt", 4]]);
  await form.set('{"body file":"other.pdf"}');
  same(await sizes(), []);
  ok(
    (await form.problems()).some(({ message }) =>
      message.includes("the file other.pdf:"),
    ),
  );
}

export async function defaults_are_shown_and_never_sent(form) {
  await opened(form);
  same(await form.input("limit").getAttribute("placeholder"), "default 10");
  ok(
    (await form.field("active").locator(".kind").textContent()).includes(
      "default true",
    ),
  );
  same(await form.values(), "{}");
}

export async function line_breaks_survive_a_paste(form) {
  await opened(form);
  await form.input("name").focus();
  await form.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "one\ntwo");
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      }),
    );
  });
  same(await form.value("name"), '"one\\ntwo"');
}

export async function line_breaks_survive_typing(form) {
  await opened(form);
  await form.set('{"body id":"one\\ntwo"}');
  const area = form.page.locator("section textarea:not(.json)").first();
  await form.press(area, "Control+End", "!");
  same(await form.values(), '{"body id":"one\\ntwo!"}');
}
