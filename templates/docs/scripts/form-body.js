/** The request body as a whole: its fields, or one JSON text. Both edit one state. */

import { misfit } from "./fit.js";
import { Editor, misfitWords } from "./field-json.js";
import { h } from "./form-dom.js";

/** @import { Argument, Body, Value } from "./slice.js" */
/** @import { Group } from "./field-group.js" */
/** @import { Context, Found } from "./form-model.js" */

export class FormBody {
  /**
   * @param {Context} context
   * @param {{ list: Argument[]; group: Group }} part
   * @param {() => void} changed
   */
  constructor(context, { list, group }, changed) {
    this.context = context;
    this.list = list;
    this.group = group;
    this.changed = changed;
    this.isFlat = context.slice.body?.flat ?? true;
    this.isJson = false;
    this.isStale = false;
    this.editor = new Editor(
      "Request body as JSON",
      (value) => this.#check(value),
      (value) => this.#taken(value),
    );
    this.editor.element.hidden = true;
    this.editor.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#switch(false);
    });
  }

  /**
   * @param {boolean} isNamed
   * @param {Body | null} body
   */
  section(isNamed, body) {
    const isText = body?.encoding === "binary" || body?.encoding === "text";
    const heading = isNamed || !isText ? [h("h3", {}, "Body")] : [];
    const head = h(
      "div",
      { class: "section-head" },
      ...heading,
      ...(isText ? [] : [this.#modes()]),
    );
    return h("section", {}, head, this.editor.element, this.group.element);
  }

  #modes() {
    this.modes = ["Form", "JSON"].map((name) =>
      h("input", {
        type: "radio",
        name: "form-body-mode",
        id: `form-body-mode-${name.toLowerCase()}`,
        onchange: () => this.#switch(name === "JSON"),
      }),
    );
    if (this.modes[0]) this.modes[0].checked = true;
    const choices = this.modes.map((radio, at) =>
      h("label", {}, radio, at === 0 ? "Form" : "JSON"),
    );
    return h(
      "div",
      {
        class: "choices segments",
        role: "radiogroup",
        "aria-label": "Edit the body as",
      },
      ...choices,
    );
  }

  /** @param {boolean} isJson */
  #switch(isJson) {
    if (isJson && !this.isJson) this.context.keep();
    this.isJson = isJson;
    this.follow();
    this.editor.element.hidden = !isJson;
    this.group.element.hidden = isJson;
    for (const [at, radio] of (this.modes ?? []).entries())
      radio.checked = isJson === (at === 1);
    if (!isJson) this.modes?.[0]?.focus();
  }

  /** The state was changed elsewhere. */
  follow() {
    if (this.isJson) this.editor.show(this.#whole());
    else this.editor.message = "";
  }

  /** @returns {Value | undefined} */
  #whole() {
    if (!this.isFlat) return this.group.get(0);
    /** @type {Map<string, Value>} */
    const made = new Map();
    for (const [at, { wire }] of this.list.entries()) {
      const value = this.group.get(at);
      if (value !== undefined) made.set(wire, value);
    }
    return made;
  }

  /** @param {Value} value */
  #check(value) {
    const options = { partial: true };
    const { slice } = this.context;
    const [whole] = this.list;
    if (!this.isFlat)
      return whole
        ? misfitWords(misfit(slice, whole.type, value, options))
        : "";
    if (!(value instanceof Map)) return "A body is an object: { … }.";
    for (const [wire, inner] of value) {
      const argument = this.list.find((one) => one.wire === wire);
      if (!argument) return `There is no field “${wire}” here.`;
      const words = misfitWords(
        misfit(slice, argument.type, inner, options, [wire]),
      );
      if (words) return words;
    }
    return "";
  }

  /** @param {Value | undefined} value */
  #taken(value) {
    const given = value instanceof Map ? value : new Map();
    this.group.setAll((at) =>
      this.isFlat ? given.get(this.list[at]?.wire) : value,
    );
    this.changed();
  }

  /** @returns {Found[]} */
  problems() {
    const { area, message } = this.editor;
    return this.isJson && message ? [{ id: area.id, path: [], message }] : [];
  }
}
