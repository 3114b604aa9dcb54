/** A file of the reader's. Among the values a text stands for it: its name, made unlike any other. */

import { freshId, h } from "./form-dom.js";

/** @import { Argument, Value } from "./slice.js" */
/** @import { Context, Control, Holder, Spec } from "./form-model.js" */

/** @implements {Control} */
export class FileControl {
  isGroup = false;

  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Holder} holder
   */
  constructor(context, spec, holder) {
    this.files = context.files;
    this.holder = holder;
    /** @type {string | undefined} */
    this.value = undefined;
    this.target = h("input", {
      type: "file",
      id: freshId(),
      onchange: () => this.#chosen(),
    });
    this.note = h("output", { class: "note", id: freshId() });
    this.hint = this.note.id;
    this.element = h("div", { class: "control line" }, this.target, this.note);
  }

  #chosen() {
    const file = this.target.files?.[0];
    this.value = file && this.#name(file);
    if (file && this.value !== undefined) this.files.set(this.value, file);
    this.#say();
    this.holder.changed();
  }

  /** @param {File} file */
  #name(file) {
    for (let count = 1; ; count++) {
      const name = count === 1 ? file.name : `${count}-${file.name}`;
      const other = this.files.get(name);
      if (!other || isSame(other, file)) return name;
    }
  }

  get() {
    return this.value;
  }

  /** @param {Value | undefined} value */
  set(value) {
    this.value = typeof value === "string" ? value : undefined;
    this.target.value = "";
    this.#say();
  }

  #say() {
    const file =
      this.value === undefined ? undefined : this.files.get(this.value);
    this.note.textContent = file
      ? `${this.value}, ${size(file.size)}`
      : (this.value ?? "");
  }

  wrong() {
    if (this.value === undefined || this.files.has(this.value)) return "";
    return `Choose the file ${this.value}: a page cannot open it by its name.`;
  }
}

/**
 * @param {File} one
 * @param {File} other
 */
function isSame(one, other) {
  return (
    one.size === other.size &&
    one.lastModified === other.lastModified &&
    one.type === other.type
  );
}

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6
    ? `${(bytes / 1e3).toFixed(1)} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * Those of the files that a value speaks of.
 *
 * @param {[Argument, Value][]} values
 * @param {Map<string, File>} files
 */
export function filesIn(values, files) {
  const used = new Set(values.flatMap(([, value]) => texts(value)));
  return new Map([...files].filter(([name]) => used.has(name)));
}

/**
 * @param {Value} value
 * @returns {string[]}
 */
function texts(value) {
  if (typeof value === "string") return [value];
  if (value instanceof Map) return [...value.values()].flatMap(texts);
  return Array.isArray(value) ? value.flatMap(texts) : [];
}
