/** A form in a page, as somebody with a keyboard has it. */

import assert from "node:assert/strict";

export class Form {
  constructor(page) {
    this.page = page;
    this.keys = page.keyboard;
  }

  /** `examples` is the text of their file. */
  async open(slice, away = {}, examples = undefined) {
    await this.page.evaluate(
      ([one, ...others]) => window.on.open(one, ...others),
      examples === undefined ? [slice, away] : [slice, away, examples],
    );
  }

  /** Every optional field that is folded away, at the top. */
  async unfold() {
    for (const fold of await this.page
      .locator("section > .fields > .fold > .toggle")
      .all()) {
      if ((await fold.getAttribute("aria-expanded")) === "false")
        await this.press(fold, "Enter");
    }
  }

  values() {
    return this.page.evaluate(() => window.on.text());
  }

  set(json) {
    return this.page.evaluate((text) => window.on.set(text), json);
  }

  /** What the argument has, as JSON text; empty where it is not sent. */
  async value(wire, location = "body") {
    return this.page.evaluate((key) => {
      const found = window.on.state.form.values();
      const one = found.filter(
        ([argument]) => `${argument.location} ${argument.wire}` === key,
      );
      const text = JSON.stringify(one, (_, value) => {
        if (typeof value === "bigint") return `${value}n`;
        return value instanceof Map ? { map: [...value] } : value;
      });
      return one.length ? JSON.stringify(JSON.parse(text)[0][1]) : "";
    }, `${location} ${wire}`);
  }

  changes() {
    return this.page.evaluate(() => window.on.state.changes);
  }

  problems() {
    return this.page.evaluate(() => window.on.state.form.problems());
  }

  /** Presses keys while an element has the focus. */
  async press(locator, ...keys) {
    await locator.focus();
    for (const key of keys) await this.keys.press(key);
  }

  async type(locator, text) {
    await locator.focus();
    await this.keys.press("Control+A");
    await this.keys.type(text);
  }

  /** A field of the top by its wire name, or one inside another. */
  field(...path) {
    let found = this.page.locator("#form");
    for (const wire of path) {
      found = found.locator(".field", {
        has: this.page.locator(
          `xpath=./*[contains(@class, "head")]//code[text()="${wire}"]`,
        ),
      });
      found = found.first();
    }
    return found;
  }

  /** The text of a field, to be typed into. */
  input(...path) {
    return this.field(...path)
      .locator("> .control :is(input, textarea):not(.picker)")
      .first();
  }

  tool(name, ...path) {
    return this.field(...path)
      .locator("> .tools")
      .getByRole("button", { name });
  }

  radio(name, ...path) {
    return this.field(...path).getByRole("radio", { name, exact: true });
  }

  button(name) {
    return this.page
      .locator("#form .bar")
      .getByRole("button", { name, exact: true });
  }

  /** Presses one of the buttons that fill everything in: how, is loaded when it is first asked. */
  async fill(name) {
    const before = await this.changes();
    await this.press(this.button(name), "Enter");
    await this.page.waitForFunction(
      (count) => window.on.state.changes > count,
      before,
    );
  }

  /** The example of a part of the form. */
  async fillPart(...path) {
    const before = await this.changes();
    await this.press(this.tool(/^Fill in an example/, ...path), "Enter");
    await this.page.waitForFunction(
      (count) => window.on.state.changes > count,
      before,
    );
  }

  said(words) {
    return this.page.locator("#form .said", { hasText: words }).waitFor();
  }

  /** What is said at a field; empty where nothing is. */
  async error(...path) {
    const said = this.field(...path).locator("> .error");
    return (await said.count()) > 0 ? said.textContent() : "";
  }

  /** Where the focus is, in words. */
  focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return (
        element?.getAttribute("aria-label") ||
        labels[0]?.textContent ||
        element?.textContent ||
        ""
      );
    });
  }
}

export const same = (actual, expected, words) =>
  assert.deepEqual(actual, expected, words);
export const ok = (truth, words) => assert.ok(truth, words);
