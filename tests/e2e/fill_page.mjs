/**
 * Fills in every field of a page, options included, reads its snippets, and sends.
 * In: the page, the gateway, a pairing code, options as JSON. Out: the snippets by language.
 */

import { withPage } from "../browser/open.mjs";

const [address, gateway, code, options] = process.argv.slice(2);

const snippets = await withPage(async (page) => {
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.getByRole("button", { name: "Fill everything" }).click();
  const section = page.locator("#form section", {
    has: page.getByRole("heading", { name: "Request options" }),
  });
  await page.locator("#form .said", { hasText: "filled in" }).waitFor();
  await section.locator(".toggle").click();
  const fields = section.getByRole("textbox");
  for (const [name, value] of Object.entries(JSON.parse(options)))
    await section.getByRole("textbox", { name }).fill(value);
  for (const field of await fields.all())
    if ((await field.inputValue()) === "")
      throw new Error("one is not filled in");
  const found = {};
  for (const panel of await page.locator("#snippet section").all()) {
    const language = await panel.getAttribute("data-language");
    const title = await panel.locator("h3").textContent();
    await page.getByRole("tab", { name: title }).click();
    const text = panel.locator("code").filter({ hasText: "San Francisco" });
    found[language] = await text.textContent();
  }
  await page.locator("#gateway input").first().fill(gateway);
  await page.locator("#gateway").getByLabel(/code/i).fill(code);
  await page.locator("#gateway").getByRole("button", { name: /pair/i }).click();
  await page.locator("#actions .reason").waitFor({ state: "hidden" });
  await page.keyboard.press("Control+Enter");
  await page.locator("#response .status", { hasText: "200" }).waitFor();
  return found;
});

console.log(JSON.stringify(snippets));
