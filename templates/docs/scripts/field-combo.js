/** One of many values: typed, with a list to choose from. */

import { freshId, h } from "./form-dom.js";
import { placeOf, shown, valueOf } from "./form-types.js";
import { meaning, written } from "./form-checks.js";
import { isAlike } from "./types.js";
import { nearest } from "./form-nearest.js";

/** @import { Constant, Value } from "./slice.js" */
/** @import { Control, Holder, Spec } from "./form-model.js" */

/** @implements {Control} */
export class Combo {
  isGroup = false;

  /**
   * @param {Spec} spec
   * @param {{ values: Constant[]; open?: true }} listed
   * @param {Holder} holder
   */
  constructor(spec, { values, open }, holder) {
    this.values = values;
    this.open = open === true;
    this.holder = holder;
    /** @type {Value | undefined} */
    this.value = undefined;
    this.hint = "";
    this.target = h("input", {
      id: freshId(),
      type: "text",
      class: "combo",
      oninput: () => this.#typed(),
    });
    this.target.addEventListener("focus", () => this.#list(), { once: true });
    const told = this.open ? "or other text" : "";
    const count = h(
      "span",
      { class: "note", id: freshId() },
      `${values.length} choices ${told}`,
    );
    this.hint = count.id;
    this.element = h("div", { class: "control line" }, this.target, count);
  }

  /** Long lists are made when they are asked for. */
  #list() {
    const options = this.values.map((one) =>
      h("option", { value: shown(one) }),
    );
    const list = h("datalist", { id: freshId() }, ...options);
    this.element.append(list);
    this.target.setAttribute("list", list.id);
  }

  #typed() {
    this.value = this.#meant(this.target.value);
    this.holder.changed();
  }

  /**
   * @param {string} text
   * @returns {Value | undefined}
   */
  #meant(text) {
    const listed = this.values.find((one) => shown(one) === text);
    if (listed !== undefined) return valueOf(listed);
    if (text === "" || !this.open) return undefined;
    const is = typeof this.values[0] === "string" ? "string" : "number";
    const { value } = meaning({ is }, text);
    return value !== undefined && this.#takes(value) ? value : undefined;
  }

  /** @param {Value} value */
  #takes(value) {
    return this.open && this.values.some((one) => isAlike(value, one));
  }

  get() {
    return this.value;
  }

  /** @param {Value | undefined} value */
  set(value) {
    const at = placeOf(this.values, value);
    const isTaken = value !== undefined && (at >= 0 || this.#takes(value));
    this.value = isTaken ? value : undefined;
    const listed = this.values[at];
    this.target.value = !isTaken
      ? ""
      : listed === undefined
        ? written(value)
        : shown(listed);
  }

  wrong() {
    const text = this.target.value;
    if (text === "" || this.value !== undefined) return "";
    const near = nearest(text, this.values.map(shown));
    return `“${text}” is none of the ${this.values.length} choices.${near ? ` Did you mean ${near}?` : ""}`;
  }
}
