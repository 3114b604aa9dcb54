/**
 * Somebody's way from an empty page to an answer of the API, by a real gateway.
 * In: the page, the gateway, its pairing code. Out: what was seen, and all that the browser holds and sent.
 */

import { withPage } from "../browser/open.mjs";

const [address, gateway, code] = process.argv.slice(2);

const said = await withPage(async (page) => {
  page.setDefaultTimeout(30_000);
  const requests = [];
  page.on("request", async (request) =>
    requests.push([
      request.method(),
      request.url(),
      JSON.stringify(await request.allHeaders()),
      request.postData() ?? "",
    ]),
  );
  const consoles = [];
  page.on("console", (message) => consoles.push(message.text()));
  const text = (selector) => page.locator(selector).innerText();
  const send = async (status) => {
    await page.keyboard.press("Control+Enter");
    const again = page.getByRole("button", { name: "Send again" });
    const answer = page.locator("#response .status", { hasText: status });
    await again.or(answer).first().waitFor();
    if (await again.isVisible()) await again.click();
    await answer.waitFor();
    await page.locator("#actions .primary", { hasText: /^Send/ }).waitFor();
  };

  await page.goto(address);
  await page.getByRole("button", { name: "Fill everything" }).click();
  await page.locator("#gateway input").first().fill(gateway);
  await page.locator("#gateway").getByLabel(/code/i).fill(code);
  await page.locator("#gateway").getByRole("button", { name: /pair/i }).click();
  await page.locator("#actions .reason").waitFor({ state: "hidden" });
  const badges = await page.locator("#gateway .badge").allInnerTexts();
  await send("200");
  const first = await text("#response");
  // The session outlives the page.
  await page.reload();
  await page.locator("#gateway .badge", { hasText: "Test key" }).waitFor();
  const kept = {
    dom: await page.content(),
    address: page.url(),
    local: await page.evaluate(() => JSON.stringify({ ...localStorage })),
    session: await page.evaluate(() => JSON.stringify({ ...sessionStorage })),
    cookies: await page.evaluate(() => document.cookie),
  };
  return { badges, first, kept, requests, consoles };
});

console.log(JSON.stringify(said));
