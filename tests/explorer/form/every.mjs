/** Fills in the forms of many operations, and prints what went wrong: in, a file of slices with their types. */

import { readFileSync } from "node:fs";

import { withPage } from "../../browser/open.mjs";
import { Form } from "./drive.mjs";
import { chance, maker } from "./random.mjs";

const [base, slices] = process.argv.slice(2);
const forms = JSON.parse(readFileSync(slices, "utf8"));

const TRIPS = 2;

const result = await withPage(async (page) => {
  await page.goto(`${base}/tests/explorer/form/page.html`);
  await page.waitForSelector("html[data-ready]");
  const form = new Form(page);
  const wrong = [];
  for (const [seed, [name, slice, parts, examples]] of forms.entries()) {
    const away = Object.assign({}, ...parts);
    const make = maker({ ...slice.types, ...away }, chance(seed));
    const texts = Array.from({ length: TRIPS }, () => make(slice.arguments));
    await form.open(slice, away, examples);
    const found = await page.evaluate(tried, texts);
    found.push(...(await page.evaluate(partsTried, examples)));
    wrong.push(...found.map((one) => [name, one]));
  }
  return { operations: forms.length, wrong };
});

console.log(JSON.stringify(result));

/** What fills in an object that is added or chosen, each for itself. */
async function partsTried(text) {
  const { fillingOf } = await import("/templates/docs/scripts/form-filling.js");
  const { fits } = await import("/templates/docs/scripts/fit.js");
  const { checkHeld } = await import("/templates/docs/scripts/form-held.js");
  const { slice, away } = window.on.state;
  const whole = { ...slice, types: { ...slice.types, ...away } };
  const wrong = [];
  for (const [id, value] of fillingOf(text).types) {
    const type = { is: "model", id };
    if (!fits(whole, type, value)) wrong.push(`${id} does not fit`);
    checkHeld(whole, type, value, [id], (path, message) =>
      wrong.push(`${path.join(".")}: ${message}`),
    );
  }
  return wrong;
}

async function tried(texts) {
  const wrong = [];
  const { on } = window;
  const until = async (test) => {
    for (let count = 0; count < 400 && !test(); count++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (!test()) wrong.push(`never: ${test}`);
  };
  const loaded = () =>
    ![...document.querySelectorAll(".note")].some((one) =>
      one.textContent.startsWith("Loading"),
    );
  for (const words of ["Fill example", "Fill everything"]) {
    const before = on.state.changes;
    const buttons = [...document.querySelectorAll("#form .bar button")];
    buttons.find((one) => one.textContent === words).click();
    await until(() => on.state.changes > before);
    await until(loaded);
    for (const { path, message } of on.form().problems()) {
      wrong.push(`${path.join(".")}: ${message}`);
    }
    texts.unshift(on.text());
  }
  for (const text of texts) {
    on.set(text);
    if (on.text() !== text) wrong.push(`${text} came back as ${on.text()}`);
    await until(loaded);
    on.form().problems();
    if (on.text() !== text) wrong.push(`${text} became ${on.text()}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  if (new Set(ids).size < ids.length) wrong.push("an id is there twice");
  return wrong;
}
