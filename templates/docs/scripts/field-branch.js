/**
 * What has something inside: an object, a list, pairs, a union. It is built when it is opened, holds its
 * value as it is until then, and can be edited as JSON.
 */

import { misfit } from "./fit.js";
import { checkHeld } from "./form-held.js";
import { createInner } from "./field-control.js";
import { Editor, misfitWords } from "./field-json.js";
import { button, freshId, h, mark } from "./form-dom.js";

/** @import { Type, Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder, Spec } from "./form-model.js" */

/** So deep, required objects start open. */
const DEEP = 3;

/** @implements {Control} */
export class Branch {
  isGroup = true;

  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Type} type
   * @param {Holder} holder
   */
  constructor(context, spec, type, holder) {
    this.context = context;
    this.spec = spec;
    this.type = type;
    this.holder = holder;
    /** @type {Control | undefined} */
    this.made = undefined;
    /** @type {Value | undefined} */
    this.held = undefined;
    /** @type {Editor | undefined} */
    this.editor = undefined;
    this.content = h("div", { class: "inside", id: freshId(), hidden: true });
    this.summary = h("span", { class: "summary" });
    this.element = h("div", { class: "control" }, this.summary, this.content);
    const { wire, label = wire } = spec;
    this.handle = h("button", {
      type: "button",
      class: "toggle",
      id: freshId(),
      "aria-expanded": "false",
      "aria-controls": this.content.id,
      onclick: () => (this.isOpen ? this.#close() : this.show()),
    });
    this.target = this.handle;
    this.json = button("JSON", `Edit ${label} as JSON`, () => this.#switch(), {
      class: "quiet",
      "aria-pressed": "false",
    });
    this.tools = [
      this.json,
      button(
        "example",
        `Fill in an example of ${label}`,
        () => void this.#fill(),
        {
          class: "quiet",
        },
      ),
    ];
    if (!spec.folded && this.#startsOpen()) this.show();
  }

  #startsOpen() {
    if (this.type.is !== "model") return true;
    const { within } = this.holder;
    const isNew = !within.includes(this.type.id);
    return this.spec.required === true && isNew && within.length < DEEP;
  }

  get isOpen() {
    return !this.content.hidden;
  }

  show() {
    if (!this.editor) this.inside();
    this.#unfold(true);
  }

  #close() {
    if (this.editor) this.#switch();
    this.#unfold(false);
  }

  /** @param {boolean} isOpen */
  #unfold(isOpen) {
    this.content.hidden = !isOpen;
    mark(this.handle, "aria-expanded", String(isOpen));
    this.#summarize();
  }

  inside() {
    if (!this.made) {
      const { context, spec, type } = this;
      this.made = createInner(context, spec, type, this.#inner());
      if (this.held !== undefined) this.made.set(this.held);
      this.held = undefined;
      this.content.append(this.made.element);
    }
    return this.made;
  }

  /** @returns {Holder} */
  #inner() {
    const { holder, type } = this;
    return {
      changed: () => holder.changed(),
      currency: () => holder.currency(),
      within: type.is === "model" ? [...holder.within, type.id] : holder.within,
      path: holder.path,
      anchor: holder.anchor,
    };
  }

  #summarize() {
    const text = this.isOpen ? "" : summary(this.get());
    if (this.summary.textContent !== text) this.summary.textContent = text;
  }

  #switch() {
    const [inner, { editor }] = [this.made, this];
    if (editor) {
      const hadFocus = editor.element.contains(document.activeElement);
      editor.element.remove();
      this.editor = undefined;
      this.inside().element.hidden = false;
      if (hadFocus) this.json.focus();
    } else {
      if (inner) inner.element.hidden = true;
      this.#edit();
    }
    this.json.setAttribute("aria-pressed", String(this.editor !== undefined));
  }

  #edit() {
    const { wire, label = wire } = this.spec;
    const options = { partial: true };
    const editor = new Editor(
      `${label} as JSON`,
      (value) =>
        misfitWords(misfit(this.context.slice, this.type, value, options)),
      (value) => {
        this.#assign(value);
        this.holder.changed();
      },
    );
    editor.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#switch();
    });
    this.context.keep();
    editor.show(this.get());
    this.editor = editor;
    this.content.append(editor.element);
    this.#unfold(true);
    editor.area.focus();
  }

  async #fill() {
    const { context, holder, type } = this;
    const chosen = this.made?.chosen?.() ?? type;
    const value = await context.example(holder.path(), chosen);
    if (value === undefined) return;
    context.keep();
    this.set(value);
    this.show();
    holder.changed();
  }

  get() {
    return this.made ? this.made.get() : this.held;
  }

  /** @param {Value | undefined} value */
  #assign(value) {
    if (this.made) this.made.set(value);
    else this.held = value;
  }

  /** @param {Value | undefined} value */
  set(value) {
    if (this.editor) this.#switch();
    this.#assign(value);
    this.#summarize();
  }

  wrong() {
    return this.made?.wrong?.() ?? "";
  }

  isUrgent() {
    return this.made?.isUrgent?.() ?? false;
  }

  adopt() {
    this.inside().adopt?.();
  }

  /**
   * @param {string[]} path
   * @param {boolean} demanded
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    const message = this.editor?.message;
    if (message) found.push({ id: this.editor?.area.id ?? "", path, message });
    if (message) return;
    if (this.made) this.made.problems?.(path, demanded, found);
    if (this.made || this.held === undefined) return;
    const { id } = this.handle;
    checkHeld(this.context.slice, this.type, this.held, path, (at, said) =>
      found.push({ id, path: at, message: said }),
    );
  }

  /** @param {string} key */
  inner(key) {
    if (this.editor) this.#switch();
    this.show();
    return this.inside().inner?.(key) ?? null;
  }
}

/** @param {Value | undefined} value */
function summary(value) {
  if (Array.isArray(value)) {
    return value.length === 1 ? "1 item" : `${value.length} items`;
  }
  if (!(value instanceof Map)) return "";
  const keys = [...value.keys()];
  const more = keys.length > 4 ? `, ${keys.length - 4} more` : "";
  return keys.slice(0, 4).join(", ") + more;
}
