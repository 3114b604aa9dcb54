/**
 * From the gateway's address to an answer, on the page of an operation; then the page that the printed
 * address opens. In: the page, the gateway, two pairing codes. Out: what was seen.
 */

import { deflateRawSync } from "node:zlib";

import { withPage } from "../browser/open.mjs";

const [pageUrl, gateway, code, another] = process.argv.slice(2);
const FORM = {
  b: {
    amount_requested: { currency: "usd", value: 100 },
    initiated_at: 1735689600,
    payment_method_details: {
      type: "custom",
      custom: { display_name: "Cash", type: "cash" },
    },
  },
};
const seen = {};

const said = await withPage(async (page) => {
  page.setDefaultTimeout(15_000);
  const requests = [];
  page.on("request", (request) =>
    requests.push([
      request.url(),
      JSON.stringify(request.headers()),
      request.postData() ?? "",
    ]),
  );
  const state = deflateRawSync(JSON.stringify(FORM)).toString("base64url");
  await page.goto(`${pageUrl}#try=1.${state}`);
  await page.getByLabel("Address of your gateway").fill(gateway);
  const field = page.getByLabel("Pairing code");
  await field.waitFor();
  seen.unpaired = await page.locator("#gateway .state").innerText();
  await field.fill(code);
  await field.press("Enter");
  await page.locator("#gateway .badges", { hasText: "Ready" }).waitFor();
  seen.badges = await page.locator("#gateway .badges").innerText();
  await page.keyboard.press("Control+Enter");
  await page.locator("#response .status", { hasText: "200 OK" }).waitFor();
  seen.answer = await page.locator("#response [role=tree]").innerText();
  seen.facts = await page.locator("#response .facts").innerText();
  seen.cookies = await page.evaluate(() => document.cookie);

  // The cookie counts after the page is loaded again: both are of one host.
  await page.reload();
  await page.locator("#gateway .badges", { hasText: "Ready" }).waitFor();

  await page.goto(`${gateway}/.gateway/pair#${another}`);
  await page.locator("p", { hasText: "is paired" }).waitFor();
  seen.token = await page.locator("input").inputValue();
  seen.address = page.url();
  await page.goto("about:blank");
  await page.goto(`${gateway}/.gateway/pair#${another}`);
  await page.locator("p", { hasText: "mistyped" }).waitFor();
  return { requests };
});

console.log(JSON.stringify({ seen, requests: said.requests }));
