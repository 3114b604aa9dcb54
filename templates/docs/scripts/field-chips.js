/**
 * A list of values that are known, or some of which are: each is a chip, which a press takes away, and
 * what can be added is there to be chosen or typed.
 */

import { broken, meaning, written } from "./form-checks.js";
import { button, freshId, h } from "./form-dom.js";
import { few } from "./form-held.js";
import { nearest } from "./form-nearest.js";
import { placeOf, shown, valueOf } from "./form-types.js";

/** @import { Constant, Primitive, Type, Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder, Spec } from "./form-model.js" */

/** So many of what can be added have a button. */
const FEW = 6;

/**
 * @typedef {object} Listed
 * @property {Constant[]} values
 * @property {Primitive | undefined} other The type of others, where they are taken too.
 */

/** @implements {Control} */
export class Chips {
  isGroup = true;

  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Extract<Type, { is: "list" }>} type
   * @param {Listed} listed
   * @param {Holder} holder
   */
  constructor(context, spec, type, listed, holder) {
    this.context = context;
    this.type = type;
    this.listed = listed;
    this.holder = holder;
    /** @type {Value[]} */
    this.items = [];
    this.chips = h("ul", { class: "chips" });
    this.offered = h("div", { class: "chips offered" });
    const { wire, label = wire } = spec;
    this.input = h("input", {
      id: freshId(),
      type: "text",
      class: "combo",
      "aria-label": `Add to ${label}`,
      placeholder: "Add …",
      onchange: () => this.#typed(),
      oninput: (event) => this.#picked(event),
      onkeydown: (event) => this.#pressed(event),
    });
    this.input.addEventListener("paste", (event) => this.#pasted(event));
    this.input.addEventListener("focus", () => this.#list(), { once: true });
    const count = this.listed.values.length;
    const told = this.listed.other ? "known; others are taken too" : "choices";
    const hint = h(
      "span",
      { class: "note", id: freshId() },
      `${count} ${told}`,
    );
    this.hint = hint.id;
    this.element = h(
      "div",
      { class: "control" },
      this.chips,
      h("div", { class: "line" }, this.input, hint),
      this.offered,
    );
    this.target = this.input;
    this.#show();
  }

  /** Long lists are made when they are asked for. */
  #list() {
    const options = this.listed.values.map((one) =>
      h("option", { value: shown(one) }),
    );
    const list = h("datalist", { id: freshId() }, ...options);
    this.element.append(list);
    this.input.setAttribute("list", list.id);
  }

  /** @param {InputEvent} event One of the list was chosen, not typed. */
  #picked({ inputType }) {
    if (inputType === "insertReplacementText" || inputType === undefined)
      this.#typed();
    else this.holder.changed();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.isComposing;
    if (event.key === "Enter" && isPlain && this.input.value !== "") {
      event.preventDefault();
      this.#typed();
    } else if (event.key === "Backspace" && this.input.value === "") {
      if (this.items.length > 0) this.#remove(this.items.length - 1);
    }
  }

  /**
   * Lines become items, and so do values between commas.
   *
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    const values = text
      .split(/\s*[,\n]\s*/)
      .filter(Boolean)
      .map((part) => this.#meant(part));
    if (values.length < 2 || values.includes(undefined)) return;
    event.preventDefault();
    this.#add(values.filter((value) => value !== undefined));
  }

  #typed() {
    const value = this.#meant(this.input.value.trim());
    if (value === undefined) this.holder.changed();
    else {
      this.input.value = "";
      this.#add([value]);
    }
  }

  /**
   * @param {string} text
   * @returns {Value | undefined}
   */
  #meant(text) {
    const { values, other } = this.listed;
    const known = values.find((one) => shown(one) === text);
    if (known !== undefined) return valueOf(known);
    return other && text !== "" ? meaning(other, text).value : undefined;
  }

  /** @param {Value[]} values */
  #add(values) {
    this.context.keep();
    const fresh = values.filter((value) => !this.items.includes(value));
    this.items.push(...fresh);
    this.#show();
    this.context.say(`Added: ${fresh.map(written).join(", ")}.`);
    this.holder.changed();
  }

  /** @param {number} at */
  #remove(at) {
    this.context.keep();
    const [gone] = this.items.splice(at, 1);
    this.#show();
    const next = this.chips.querySelectorAll("button")[at] ?? this.input;
    next.focus();
    this.context.say(`Removed: ${written(/** @type {Value} */ (gone))}.`);
    this.holder.changed();
  }

  #show() {
    const chips = this.items.map((item, at) => {
      const words = item === "" ? "(empty)" : written(item);
      const chip = button(`${words} ✕`, `Remove ${words}`, () =>
        this.#remove(at),
      );
      return h("li", {}, chip);
    });
    this.chips.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
    const left = this.listed.values.filter(
      (one) => !this.items.some((item) => placeOf([one], item) >= 0),
    );
    const offered = left.slice(0, FEW).map((one) =>
      button(`+ ${shown(one)}`, `Add ${shown(one)}`, () => {
        this.#add([valueOf(one)]);
        this.input.focus();
      }),
    );
    this.offered.replaceChildren(...offered);
    this.offered.hidden = offered.length === 0;
  }

  get() {
    return this.items.length > 0 ? [...this.items] : undefined;
  }

  /** @param {Value | undefined} value */
  set(value) {
    const isPlain = (/** @type {Value} */ one) => typeof one !== "object";
    this.items = Array.isArray(value) ? value.filter(isPlain) : [];
    this.input.value = "";
    this.#show();
  }

  wrong() {
    const text = this.input.value.trim();
    if (text === "") return "";
    const { values, other } = this.listed;
    if (other) {
      const { wrong } = meaning(other, text);
      return wrong ?? `“${text}” is not in the list yet: press Enter.`;
    }
    const near = nearest(text, values.map(shown));
    return `“${text}” is none of the ${values.length} choices.${near ? ` Did you mean ${near}?` : ""}`;
  }

  /**
   * @param {string[]} path
   * @param {boolean} demanded
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    const { id } = this.input;
    const { minItems = 0 } = this.type;
    if (this.items.length < minItems && (demanded || this.items.length > 0))
      found.push({ id, path, message: few(this.type) });
    const { other } = this.listed;
    for (const [at, item] of this.items.entries()) {
      const isKnown = placeOf(this.listed.values, item) >= 0;
      const message = isKnown || !other ? "" : broken(other, item);
      if (message) found.push({ id, path: [...path, String(at)], message });
    }
  }
}

/**
 * What the items of a list are known to be; undefined where nothing is known of them.
 *
 * @param {Spec} spec
 * @param {Type} items
 * @param {{ values: Constant[]; open?: true } | undefined} listed
 * @returns {Listed | undefined}
 */
export function knownItems({ suggested }, items, listed) {
  if (items.is === "string" && suggested)
    return { values: suggested, other: items };
  if (!listed) return undefined;
  const is = typeof listed.values[0] === "string" ? "string" : "number";
  return { values: listed.values, other: listed.open ? { is } : undefined };
}
