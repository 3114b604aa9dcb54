/**
 * What axe finds on pages of the site, in both themes, and what they look like.
 * In: the site, the gateway, a pairing code, a folder for screenshots. Out: findings by state.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { withPage } from "../browser/open.mjs";

const [site, gateway, code, pictures] = process.argv.slice(2);
const AXE = readFileSync(
  fileURLToPath(
    new URL("../typescript/node_modules/axe-core/axe.min.js", import.meta.url),
  ),
  "utf8",
);

const found = {};

await withPage(async (page) => {
  page.setDefaultTimeout(20_000);
  await page.goto(`${site}/payment_records/report_payment.html`);

  /** Looks at the page as it is: axe in both themes, and a picture of each width. */
  const look = async (state, at = 1280) => {
    for (const theme of ["light", "dark"]) {
      await page.setViewportSize({ width: at, height: 900 });
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      // Run in a world of its own: the page's policy lets in no script but its own.
      await page.evaluate(AXE);
      const result = await page.evaluate(() =>
        globalThis.axe.run(document, {
          runOnly: [
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice",
          ],
        }),
      );
      found[`${state}, ${theme}`] = {
        passes: result.passes.length,
        violations: result.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`,
        ),
      };
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        if (wide > 0)
          found[`${state}, ${theme}`].violations.push(
            `${wide} pixels wider than ${width}`,
          );
        await page.screenshot({
          path: `${pictures}/${state}-${width}-${theme}.png`,
        });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  await page.locator("#form input").first().waitFor();
  await look("empty");

  await page.getByRole("button", { name: "Fill everything" }).click();
  await page.locator("#form section").last().locator(".toggle").click();
  await look("filled");

  const script = JSON.stringify({ writable: true });
  await fetch(`${gateway}/.stub`, { method: "POST", body: script });
  await page.locator("#gateway input").first().fill(gateway);
  await page.locator("#gateway").getByLabel(/code/i).fill(code);
  await page.locator("#gateway").getByRole("button", { name: /pair/i }).click();
  await page.locator("#actions .reason").waitFor({ state: "hidden" });
  await page.locator("#authentication summary").click();
  await page.getByLabel("Secret for bearerAuth").scrollIntoViewIfNeeded();
  await look("credential");

  await page.keyboard.press("Control+Enter");
  await page.locator("#response .status", { hasText: "200" }).waitFor();
  await page.locator("#response").scrollIntoViewIfNeeded();
  await look("answered");

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Snippet", exact: true }).click();
  // What scrolls past below the bar is cut by it for a moment: here nothing is.
  await page.evaluate(() => scrollTo(0, 0));
  await look("narrow", 360);
  await page.keyboard.press("Escape");

  await page.locator("h1").click();
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await look("keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.type("refund");
  await look("search");

  for (const place of ["index.html", "payment_records/list.html"]) {
    await page.goto(`${site}/${place}`);
    await look(place.split("/").at(-1).split(".")[0]);
  }
});

console.log(JSON.stringify(found));
