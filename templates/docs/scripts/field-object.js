/** The fields of an object, and the keys beyond them where it takes any. */

import { declaration } from "./types.js";
import { h } from "./form-dom.js";
import { Field } from "./field-row.js";
import { Group } from "./field-group.js";

/** @import { Model, Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder } from "./form-model.js" */

/** With more optional fields than these beside required ones, they are folded away. */
const SOME = 8;

/** @implements {Control} */
export class ObjectControl {
  isGroup = true;

  /**
   * @param {Context} context
   * @param {string} id
   * @param {Holder} holder
   */
  constructor(context, id, holder) {
    const model = /** @type {Model} */ (declaration(context.slice, id));
    const optional = model.fields.filter((field) => !field.required).length;
    const isOpen = optional <= SOME || optional === model.fields.length;
    this.model = model;
    this.group = new Group(context, model.fields, holder, isOpen);
    this.known = new Set(model.fields.map((field) => field.wire));
    this.element = h("div", { class: "control" }, this.group.element);
    this.target = this.element;
    if (model.extra) this.#further(context, model.extra);
  }

  /**
   * @param {Context} context
   * @param {import("./slice.js").Type} values
   */
  #further(context, values) {
    const label = this.model.fields.length > 0 ? "further keys" : "keys";
    const spec = {
      wire: label,
      key: null,
      type: /** @type {const} */ ({ is: "map", values }),
    };
    this.extra = new Field(context, spec, this.group.inside);
    this.element.append(this.extra.element);
  }

  get() {
    /** @type {Map<string, Value>} */
    const made = new Map();
    for (const [at, field] of this.model.fields.entries()) {
      const value = this.group.get(at);
      if (value !== undefined) made.set(field.wire, value);
    }
    const extra = this.extra?.get();
    if (extra instanceof Map) {
      for (const [key, value] of extra)
        if (!this.known.has(key)) made.set(key, value);
    }
    return made.size > 0 ? made : undefined;
  }

  /** @param {Value | undefined} value */
  set(value) {
    const given = value instanceof Map ? value : new Map();
    this.group.setAll((at) => given.get(this.model.fields[at]?.wire ?? ""));
    const extra = [...given].filter(([key]) => !this.known.has(key));
    this.extra?.set(extra.length > 0 ? new Map(extra) : undefined);
  }

  adopt() {
    this.group.adopt();
  }

  /**
   * @param {string[]} path
   * @param {boolean} demanded
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    this.group.problems(path, demanded, found);
    this.extra?.problems(path, demanded, found);
    const keys = this.extra?.get();
    const taken =
      keys instanceof Map
        ? [...keys.keys()].find((key) => this.known.has(key))
        : undefined;
    if (taken !== undefined && this.extra) {
      const message = `The key ${taken} is a field of its own above.`;
      found.push({ id: this.extra.focused().id, path, message });
    }
  }

  /** @param {string} key */
  inner(key) {
    const at = this.model.fields.findIndex((field) => field.wire === key);
    return at < 0 ? (this.extra?.inner(key) ?? null) : this.group.shown(at);
  }
}
