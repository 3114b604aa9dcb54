/**
 * Options of a request, from the keyboard to what the API gets. In: the page, the gateway, a pairing
 * code. Out: what was seen.
 */

import { inflateRawSync } from "node:zlib";

import { withPage } from "../browser/open.mjs";

const [pageUrl, gateway, code] = process.argv.slice(2);
const seen = {};

const told = (script) =>
  fetch(`${gateway}/.stub`, { method: "POST", body: JSON.stringify(script) });

const state = (url) =>
  JSON.parse(
    inflateRawSync(
      Buffer.from(url.split("#try=1.")[1] ?? "", "base64url"),
    ).toString(),
  );

await withPage(async (page) => {
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const text = (selector) => page.locator(selector).innerText();
  const section = page.locator("#form section", {
    has: page.getByRole("heading", { name: "Request options" }),
  });
  const input = (name) => section.getByRole("textbox", { name });
  const sending = page.locator("#actions button.primary");
  const isDone = () =>
    page.locator("#actions .primary", { hasText: /^Send/ }).waitFor();
  const send = async () => {
    await page.keyboard.press("Control+Enter");
    await isDone();
  };
  const snippets = async (holds) => {
    const found = {};
    for (const title of ["Python", "TypeScript", "curl"]) {
      await page.getByRole("tab", { name: title }).click();
      const shown = page.locator(
        "#snippet [role=tabpanel]:not([hidden]) code",
        { hasText: holds },
      );
      found[title] = await shown.innerText();
    }
    return found;
  };

  await page.goto(pageUrl);
  await sending.waitFor();
  await page.getByRole("button", { name: "Fill example" }).click();
  const before = await snippets(/report_?payment/i);
  seen.unset = Object.values(before).some((one) => /options|acct/.test(one));

  // By keyboard: unfold, go to the field, type.
  await section.locator(".toggle").focus();
  await page.keyboard.press("Enter");
  await input("Stripe-Version").waitFor();
  while (
    !(await input("Stripe-Account").evaluate(
      (one) => one === document.activeElement,
    ))
  )
    await page.keyboard.press("Tab");
  await page.keyboard.type("acct_1");
  seen.snippets = await snippets("acct_1");
  await page.waitForFunction(() => location.hash.includes("try="));
  seen.link = state(page.url()).o;

  await page.locator("#gateway input").first().fill(gateway);
  await page.locator("#gateway").getByLabel(/code/i).fill(code);
  await page.locator("#gateway").getByRole("button", { name: /pair/i }).click();
  await page.locator("#actions .reason").waitFor({ state: "hidden" });
  await send();
  await page.locator("#response .status", { hasText: "200" }).waitFor();

  // With a key of one's own there is nothing to ask: the API sees to it that nothing is done twice.
  await section.getByRole("button", { name: /^Make a new key/ }).click();
  seen.made = await input("Idempotency-Key").inputValue();
  await input("Idempotency-Key").fill("order-42");
  // The call before had another key, and was made just now.
  await page.keyboard.press("Control+Enter");
  seen.other = await text("#actions .question");
  seen.choices = await page
    .locator("#actions .question button")
    .allInnerTexts();
  await page.getByRole("button", { name: "Send again" }).click();
  await isDone();
  await send();
  seen.again = await page.locator("#actions .question").innerText();

  // Lost, and sent again with the key that it had.
  await told({ answer: "broken" });
  await send();
  await page.locator("#response", { hasText: "No answer" }).waitFor();
  await told({ answer: "record" });
  await send();
  seen.lost = await page.locator("#actions .question").innerText();
  await page.locator("#response .status", { hasText: "200" }).waitFor();

  // An earlier call brings its options back, and so does a link.
  const link = page.url();
  await page.getByRole("button", { name: "Reset" }).click();
  seen.reset = await input("Stripe-Account").inputValue();
  await page.locator("#history summary").click();
  await page
    .getByRole("button", { name: /^Open the run/ })
    .first()
    .click();
  seen.opened = await input("Stripe-Account").inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await input("Idempotency-Key").waitFor();
  seen.restored = await input("Idempotency-Key").inputValue();
});

console.log(JSON.stringify(seen));
