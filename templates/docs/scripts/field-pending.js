/** Stands where a type is that has not been loaded. It keeps a value as it is. */

import { button, freshId, h } from "./form-dom.js";
import { missing } from "./form-types.js";

/** @import { Value } from "./slice.js" */
/** @import { Context, Control, Holder, Spec } from "./form-model.js" */

/** So deep, required fields are loaded unasked. */
const DEEP = 2;

/** @implements {Control} */
export class Pending {
  isGroup = true;

  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Holder} holder
   * @param {() => void} done
   */
  constructor(context, spec, holder, done) {
    this.context = context;
    this.type = spec.type;
    this.done = done;
    /** @type {Value | undefined} */
    this.held = undefined;
    this.isLoading = false;
    this.note = h("p", { class: "note", role: "status" });
    this.element = h("div", { class: "control" }, this.note);
    this.handle = button("", "", () => this.show(), {
      class: "toggle",
      id: freshId(),
      "aria-expanded": "false",
    });
    this.handle.removeAttribute("aria-label");
    this.handle.removeAttribute("title");
    this.target = this.handle;
    if (spec.required && holder.within.length < DEEP) void this.show();
  }

  get() {
    return this.held;
  }

  /** @param {Value | undefined} value */
  set(value) {
    this.held = value;
    if (value !== undefined) void this.show();
  }

  async show() {
    if (this.isLoading) return;
    this.isLoading = true;
    this.note.textContent = "Loading …";
    try {
      await this.#load();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.note.textContent = `What is inside could not be loaded: ${reason}. Press the name to try again.`;
      this.isLoading = false;
      return;
    }
    this.done();
  }

  async #load() {
    const { slice, load } = this.context;
    /** @type {string[]} */
    let before = [];
    for (;;) {
      const ids = missing(slice, this.type);
      if (ids.length === 0) return;
      if (ids.some((id) => before.includes(id))) {
        throw new Error(`${ids[0]} is not where it should be`);
      }
      await Promise.all(ids.map((id) => load(id)));
      before = ids;
    }
  }
}
