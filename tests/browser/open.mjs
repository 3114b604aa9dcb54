/**
 * A page of a Chromium of its own: whatever needs a browser is a function that gets one.
 * `tests/browser/drive.py` runs the programs that use it, and names the browser in CHROMIUM.
 */

import { chromium } from "../typescript/node_modules/playwright-core/index.mjs";

/** No page of a test takes longer; one that waits for what never comes would do so for ever. */
const SECONDS = 120;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Names of pages that are not on the machine's own address (RFC 6761, section 6.2).
  "--host-resolver-rules=MAP *.test 127.0.0.1",
];

/**
 * What `work` makes of the page. Rejects too where the page, its frames or its workers ended with an
 * error that nobody caught. Profile and browser are gone afterwards.
 */
export async function withPage(work) {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("CHROMIUM does not name a browser");
  const browser = await chromium.launch({ executablePath, args: QUIET });
  try {
    const page = await browser.newPage();
    const uncaught = [];
    page.on("pageerror", (error) => uncaught.push(error));
    const late = setTimeout(() => browser.close(), SECONDS * 1000);
    const made = await work(page).finally(() => clearTimeout(late));
    if (uncaught.length > 0) throw new AggregateError(uncaught);
    return made;
  } finally {
    await browser.close();
  }
}
