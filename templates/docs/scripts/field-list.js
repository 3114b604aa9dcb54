/** Items in an order: added, duplicated, moved and removed. Also those of a tuple, which have places. */

import { atPlace } from "./types.js";
import { button, firstControl, freshId, h } from "./form-dom.js";
import { meaning } from "./form-checks.js";
import { few } from "./form-held.js";
import { Field } from "./field-row.js";

/** @import { Type, Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder } from "./form-model.js" */
/** @import { Tuple } from "./types.js" */

/** Of more items than these, each starts closed. */
const FEW = 5;

/** @implements {Control} */
export class ListControl {
  isGroup = true;

  /**
   * @param {Context} context
   * @param {Extract<Type, { is: "list" }> | Tuple} type
   * @param {Holder} holder
   */
  constructor(context, type, holder) {
    this.context = context;
    this.type = type;
    this.holder = holder;
    /** @type {Field[]} */
    this.items = [];
    this.list = h("div", { class: "items" });
    this.add = button("Add item", "Add item", () => this.#added(), {
      class: "add",
      id: freshId(),
    });
    this.element = h("div", { class: "control" }, this.list, this.add);
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
    this.element.addEventListener("paste", (event) => this.#pasted(event), {
      capture: true,
    });
    this.target = this.add;
    this.set(undefined);
  }

  /** @param {number} at */
  #typeAt(at) {
    return this.type.is === "list" ? this.type.items : atPlace(this.type, at);
  }

  /** How many items cannot be taken away. */
  get #least() {
    return this.type.is === "tuple" ? this.type.least : 0;
  }

  /**
   * @param {number} at
   * @param {boolean} folded
   */
  #item(at, folded) {
    const type = this.#typeAt(at) ?? /** @type {const} */ ({ is: "json" });
    const tools = this.#tools(at, () => this.items.indexOf(made));
    const spec = {
      wire: String(at),
      type,
      required: true,
      folded,
      isItem: true,
    };
    /** @type {Field} */
    const made = new Field(this.context, spec, this.#inside(), tools);
    return made;
  }

  /** @returns {Holder} */
  #inside() {
    return { ...this.holder, changed: () => this.holder.changed() };
  }

  /**
   * @param {number} at
   * @param {() => number} place
   */
  #tools(at, place) {
    const tool = (
      /** @type {string} */ sign,
      /** @type {string} */ words,
      /** @type {() => void} */ act,
    ) => button(sign, words, act, { class: "quiet icon" });
    const remove = tool("✕", "Remove this item", () => this.#remove(place()));
    if (this.type.is === "tuple") return at < this.#least ? [] : [remove];
    return [
      tool("↑", "Move up (Alt-Up)", () => this.#move(place(), -1)),
      tool("↓", "Move down (Alt-Down)", () => this.#move(place(), 1)),
      tool("⧉", "Duplicate this item", () => this.#duplicate(place())),
      remove,
    ];
  }

  /**
   * @param {number} at
   * @param {Value | undefined} value
   */
  #insert(at, value) {
    const item = this.#item(at, false);
    item.set(value);
    this.items.splice(at, 0, item);
    this.#arrange();
    return item;
  }

  #added() {
    this.context.keep();
    const item = this.#insert(this.items.length, undefined);
    item.control.show?.();
    firstControl(item.element)?.focus();
    this.holder.changed();
  }

  /** @param {number} at */
  #duplicate(at) {
    this.context.keep();
    const item = this.#insert(at + 1, this.items[at]?.get());
    firstControl(item.element)?.focus();
    this.holder.changed();
  }

  /** @param {number} at */
  #remove(at) {
    this.context.keep();
    this.items.splice(at, 1);
    this.#arrange();
    const next = this.items[Math.min(at, this.items.length - 1)];
    (next ? firstControl(next.element) : this.add)?.focus();
    this.context.say(`Item ${at} is removed.`);
    this.holder.changed();
  }

  /**
   * @param {number} at
   * @param {number} by
   */
  #move(at, by) {
    const [item, other] = [this.items[at], this.items[at + by]];
    if (!item || !other) return;
    this.context.keep();
    const focused = document.activeElement;
    this.items[at] = other;
    this.items[at + by] = item;
    this.#arrange();
    if (focused instanceof HTMLElement) focused.focus();
    this.context.say(`Moved to place ${at + by} of ${this.items.length}.`);
    this.holder.changed();
  }

  #arrange() {
    const elements = new Set(
      this.items.map((item) => /** @type {Element} */ (item.element)),
    );
    for (const element of [...this.list.children]) {
      if (!elements.has(element)) element.remove();
    }
    for (const [at, { element, spec }] of this.items.entries()) {
      spec.wire = String(at);
      this.items[at]?.rename(spec.wire);
      const there = this.list.children[at] ?? null;
      if (there !== element) this.list.insertBefore(element, there);
    }
    this.add.hidden = this.#typeAt(this.items.length) === undefined;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (
      !event.altKey ||
      !by ||
      event.defaultPrevented ||
      this.type.is === "tuple"
    )
      return;
    const at = this.#place(event.target);
    if (at < 0) return;
    event.preventDefault();
    this.#move(at, by);
  }

  /** @param {EventTarget | null} target */
  #place(target) {
    const inside = (/** @type {Field} */ item) =>
      target instanceof Node && item.element.contains(target);
    return this.items.findIndex(inside);
  }

  /**
   * Lines become items, and so do values between commas that have no blanks.
   *
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const items = this.type.is === "list" ? this.type.items : undefined;
    const at = this.#place(event.target);
    if (at < 0 || !items || !isTyped(items)) return;
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    const isCommas = /^[^\s,]+(\s*,\s*[^\s,]+)+$/.test(text);
    const parts = text
      .split(isCommas ? "," : /\r?\n/)
      .map((part) => part.trim());
    const values = parts
      .filter(Boolean)
      .map((part) => meaning(items, part).value);
    if (values.length < 2 || values.includes(undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    this.context.keep();
    this.items[at]?.set(values[0]);
    for (const [more, value] of values.slice(1).entries())
      this.#insert(at + 1 + more, value);
    this.holder.changed();
  }

  get() {
    const values = this.items.map((item) => item.get());
    const hole = values.indexOf(undefined);
    const isTuple = this.type.is === "tuple";
    const set = isTuple && hole >= 0 ? values.slice(0, hole) : values;
    /** @type {Value[]} */
    const made = set.filter((value) => value !== undefined);
    return made.length > 0 && made.length >= this.#least ? made : undefined;
  }

  /** @param {Value | undefined} value */
  set(value) {
    const given = Array.isArray(value) ? value : [];
    const count = Math.max(given.length, this.#least);
    const folded = count > FEW;
    this.items = Array.from({ length: count }, (_, at) =>
      this.#item(at, folded),
    );
    for (const [at, item] of this.items.entries()) {
      const inner = given[at];
      if (inner !== undefined) item.set(inner);
    }
    this.list.replaceChildren();
    this.#arrange();
  }

  /**
   * @param {string[]} path
   * @param {boolean} demanded
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    const isBegun = this.items.some((item) => item.get() !== undefined);
    const isAsked = demanded || isBegun || this.items.length > this.#least;
    for (const [at, item] of this.items.entries()) {
      item.problems([...path, String(at)], isAsked, found);
    }
    const least = this.type.is === "list" ? (this.type.minItems ?? 0) : 0;
    if (demanded && this.items.length > 0 && this.items.length < least) {
      const message = few({ minItems: least });
      found.push({ id: this.add.id, path, message });
    }
  }

  /** @param {string} key */
  inner(key) {
    return this.items[Number(key)] ?? null;
  }
}

/**
 * @param {Type} type
 * @returns {type is import("./slice.js").Primitive}
 */
const isTyped = (type) =>
  ["string", "integer", "number", "decimal", "unix-time"].includes(type.is);
