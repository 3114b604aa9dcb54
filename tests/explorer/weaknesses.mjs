/**
 * What the weaknesses of other explorers come to on our pages: each look is one, on a page of its own.
 * In: the flagship page, the page of `kinds.yaml`, a gateway, a pairing code. Out: what each saw.
 */

import { withPage } from "../browser/open.mjs";
import { field, fill, input, opened, packed, unfold } from "./handles.mjs";

const [flagship, kinds, gateway, code] = process.argv.slice(2);

const SHOWN = "#snippet [role=tabpanel]:not([hidden]) code";

/** By language, as they follow the form; what writes one is loaded when it is first looked at. */
const snippets = async (page) => {
  const found = {};
  for (const title of ["Python", "TypeScript", "curl"]) {
    const writer = new RegExp(`/${title.toLowerCase()}-\\w+\\.js$`);
    await page.getByRole("tab", { name: title, exact: true }).click();
    await page.waitForFunction(
      ([words]) =>
        performance
          .getEntriesByType("resource")
          .some(({ name, responseEnd }) => responseEnd && words.test(name)),
      [writer],
    );
    await page.waitForTimeout(50);
    found[title] = await page.locator(SHOWN).innerText();
  }
  return found;
};

const LOOKS = {
  async a_field_inside(page) {
    await opened(page, flagship);
    const currency = input(page, "amount_requested", "currency");
    await currency.fill("eur");
    const { curl } = await snippets(page);
    return [await currency.evaluate(({ type }) => type), curl];
  },

  async all_branches(page) {
    await opened(page, kinds);
    const members = {};
    await unfold(page, 2);
    const source = field(page, "source");
    for (const name of ["card", "bank"]) {
      await source.getByRole("radio", { name, exact: true }).check();
      members[name] = await source
        .locator(".member .field > .head code")
        .allInnerTexts();
    }
    const both = await field(page, "both")
      .locator(".field > .head code")
      .allInnerTexts();
    const path = ["deep", ...Array.from({ length: 7 }, () => "below")];
    for (let depth = 1; depth <= path.length; depth++) {
      const way = field(page, ...path.slice(0, depth));
      const toggle = way.locator("> .head .toggle");
      if ((await toggle.getAttribute("aria-expanded")) === "false")
        await toggle.click();
    }
    await input(page, ...path, "word").fill("down here");
    return { members, both, ...(await snippets(page)) };
  },

  async odd_text(page) {
    await opened(page, flagship);
    await fill(page, "Fill example");
    await unfold(page, 1);
    await input(page, "description").fill('it\'s "x" $HOME');
    return snippets(page);
  },

  async tabs(page) {
    await opened(page, flagship);
    const tabs = page.locator("#snippet [role=tab]");
    return tabs.evaluateAll((all) =>
      all.map((one) => [one.textContent, one.ariaSelected]),
    );
  },

  async header_options(page) {
    await opened(page, flagship);
    await unfold(page, 2);
    const count = (name) => page.locator("#form").getByLabel(name).count();
    return [await count(/Stripe-Account/i), await count(/Idempotency-Key/i)];
  },

  async one_name_twice(page) {
    await opened(page, kinds);
    const both = page.getByRole("textbox", { name: "id", exact: true });
    await both.nth(0).fill("of the path");
    await both.nth(1).fill("of the body");
    return [await both.count(), (await snippets(page)).curl];
  },

  async ids_and_labels(page) {
    await opened(page, flagship);
    await fill(page, "Fill everything");
    await unfold(page, 4);
    return page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const fields = [
        ...document.querySelectorAll("#try :is(input, textarea, select)"),
      ];
      return {
        fields: fields.length,
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        unnamed: fields
          .filter((one) => !one.labels?.length && !one.ariaLabel)
          .map((one) => one.outerHTML),
      };
    });
  },

  async unset_metadata(page) {
    await opened(page, flagship);
    await unfold(page, 1);
    await field(page, "metadata")
      .getByRole("button", { name: "Send an empty text for metadata" })
      .click();
    return snippets(page);
  },

  async three_states(page) {
    await opened(page, kinds);
    await unfold(page, 1);
    const active = field(page, "active");
    const states = [await active.locator("> legend").innerText()];
    states.push(await input(page, "limit").getAttribute("placeholder"));
    for (const name of ["not sent", "false", "true"]) {
      const radio = active.getByRole("radio", { name, exact: true });
      if (name === "not sent") states.push(await radio.isChecked());
      await input(page, "note").fill(name);
      await radio.check();
      states.push((await snippets(page)).Python);
    }
    return states;
  },

  async no_number(page) {
    await opened(page, flagship);
    const value = input(page, "amount_requested", "value");
    await value.fill("12x");
    await page.locator("h1").click();
    const said = await value.getAttribute("aria-errormessage");
    return [
      await value.getAttribute("aria-invalid"),
      await page.locator(`#${said}`).innerText(),
      (await snippets(page)).Python,
    ];
  },

  async link(page) {
    const state = {
      b: { description: "from a link", amount_requested: { value: 5 } },
    };
    await opened(page, flagship + packed(state));
    await page.locator("#snippet code", { hasText: "from a link" }).waitFor();
    return [
      await input(page, "description").inputValue(),
      await input(page, "amount_requested", "value").inputValue(),
    ];
  },

  async order(page) {
    await opened(page, flagship);
    const names = () =>
      page
        .locator("#form > section > .fields")
        .locator("> .field, > .fields > .field")
        .filter({ visible: true })
        .locator("> .head > .name, > .head > .toggle")
        .allInnerTexts();
    const found = [await names()];
    const fold = page.locator("#form > section > .fields > .fold").first();
    const toggle = fold.locator("> .toggle");
    found.push(await toggle.innerText());
    await toggle.click();
    await fold.locator("> .filter").fill("shipping");
    found.push((await names()).slice(3));
    return found;
  },

  async description(page) {
    await opened(page, kinds);
    await unfold(page, 1);
    const docs = field(page, "note").locator("> .docs");
    const more = docs.locator("details");
    const before = await docs.locator("li").first().isVisible();
    await more.locator("summary").click();
    return {
      bold: await docs.locator("strong").innerText(),
      link: await docs.locator("a").first().getAttribute("href"),
      before,
      after: await docs.locator("li").first().isVisible(),
      text: await docs.innerText(),
    };
  },

  async loaded(page) {
    const answers = [];
    page.on("response", (response) => answers.push(response));
    await opened(page, flagship);
    await fill(page, "Fill everything");
    await snippets(page);
    const sizes = {};
    for (const answer of answers) {
      const body = await answer.body().catch(() => Buffer.alloc(0));
      sizes[new URL(answer.url()).pathname] = body.length;
    }
    return sizes;
  },

  async by_keyboard(page) {
    await opened(page, flagship);
    const keys = page.keyboard;
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: one, body } = document;
        if (one === body) return "";
        const label = one?.labels?.[0]?.innerText.split("\n")[0];
        const words = one?.ariaLabel || label || one?.innerText || "";
        return one?.type === "radio" ? `(${words})` : words;
      });
    const pressed = [];
    const to = async (name, key = "Tab") => {
      for (let count = 0; count < 60; count++) {
        if (name.test(await focused())) return count;
        await keys.press(key);
      }
      throw new Error(`never there: ${name}`);
    };
    pressed.push(await to(/^Skip to the form/));
    await keys.press("Enter");
    pressed.push(await to(/^currency$/));
    await keys.type("usd");
    await to(/^value$/);
    await keys.type("100");
    await to(/^initiated_at$/);
    await keys.type("1735689600");
    await to(/^\(not sent\)$/);
    await keys.press("ArrowLeft");
    pressed.push(await focused());
    await to(/^Address of your gateway/, "Shift+Tab");
    await keys.type(gateway);
    await page.getByLabel("Pairing code").waitFor();
    await to(/^Pairing code/);
    await keys.type(code);
    await keys.press("Enter");
    await page.locator("#gateway .badges", { hasText: "Ready" }).waitFor();
    await keys.press("Control+Enter");
    await page.locator("#response .status", { hasText: "200 OK" }).waitFor();
    return pressed;
  },
};

const seen = await withPage(async (first) => {
  const made = {};
  for (const [name, look] of Object.entries(LOOKS)) {
    const context = await first.context().browser().newContext();
    const page = await context.newPage();
    const uncaught = [];
    page.on("pageerror", (error) => uncaught.push(String(error)));
    page.setDefaultTimeout(8_000);
    made[name] = await look(page).catch(({ stack }) => ({ error: stack }));
    if (uncaught.length > 0) made[name] = { error: uncaught.join("\n") };
    await context.close();
  }
  return made;
});
console.log(JSON.stringify(seen));
