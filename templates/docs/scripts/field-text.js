/** Text and numbers, typed. The value is kept beside the element: an input drops line breaks. */

import { broken, meaning, written } from "./form-checks.js";
import { freshId, h } from "./form-dom.js";
import { codes, isAmount, isCurrency, shownAmount } from "./field-money.js";
import { isPrimitive } from "./types.js";

/** @import { Primitive, Value } from "./slice.js" */
/** @import { Context, Control, Holder, Spec } from "./form-model.js" */

const LONG =
  /(^|_)(description|descriptor|message|text|body|notes?|comments?|content|reason|prompt|instructions|bio|about)$/i;

const COUNTRY = /(^|_)country(_code)?$/i;

/** @type {Readonly<Record<string, string>>} */
const MODES = {
  integer: "numeric",
  "unix-time": "numeric",
  number: "decimal",
  decimal: "decimal",
  email: "email",
  uri: "url",
};

/**
 * A phone's pad of digits has no minus.
 *
 * @param {Primitive} type
 */
const takesMinus = ({ is, minimum = -1 }) =>
  minimum < 0 && (is === "integer" || is === "number" || is === "decimal");

/** @implements {Control} */
export class Text {
  isGroup = false;

  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Primitive} type
   * @param {Holder} holder
   */
  constructor(context, spec, type, holder) {
    this.spec = spec;
    this.type = type;
    this.holder = holder;
    /** @type {Value | undefined} */
    this.value = undefined;
    this.malformed = "";
    this.id = freshId();
    this.hint = "";
    const isLong = type.is === "string" && !type.format && LONG.test(spec.wire);
    /** @type {HTMLInputElement | HTMLTextAreaElement} */
    this.target = isLong && !spec.secret ? this.#area() : this.#input();
    this.element = h("div", { class: "control line" }, this.target);
    if (isAmount(spec)) this.#money(context);
  }

  #input() {
    const { type, spec } = this;
    const wished = MODES[type.format ?? ""] ?? MODES[type.is];
    const mode = takesMinus(type) ? undefined : wished;
    const list = isCurrency(spec)
      ? this.#currencies()
      : COUNTRY.test(spec.wire)
        ? "country"
        : "";
    const made = h("input", {
      id: this.id,
      type: spec.secret ? "password" : "text",
      ...(mode ? { inputmode: mode } : {}),
    });
    if (list) {
      made.addEventListener(
        "focus",
        () => made.setAttribute("list", codes(list)),
        { once: true },
      );
    }
    made.addEventListener("input", () => this.typed());
    made.addEventListener("paste", (event) => this.#pasted(event));
    return made;
  }

  /** As the document writes them, in its words or its example. */
  #currencies() {
    const { docs = "", example = "" } = this.spec;
    const isLower =
      /lower-?\s?case/i.test(docs) || /^"[a-z]{3}"$/.test(example);
    return isLower ? "currency-lower" : "currency";
  }

  #area() {
    const made = h("textarea", { id: this.id, rows: "1", spellcheck: "true" });
    made.addEventListener("input", () => this.typed());
    return made;
  }

  /** @param {Context} context */
  #money(context) {
    this.hint = freshId();
    const shown = h("output", { class: "amount", id: this.hint, hidden: true });
    this.element.append(shown);
    this.redraw = shownAmount(context, this.holder, shown, () => this.value);
  }

  /** An input would drop the line breaks.
   * @param {ClipboardEvent} event */
  #pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (
      event.defaultPrevented ||
      !text.trim().includes("\n") ||
      this.type.is !== "string"
    )
      return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.target;
    this.#grow();
    this.target.focus();
    this.target.setRangeText(
      text,
      selectionStart ?? 0,
      selectionEnd ?? 0,
      "end",
    );
    this.typed();
  }

  /** There is more than a line to show. */
  #grow() {
    if (this.target instanceof HTMLTextAreaElement || this.spec.secret) return;
    const area = this.#area();
    for (const name of ["aria-describedby", "placeholder"]) {
      area.setAttribute(name, this.target.getAttribute(name) ?? "");
    }
    area.value = this.target.value;
    this.target.replaceWith(area);
    this.target = area;
  }

  typed() {
    const { value, wrong = "" } = meaning(this.type, this.target.value);
    this.value = value;
    this.malformed = wrong;
    this.redraw?.();
    this.holder.changed();
  }

  get() {
    return this.value;
  }

  /** @param {Value | undefined} value */
  set(value) {
    this.malformed = "";
    this.value =
      value !== undefined && isPrimitive(this.type.is, value)
        ? value
        : undefined;
    const text = this.value === undefined ? "" : written(this.value);
    if (/[\r\n]/.test(text)) this.#grow();
    this.target.value = text;
    this.redraw?.();
  }

  wrong() {
    if (this.malformed || this.value === undefined) return this.malformed;
    return broken(this.type, this.value);
  }

  isUrgent() {
    return this.malformed !== "" && !/^[-+.\s]*$/.test(this.target.value);
  }
}
