/**
 * Runs every check in one browser, and prints what came of each as JSON: `{"<group>": {"<check>": "<error>"}}`.
 * A group is a module whose exports are checks; each gets a page with a form of its own.
 */

import { withPage } from "../../browser/open.mjs";
import { Form } from "./drive.mjs";

const [base, ...groups] = process.argv.slice(2);

const results = await withPage(async (page) => {
  page.setDefaultTimeout(3000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const refused = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await page.goto(`${base}/tests/explorer/form/page.html`);
  await page.waitForSelector("html[data-ready]");
  const made = {};
  for (const group of groups) {
    made[group] = {};
    for (const [name, check] of Object.entries(
      await import(`./${group}.mjs`),
    )) {
      made[group][name] = await outcome(() => check(new Form(page)));
      if (refused.length > 0)
        made[group][name] ||= refused.splice(0).join("\n");
    }
  }
  return made;
});

console.log(JSON.stringify(results));

async function outcome(work) {
  try {
    await work();
    return "";
  } catch (error) {
    return String(error?.stack ?? error);
  }
}
