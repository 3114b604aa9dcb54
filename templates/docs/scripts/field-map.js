/** Keys of the reader's choice, each with a value. */

import { button, firstControl, freshId, h, mark } from "./form-dom.js";
import { meaning } from "./form-checks.js";
import { Field } from "./field-row.js";

/** @import { Primitive, Type, Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder } from "./form-model.js" */

/**
 * `key` is undefined until there is one: it may be empty.
 *
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {HTMLInputElement} input
 * @property {string | undefined} key
 * @property {Field} field
 */

/** Of more rows than these, each value starts closed. */
const FEW = 5;

/** @implements {Control} */
export class MapControl {
  isGroup = true;

  /**
   * @param {Context} context
   * @param {Type} values
   * @param {Holder} holder
   */
  constructor(context, values, holder) {
    this.context = context;
    this.values = values;
    this.holder = holder;
    /** @type {Row[]} */
    this.rows = [];
    this.list = h("div", { class: "pairs" });
    this.error = h("p", {
      class: "error",
      id: freshId(),
      hidden: true,
      role: "status",
    });
    this.add = button("Add pair", "Add pair", () => this.#added(), {
      class: "add",
    });
    this.element = h(
      "div",
      { class: "control" },
      this.list,
      this.error,
      this.add,
    );
    this.target = this.add;
  }

  /**
   * @param {string | undefined} key
   * @param {Value | undefined} value
   * @param {boolean} folded
   * @returns {Row}
   */
  #row(key, value, folded) {
    const input = h("input", {
      type: "text",
      class: "key",
      id: freshId(),
      placeholder: "key",
      "aria-label": "Key",
      "aria-errormessage": this.error.id,
      oninput: () => this.#keyed(row),
    });
    input.addEventListener("paste", (event) => this.#pasted(event, row));
    input.value = key ?? "";
    const remove = button("✕", "Remove this pair", () => this.#remove(row), {
      class: "quiet icon",
    });
    const spec = {
      wire: key ?? "",
      label: "value",
      type: this.values,
      required: true,
      folded,
      isItem: true,
    };
    const holder = { ...this.holder, changed: () => this.holder.changed() };
    const field = new Field(this.context, spec, holder, [remove]);
    const element = h("div", { class: "pair" }, input, field.element);
    /** @type {Row} */
    const row = { element, input, key, field };
    if (value !== undefined) field.set(value);
    return row;
  }

  #added() {
    this.context.keep();
    const row = this.#row(undefined, undefined, false);
    this.rows.push(row);
    this.list.append(row.element);
    row.input.focus();
    this.holder.changed();
  }

  /** @param {Row} row */
  #keyed(row) {
    row.key = row.input.value || undefined;
    row.field.spec.wire = row.key ?? "";
    this.#check();
    this.holder.changed();
  }

  /** @param {Row} row */
  #remove(row) {
    this.context.keep();
    const at = this.rows.indexOf(row);
    this.rows.splice(at, 1);
    row.element.remove();
    this.#check();
    (this.rows[Math.min(at, this.rows.length - 1)]?.input ?? this.add).focus();
    this.context.say("The pair is removed.");
    this.holder.changed();
  }

  /**
   * Lines of `key=value` or `key: value` become rows.
   *
   * @param {ClipboardEvent} event
   * @param {Row} row
   */
  #pasted(event, row) {
    const inner =
      this.values.is === "optional" ? this.values.type : this.values;
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    const lines = text
      .split(/\r?\n/)
      .map((line) => /^\s*([^=:\s][^=:]*?)\s*[=:]\s*(.+?)\s*$/.exec(line));
    if (!text || lines.includes(null)) return;
    const pairs = lines.map((line) => {
      const { value } = meaning(
        /** @type {Primitive} */ (inner),
        line?.[2] ?? "",
      );
      return this.#row(line?.[1] ?? "", value, false);
    });
    if (pairs.some(({ field }) => field.get() === undefined)) return;
    event.preventDefault();
    this.context.keep();
    const at = this.rows.indexOf(row);
    const isBlank = row.key === undefined && row.field.get() === undefined;
    row.element.after(...pairs.map(({ element }) => element));
    this.rows.splice(isBlank ? at : at + 1, isBlank ? 1 : 0, ...pairs);
    if (isBlank) row.element.remove();
    this.#check();
    firstControl(pairs.at(-1)?.element ?? this.list)?.focus();
    this.holder.changed();
  }

  #check() {
    const twice = this.rows.find((row) => this.#isTwice(row));
    const text = twice
      ? `The key “${twice.key}” is there twice; the first one is sent.`
      : "";
    this.error.textContent = text;
    this.error.hidden = text === "";
    for (const row of this.rows)
      mark(row.input, "aria-invalid", this.#isTwice(row) ? "true" : "");
  }

  /** @param {Row} row */
  #isTwice(row) {
    return (
      row.key !== undefined &&
      this.rows.find(({ key }) => key === row.key) !== row
    );
  }

  get() {
    /** @type {Map<string, Value>} */
    const made = new Map();
    for (const { key, field } of this.rows) {
      const value =
        key === undefined || made.has(key) ? undefined : field.get();
      if (key !== undefined && value !== undefined) made.set(key, value);
    }
    return made.size > 0 ? made : undefined;
  }

  /** @param {Value | undefined} value */
  set(value) {
    const given = value instanceof Map ? [...value] : [];
    const folded = given.length > FEW;
    this.rows = given.map(([key, inner]) => this.#row(key, inner, folded));
    this.list.replaceChildren(...this.rows.map(({ element }) => element));
    this.#check();
  }

  /**
   * @param {string[]} path
   * @param {boolean} _
   * @param {Found[]} found
   */
  problems(path, _, found) {
    for (const row of this.rows) {
      const { key, input, field } = row;
      const at = [...path, key ?? ""];
      if (key === undefined)
        found.push({ id: input.id, path, message: "A key is missing." });
      if (this.#isTwice(row))
        found.push({
          id: input.id,
          path: at,
          message: `The key “${key}” is there twice.`,
        });
      field.problems(at, true, found);
    }
  }

  /** @param {string} key */
  inner(key) {
    return this.rows.find((row) => row.key === key)?.field ?? null;
  }
}
