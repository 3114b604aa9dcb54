/**
 * What a page has besides the form: search, tabs, copying, keys, theme; and what happens where the
 * browser refuses something. In: the site's root, the page, the gateway, a code. Out: what was seen.
 */

import { withPage } from "../browser/open.mjs";

const [root, pagePath, gateway, code, pictures] = process.argv.slice(2);
const url = `${root}/${pagePath}`;
const seen = {};

await withPage(async (page) => {
  page.setDefaultTimeout(10_000);
  const text = (selector) => page.locator(selector).innerText();
  const focused = () =>
    page.evaluate(() => {
      const { id, tagName, textContent, labels } = document.activeElement;
      return (
        labels?.[0]?.innerText ||
        document.activeElement.getAttribute("aria-label") ||
        textContent ||
        id ||
        tagName
      );
    });
  const open = async (address = url) => {
    await page.goto(address);
    await page.locator("#actions button.primary").waitFor();
  };
  const chosen = () => text("#snippet [role=tab][aria-selected=true]");
  const theme = () =>
    page.evaluate(() => document.documentElement.dataset.theme ?? "system");
  await page.setViewportSize({ width: 1280, height: 900 });

  // An empty form leaves the example that the page came with.
  await open();
  const first = page.locator("#snippet code").first();
  const came = await (await fetch(url)).text();
  seen.example = came.includes(
    await first.evaluate((code) => code.innerHTML.replaceAll('"', "&quot;")),
  )
    ? await text("#snippet .note")
    : await first.innerText();

  // Nothing is fetched for the search until it is opened.
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open();
  seen.lazily = asked.filter((path) => path.startsWith("/search/"));
  await page.keyboard.press("Control+k");
  const input = page.getByRole("combobox", { name: "Search operations" });
  await page.locator("#search [role=option]").first().waitFor();
  seen.all = await page.locator("#search [role=option]").count();
  await input.fill("refund report");
  seen.first = await page
    .locator("#search [aria-selected=true] strong")
    .innerText();
  if (pictures)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${pictures}/search-${width}.png` });
    }
  await input.fill("payment");
  await input.press("ArrowDown");
  await input.press("ArrowDown");
  await input.press("ArrowUp");
  seen.active = await page.evaluate(() =>
    [...document.querySelectorAll("#search [role=option]")].findIndex(
      ({ id }) =>
        id === document.activeElement.getAttribute("aria-activedescendant"),
    ),
  );
  await input.fill("nothing has this");
  seen.none = await text("#search .note");
  await input.fill("created_after");
  await input.press("Enter");
  await page.waitForURL("**/list.html");
  seen.followed = new URL(page.url()).pathname;

  // Tabs: arrows move and choose; the choice goes with the reader to other pages.
  await open();
  await page.locator("#snippet [role=tab]").first().focus();
  await page.keyboard.press("ArrowRight");
  seen.tab = [
    await chosen(),
    await focused(),
    await text("#snippet [role=tabpanel]:not([hidden]) code"),
  ];
  await page.keyboard.press("End");
  await page.goto(`${root}/payment_records/retrieve.html`);
  await page.locator("#actions button.primary").waitFor();
  seen.remembered = await chosen();
  await page.locator("#snippet [role=tab]").nth(2).focus();
  await page.keyboard.press("ArrowRight");
  seen.around = await chosen();

  // A key press is in the snippet before the next frame.
  await open();
  const currency = page.getByLabel(/^currency/).first();
  await currency.fill("eur");
  await page.locator("#snippet code", { hasText: "eur" }).first().waitFor();
  seen.frame = await currency.evaluate((field) => {
    field.value = "chf";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return document
      .querySelector("#snippet [role=tabpanel]:not([hidden]) code")
      .textContent.includes("chf");
  });

  // Copying: exactly what is shown; a selection where the clipboard is refused.
  const copies = page.locator("#snippet button.copy");
  const code_ = "#snippet [role=tabpanel]:not([hidden]) code";
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copies.click();
  await copies.filter({ hasText: "Copied" }).waitFor();
  seen.copied = [
    await copies.innerText(),
    (await page.evaluate(() => navigator.clipboard.readText())) ===
      (await page.locator(code_).evaluate((code) => code.textContent)),
  ];
  await page
    .locator("div.unseen", { hasText: "Copied" })
    .waitFor({ state: "attached" });
  await page.context().clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await page.locator("#snippet button.copy", { hasText: /^Copy$/ }).click();
  await page
    .locator("#snippet button.copy", { hasText: "Press Ctrl-C" })
    .waitFor();
  seen.selected =
    (await page.evaluate(() => String(getSelection()))).trim() ===
    (await text(code_)).trim();

  // Keys: the sheet, letters that go places, none of them while somebody types.
  await page.locator("h1").click();
  await page.keyboard.press("?");
  seen.sheet = await text("#keys dl");
  if (pictures) await page.screenshot({ path: `${pictures}/keys.png` });
  await page.keyboard.press("Escape");
  const went = {};
  for (const keys of ["g s", "g r", "g f", "/"]) {
    await page.evaluate(() => document.activeElement.blur());
    for (const key of keys.split(" ")) await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement !== document.body);
    went[keys] = await focused();
  }
  seen.went = went;
  await page.keyboard.type("?g s");
  seen.typed = [
    await page.evaluate(() => document.activeElement.value),
    await page.locator("dialog[open]").count(),
  ];
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await page.getByLabel("Keys without Ctrl or Alt").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  seen.off = await page.locator("dialog[open]").count();
  await page.evaluate(() => localStorage.removeItem("gen-docs / single keys"));
  await page.keyboard.press("]");
  await page.waitForURL("**/retrieve.html");
  seen.next = new URL(page.url()).pathname;

  // Theme: each press the next one, kept, and there before anything is painted.
  await open();
  const themes = [await theme()];
  for (const _ of [1, 2, 3]) {
    await page.locator("#theme").click();
    themes.push(await theme(), await text("#theme"));
  }
  seen.themes = themes;
  await page.locator("#theme").click();
  await page.locator("#theme").click();
  // Without the modules, only the script in the head can have set it.
  await page.route("**/assets/explorer.js", (route) => route.abort());
  await page.goto(url);
  seen.early = await theme();
  await page.unroute("**/assets/explorer.js");
  await page.evaluate(() => localStorage.clear());

  // Links that cannot be read are told of, and nothing else breaks.
  for (const [name, hash] of [
    ["newer", "#try=2.abc"],
    ["damaged", "#try=1.%%%"],
  ]) {
    await page.goto("about:blank");
    await open(url + hash);
    await page.locator(".restored", { hasText: "link" }).waitFor();
    seen[name] = await text(".restored");
  }
  await page.goto("about:blank");
  await open(`${url}#parameters`);
  await page.waitForTimeout(100);
  seen.anchor = new URL(page.url()).hash;

  // A session that is a token lives in the page alone: gone when it is left.
  await fetch(`${gateway}/.stub`, {
    method: "POST",
    body: JSON.stringify({ token: true }),
  });
  await page.getByLabel("Address of your gateway").fill(gateway);
  const field = page.getByLabel("Pairing code");
  await field.fill(code);
  await field.press("Enter");
  await page.locator("#gateway .badges", { hasText: "Ready" }).waitFor();
  const kept = await page.evaluate(() => [
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
    document.cookie,
    document.documentElement.outerHTML,
    location.href,
  ]);
  seen.token = kept.filter((each) => each.includes("session-of-the-stub"));
  await page.reload();
  await page.locator("#gateway .badges", { hasText: "Not paired" }).waitFor();

  // A browser that stores nothing: the page works, and says so.
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      });
  });
  await open();
  await page.locator("#theme").click();
  seen.unstored = await theme();
});
console.log(JSON.stringify(seen));
