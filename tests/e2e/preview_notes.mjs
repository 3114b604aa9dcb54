/** In: the address of a preview, and `none` where there is nothing to show. Out: what its page shows of what was found. */

import { withPage } from "../browser/open.mjs";

const [address, wanted] = process.argv.slice(2);
const seen = await withPage(async (page) => {
  const heard = page.waitForResponse("**/.preview/changes");
  await page.goto(address);
  await heard;
  const panel = page.locator("#preview-notes");
  if (wanted === "none") {
    await page.waitForTimeout(500);
    return { none: (await panel.count()) === 0 };
  }
  await panel.waitFor();
  const summary = panel.locator("summary");
  const isOpen = () => panel.evaluate((one) => one.open);
  const closed = [await summary.textContent(), await isOpen()];
  await summary.click();
  const texts = await panel.locator("pre").allTextContents();
  const rest = await panel.locator("p").textContent();
  const href = await panel.locator("a").first().getAttribute("href");
  const explained = await page.evaluate(
    async (path) => (await fetch(path)).text(),
    href,
  );
  await page.goto(`${address}/other.html`);
  await panel.waitFor();
  return { closed, texts, rest, explained, elsewhere: await isOpen() };
});
process.stdout.write(JSON.stringify(seen));
