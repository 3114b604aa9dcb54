/** Dates and times: a text that is sent as it is, and a picker beside it. */

import { button, freshId, h } from "./form-dom.js";
import { Text } from "./field-text.js";

/** @import { Primitive, Value } from "./slice.js" */
/** @import { Context, Holder, Spec } from "./form-model.js" */

export class Time extends Text {
  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Primitive} type
   * @param {Holder} holder
   */
  constructor(context, spec, type, holder) {
    super(context, spec, type, holder);
    const { label = spec.wire } = spec;
    const isDate = type.is === "date";
    this.picker = h("input", {
      type: isDate ? "date" : "datetime-local",
      class: "picker",
      "aria-label": isDate
        ? `Day for ${label}`
        : `Local date and time for ${label}`,
      ...(isDate ? {} : { step: "1" }),
      oninput: () => this.#picked(),
    });
    this.hint = freshId();
    this.said = h("output", { class: "moment", id: this.hint, hidden: true });
    const now = button(
      isDate ? "today" : "now",
      isDate ? `Today for ${label}` : `Now for ${label}`,
      () => this.#take(Date.now()),
    );
    this.element.append(this.picker, now, this.said);
  }

  #picked() {
    const moment = new Date(this.picker.value).getTime();
    if (this.type.is === "date") this.#write(this.picker.value);
    else if (Number.isFinite(moment)) this.#take(moment);
    else this.#write("");
  }

  /** @param {number} moment in milliseconds */
  #take(moment) {
    const seconds = Math.floor(moment / 1000);
    const text = new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
    if (this.type.is === "unix-time") this.#write(String(seconds));
    else
      this.#write(this.type.is === "date" ? local(moment).slice(0, 10) : text);
  }

  /** @param {string} text */
  #write(text) {
    this.target.value = text;
    this.typed();
  }

  /** @override */
  typed() {
    super.typed();
    this.#follow();
  }

  /**
   * @override
   * @param {Value | undefined} value
   */
  set(value) {
    super.set(value);
    this.#follow();
  }

  #follow() {
    const moment = this.value === undefined ? NaN : millis(this.value);
    const isShown =
      Math.abs(moment) < 8.64e15 &&
      !/^[-+]/.test(new Date(moment).toISOString());
    const isDate = this.type.is === "date";
    if (!this.picker.matches(":focus")) {
      const text =
        isDate && isShown
          ? String(this.value)
          : isShown
            ? local(moment).slice(0, 19)
            : "";
      this.picker.value = text;
    }
    const said = isShown && this.type.is === "unix-time" ? utc(moment) : "";
    this.said.textContent = said;
    this.said.hidden = said === "";
  }
}

/** @param {Value} value */
function millis(value) {
  return typeof value === "bigint"
    ? Number(value) * 1000
    : Date.parse(String(value));
}

/** @param {number} moment */
const utc = (moment) =>
  `${new Date(moment).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/**
 * As a picker has it, without a zone.
 *
 * @param {number} moment
 */
function local(moment) {
  const zone = new Date(moment).getTimezoneOffset() * 60_000;
  return new Date(moment - zone).toISOString();
}
