/**
 * What was filled in stays: over a reload, over a link that is pasted, on the way to the reference and back.
 * In: the flagship page, the page of `kinds.yaml`. Out: what was seen.
 */

import { withPage } from "../browser/open.mjs";
import { fill, packed } from "./handles.mjs";

const [flagship, kinds] = process.argv.slice(2);

const seen = {};

await withPage(async (page) => {
  page.setDefaultTimeout(8_000);
  const opened = async (url) => {
    await page.goto(url);
    await page.locator("#actions button.primary").waitFor();
  };
  const field = (name) => page.getByRole("textbox", { name, exact: true });
  const note = () => page.locator(".restored").innerText();
  const stored = () => page.evaluate(() => JSON.stringify(sessionStorage));
  const unfold = async () => {
    const toggle = page.locator("#form > section > .fields > .fold > .toggle");
    for (const one of await toggle.all()) {
      if ((await one.getAttribute("aria-expanded")) === "false")
        await one.click();
    }
  };
  const focus = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      return one?.labels?.[0]?.innerText || one?.ariaLabel || one?.tagName;
    });

  // "Fill example" gives the call that the page came with, in every language.
  await opened(flagship);
  const codes = page.locator("#snippet section code");
  const before = await codes.allTextContents();
  await fill(page, "Fill example");
  const after = [];
  for (const [at, title] of ["Python", "TypeScript", "curl"].entries()) {
    await page.getByRole("tab", { name: title, exact: true }).click();
    await page.locator("#snippet .note", { hasText: /^$/ }).waitFor({
      state: "attached",
    });
    await page.waitForTimeout(200);
    after.push(await codes.nth(at).textContent());
  }
  seen.example = [before.length, after.join() === before.join()];
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await page.waitForFunction(() => location.hash === "");

  // A link takes the place of what somebody has filled in, and gives it back.
  await opened(flagship);
  await unfold();
  await field("description").fill("mine");
  await page.evaluate(
    (hash) => (location.hash = hash),
    packed({ b: { description: "theirs" } }),
  );
  await page.locator(".restored button").waitFor();
  seen.replaced = [await field("description").inputValue(), await note()];
  await page.getByRole("button", { name: "Bring it back" }).click();
  seen.back = [await field("description").inputValue(), await note()];

  // The address that the form has itself asks nothing.
  await page.waitForFunction(() => location.hash !== "");
  const own = new URL(page.url()).hash;
  await page.evaluate(() => history.replaceState(null, "", "#reference"));
  await page.evaluate((hash) => (location.hash = hash), own);
  await page.waitForTimeout(100);
  seen.own = [await field("description").inputValue(), await note()];

  // From a field to its row and back, by keyboard and by hand.
  await page.keyboard.press("Escape");
  await page.getByLabel("currency", { exact: true }).focus();
  await page.keyboard.press("Alt+Enter");
  await page.locator(".to-field").waitFor();
  seen.row = [
    await page.evaluate(() => location.hash),
    await page.locator("#param-amount_requested\\.currency").isVisible(),
    await focus(),
  ];
  await page.keyboard.press("Alt+Enter");
  seen.returned = [await focus(), await page.locator(".to-field").count()];
  const link = page.locator(
    '#form a.anchor[href="#param-amount_requested.value"]',
  );
  await link.click();
  await page.getByRole("button", { name: "Go to the field" }).click();
  seen.clicked = await focus();

  // A link to a parameter leads to its row, deep as it is, and from there into the form.
  await page.goto("about:blank");
  await opened(`${flagship}#param-shipping_details.address.city`);
  await page.locator(".to-field").waitFor();
  const row = page.locator("#param-shipping_details\\.address\\.city");
  seen.deep = await row.isVisible();
  await page.getByRole("button", { name: "Go to the field" }).click();
  seen.inside = await focus();
  await unfold();
  seen.anchors = await page.evaluate(() => {
    const links = [...document.querySelectorAll("#form a.anchor")];
    const lost = links.filter(
      ({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))),
    );
    return [links.length > 15, lost.length];
  });

  // A form survives a reload, without secrets, and can be cleared.
  await opened(kinds);
  await unfold();
  await field("note").fill("kept");
  await page.getByLabel("password", { exact: true }).fill("hunter2");
  // The address has it too, a moment later: without that, what was kept is what comes back.
  await page.waitForFunction(() => location.hash !== "");
  await page.waitForTimeout(300);
  await page.evaluate(() => history.replaceState(null, "", location.pathname));
  await page.reload();
  await page.locator(".restored button").waitFor();
  seen.kept = [
    await field("note").inputValue(),
    await page.getByLabel("password", { exact: true }).count(),
    await note(),
    (await stored()).includes("kept"),
    (await stored()).includes("hunter2"),
  ];
  await page.getByRole("button", { name: "Clear it" }).click();
  await page.waitForFunction(() => location.hash === "");
  await page.reload();
  await page.locator("#actions button.primary").waitFor();
  seen.cleared = [await note(), (await stored()).includes("/things/")];

  // Another operation has a form of its own.
  await unfold();
  await field("note").fill("of things");
  await opened(flagship);
  await unfold();
  seen.other = (await stored()).split("draft ").length - 1;
  await opened(kinds);
  seen.again = await field("note").inputValue();

  // What is stored may be anything: of a date that there is not, of another version.
  await page.evaluate(() => {
    const name = "history kinds POST /things/{id}";
    const site = new URL("..", location.href).pathname;
    const run = { form: "{}", status: 200, milliseconds: 5, requestId: "" };
    const runs = [
      { ...run, at: 1e18 },
      { ...run, at: 0, form: '{"b": [[' },
      { at: 1, form: "{}" },
      null,
      { ...run, at: "now" },
    ];
    localStorage.setItem(`gen-docs ${site} ${name}`, JSON.stringify(runs));
    dispatchEvent(new Event("storage"));
  });
  await page.locator("#history summary").click();
  seen.runs = [
    await page.locator("#history .runs li").count(),
    await page.locator("#history summary").innerText(),
  ];
  await page.getByRole("button", { name: /^Open the run/ }).click();
  seen.unreadable = await note();
  await page.evaluate(() => history.replaceState(null, "", location.pathname));
  await page.addInitScript(() => {
    for (const key of Object.keys(sessionStorage))
      sessionStorage.setItem(key, '{"b": [[');
  });
  await page.reload();
  await page.locator("#actions button.primary").waitFor();
  seen.broken = await note();
});
console.log(JSON.stringify(seen));
