/**
 * Fields beside each other: required ones first, then optional ones, which are folded away. One with a
 * value is always to be seen. What is folded is not built.
 */

import { Field } from "./field-row.js";
import { button, freshId, h, mark } from "./form-dom.js";
import { isCurrency } from "./field-money.js";
import { listedIn, onlyValue } from "./form-types.js";

/** @import { Value } from "./slice.js" */
/** @import { Context, Found, Holder, Spec } from "./form-model.js" */

/** So few in an object are not worth folding away. */
const FEW = 3;

/** A filter over fewer fields than these would be in the way. */
const MANY = 6;

export class Group {
  /**
   * @param {Context} context
   * @param {Spec[]} specs
   * @param {Holder} holder
   * @param {boolean} isOpen whether optional fields are to be seen from the start
   */
  constructor(context, specs, holder, isOpen) {
    this.context = context;
    this.specs = specs;
    this.holder = holder;
    /** @type {(Field | undefined)[]} */
    this.fields = specs.map(() => undefined);
    /** @type {Set<number>} Fields that a value beside them speaks of. */
    this.asked = new Set();
    this.isOpen = isOpen;
    this.isChosen = false;
    /** @type {Holder} */
    this.inside = {
      changed: (field) => this.changed(field),
      currency: () => this.currency(),
      within: holder.within,
      path: holder.path,
      anchor: holder.anchor,
    };
    this.element = h("div", { class: "fields" });
    this.optional = h("div", { class: "fields", id: freshId() });
    for (const [at, spec] of specs.entries()) if (spec.required) this.#make(at);
    const count = specs.filter((spec) => !spec.required).length;
    if (count > 0) {
      const isPlain = isOpen && count <= FEW && holder.within.length > 0;
      this.element.append(...(isPlain ? [] : [this.#fold()]), this.optional);
    }
    this.#arrange();
  }

  #fold() {
    const count = this.specs.filter((spec) => !spec.required).length;
    const words = count === 1 ? "1 optional field" : `${count} optional fields`;
    this.toggle = button(words, words, () => this.#turn(!this.isOpen), {
      class: "toggle",
      "aria-expanded": String(this.isOpen),
      "aria-controls": this.optional.id,
    });
    this.filter = h("input", {
      type: "search",
      class: "filter",
      placeholder: "Filter",
      "aria-label": `Filter ${words}`,
      hidden: !this.isOpen || count < MANY,
      oninput: () => this.#arrange(),
    });
    return h("div", { class: "fold" }, this.toggle, this.filter);
  }

  /** @param {boolean} isOpen */
  #turn(isOpen) {
    this.isOpen = isOpen;
    if (this.toggle) mark(this.toggle, "aria-expanded", String(isOpen));
    const count = this.specs.filter((spec) => !spec.required).length;
    if (this.filter) this.filter.hidden = !isOpen || count < MANY;
    this.#arrange();
  }

  /** Builds what is to be seen, and shows it. */
  #arrange() {
    const word = this.isOpen
      ? (this.filter?.value.trim().toLowerCase() ?? "")
      : "";
    for (const [at, spec] of this.specs.entries()) {
      if (spec.required) continue;
      const isListed = this.isOpen && (word === "" || matches(spec, word));
      const field =
        isListed || this.asked.has(at) ? this.at(at) : this.fields[at];
      if (!field) continue;
      const isKept =
        field.get() !== undefined ||
        field.element.classList.contains("invalid");
      field.element.hidden = !isListed && !isKept && !this.asked.has(at);
    }
  }

  /** @param {number} at */
  at(at) {
    return this.fields[at] ?? this.#make(at);
  }

  /** @param {number} at */
  #make(at) {
    const spec = /** @type {Spec} */ (this.specs[at]);
    const field = new Field(this.context, spec, this.inside);
    this.fields[at] = field;
    if (spec.required) this.element.append(field.element);
    else {
      const next = this.fields.find(
        (one, place) => place > at && one && !one.spec.required,
      );
      this.optional.insertBefore(field.element, next?.element ?? null);
    }
    return field;
  }

  /** @param {number} at */
  get(at) {
    return this.fields[at]?.get();
  }

  /**
   * @param {(at: number) => Value | undefined} given
   */
  setAll(given) {
    this.asked.clear();
    for (const at of this.specs.keys()) {
      const value = given(at);
      if (value !== undefined) this.at(at).set(value);
      else this.fields[at]?.set(undefined);
    }
    for (const field of this.fields) if (field) this.#ask(field);
    this.#arrange();
  }

  /** The reader has chosen this object: its constants belong to it. */
  adopt() {
    this.isChosen = true;
    this.#constants(true);
  }

  /** @param {boolean} areSent */
  #constants(areSent) {
    for (const [at, spec] of this.specs.entries()) {
      const only = onlyValue(this.context.slice, spec);
      const field = this.fields[at];
      if (only === undefined || !field) continue;
      if (areSent && field.get() === undefined) field.set(only);
      if (!areSent) field.set(undefined);
    }
  }

  /** @param {Field} [field] */
  changed(field) {
    if (field) {
      const isSet = field.get() !== undefined;
      if (isSet || !this.isChosen) this.#constants(isSet || this.#hasContent());
      const asked = this.#ask(field);
      if (asked)
        this.context.say(`The field ${asked} is shown, which goes with this.`);
      if (isCurrency(field.spec))
        for (const redraw of this.context.amounts) redraw();
    }
    this.holder.changed();
  }

  #hasContent() {
    return this.specs.some(
      (spec, at) =>
        onlyValue(this.context.slice, spec) === undefined &&
        this.get(at) !== undefined,
    );
  }

  /**
   * `outcome` is `failed`: the object `failed` beside it is what comes next.
   *
   * @param {Field} field
   * @returns {string | undefined} what is shown now, and was not
   */
  #ask({ get, shape }) {
    const value = get();
    const isChoice = listedIn(this.context.slice, shape.type) !== undefined;
    if (typeof value !== "string" || !isChoice) return undefined;
    const at = this.specs.findIndex(
      ({ wire, type }) => wire === value && "id" in type,
    );
    if (at < 0 || this.specs[at]?.required || this.asked.has(at))
      return undefined;
    this.asked.add(at);
    const field = this.at(at);
    field.element.hidden = false;
    field.control.show?.();
    return value;
  }

  currency() {
    const at = this.specs.findIndex(isCurrency);
    const value = at < 0 ? undefined : this.get(at);
    return typeof value === "string" ? value : this.holder.currency();
  }

  /**
   * @param {string[]} path
   * @param {boolean} demanded
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    for (const field of this.fields) {
      field?.problems([...path, field.spec.wire], demanded, found);
    }
  }

  /** @param {number} at */
  shown(at) {
    const spec = this.specs[at];
    if (!spec) return null;
    const field = this.at(at);
    field.element.hidden = false;
    if (!spec.required) this.asked.add(at);
    return field;
  }
}

/**
 * @param {Spec} spec
 * @param {string} word
 */
function matches({ wire, docs = "" }, word) {
  return `${wire} ${docs.replace(/<[^>]*>/g, "")}`.toLowerCase().includes(word);
}

/**
 * The field at a path, or the nearest one around it; it is shown.
 *
 * @param {{ list: { wire: string }[]; group: Group }} part
 * @param {string[]} path
 */
export function find({ list, group }, [wire, ...rest]) {
  const at = list.findIndex((one) => one.wire === wire);
  let field = at < 0 ? null : group.shown(at);
  for (const key of rest) field = field?.inner(key) ?? field;
  return field;
}
