/**
 * A page where things are not as they should be: opened from the disk, without its data, on a phone.
 * In: the site's folder, its address, the path of the flagship page. Out: what was seen.
 */

import { pathToFileURL } from "node:url";

import { withPage } from "../browser/open.mjs";

const [folder, site, path] = process.argv.slice(2);
const seen = {};

await withPage(async (page) => {
  page.setDefaultTimeout(8_000);
  const waiting = page.locator("#waiting");
  const sending = page.locator("#actions button.primary");

  // Scripts of a page that is opened from the disk do not run: it says so where the form would be.
  await page.goto(pathToFileURL(`${folder}/${path}`).href);
  await waiting.waitFor();
  seen.disk = [
    await waiting.innerText(),
    await page.locator("#try").isVisible(),
    await page.locator("#snippet code").first().isVisible(),
  ];

  // Served, it says nothing of the kind.
  await page.goto(`${site}/${path}`);
  await sending.waitFor();
  seen.served = await waiting.count();

  // Its data does not come: the page lives, and says what is missing.
  await page.route(/report_payment\.json$/, (route) =>
    route.fulfill({ status: 503 }),
  );
  await page.goto(`${site}/${path}`);
  await page.locator("#waiting", { hasText: "could not be loaded" }).waitFor();
  seen.lost = [
    await waiting.innerText(),
    await page.getByRole("button", { name: /^Search/ }).isVisible(),
  ];
  await page.unroute(/report_payment\.json$/);

  // On a phone the snippet is a press away from any field, and follows what is typed.
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto(`${site}/${path}`);
  const dock = page.locator("#dock");
  await dock.waitFor();
  const inView = (selector) =>
    page.locator(selector).evaluate((one) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    });
  const currency = page.getByLabel("currency", { exact: true });
  await currency.fill("eur");
  seen.dock = [await inView("#dock"), await inView("#snippet")];
  const button = dock.getByRole("button", { name: "Snippet" });
  await button.click();
  await page.locator("#snippet code", { hasText: "eur" }).first().waitFor();
  seen.raised = [
    await inView("#dock"),
    await inView("#snippet"),
    await button.getAttribute("aria-expanded"),
    await page.evaluate(() => document.activeElement?.textContent),
  ];
  await page.keyboard.press("Escape");
  seen.lowered = [
    await inView("#snippet"),
    await page.evaluate(() => document.activeElement?.textContent),
  ];
  await dock.getByRole("button", { name: "Send" }).click();
  seen.sent = await page.evaluate(() =>
    Boolean(document.activeElement?.closest("#form")),
  );
  await page.setViewportSize({ width: 1280, height: 740 });
  seen.wide = await dock.isVisible();
});
console.log(JSON.stringify(seen));
