/** JSON, typed: for any value, and for whatever a reader would rather write than fill in. */

import { format, parse } from "./json.js";
import { freshId, h } from "./form-dom.js";

/** @import { Misfit } from "./fit.js" */
/** @import { Value } from "./slice.js" */
/** @import { Control, Found, Holder, Spec } from "./form-model.js" */

/** A text that is JSON or not; what is no JSON, or does not fit, has a message in place of a value. */
export class Editor {
  /**
   * @param {string} label
   * @param {(value: Value) => string} check what is wrong with it
   * @param {(value: Value | undefined) => void} taken a value, or no text at all
   */
  constructor(label, check, taken) {
    this.check = check;
    this.taken = taken;
    this.error = h("p", {
      class: "error",
      id: freshId(),
      hidden: true,
      role: "status",
    });
    this.area = h("textarea", {
      class: "json",
      id: freshId(),
      rows: "3",
      "aria-label": label,
      "aria-describedby": this.error.id,
      oninput: () => this.#typed(),
    });
    this.element = h("div", { class: "editor" }, this.area, this.error);
  }

  #typed() {
    const text = this.area.value;
    /** @type {Value | undefined} */
    let value;
    try {
      value = text.trim() === "" ? undefined : parse(text);
      this.#say(value === undefined ? "" : this.check(value));
    } catch (error) {
      this.#say(
        error instanceof SyntaxError
          ? `No JSON yet: ${error.message}`
          : String(error),
      );
    }
    if (this.message === "") this.taken(value);
  }

  message = "";

  /** @param {string} message */
  #say(message) {
    this.message = message;
    this.error.textContent = message;
    this.error.hidden = message === "";
    this.area.setAttribute("aria-invalid", String(message !== ""));
  }

  /** @param {Value | undefined} value */
  show(value) {
    this.area.value = value === undefined ? "" : format(value, 2);
    this.#say("");
  }
}

/**
 * @param {Misfit | null} misfit
 * @returns {string} empty where nothing is wrong
 */
export function misfitWords(misfit) {
  if (!misfit) return "";
  const at = misfit.path.length > 0 ? `${misfit.path.join(".")}: ` : "";
  switch (misfit.is) {
    case "type":
      return `${at}takes ${misfit.wanted}.`;
    case "unlisted":
      return `${at}takes ${misfit.listed.map((one) => JSON.stringify(one)).join(" or ")}.`;
    case "unknown":
      return `${at}there is no field “${misfit.key}” here.`;
    case "missing":
      return `${at}“${misfit.key}” is missing.`;
  }
}

/** @implements {Control} */
export class Json {
  isGroup = false;

  /**
   * @param {Spec} spec
   * @param {Holder} holder
   */
  constructor({ wire, label = wire }, holder) {
    /** @type {Value | undefined} */
    this.value = undefined;
    const taken = (/** @type {Value | undefined} */ value) => {
      this.value = value;
      holder.changed();
    };
    this.editor = new Editor(label, () => "", taken);
    this.target = this.editor.area;
    this.target.removeAttribute("aria-label");
    this.hint = this.editor.error.id;
    this.element = h("div", { class: "control" }, this.editor.element);
  }

  get() {
    return this.value;
  }

  /** @param {Value | undefined} value */
  set(value) {
    this.value = value;
    this.editor.show(value);
  }

  /**
   * @param {string[]} path
   * @param {boolean} _
   * @param {Found[]} found
   */
  problems(path, _, found) {
    const { message } = this.editor;
    if (message) found.push({ id: this.target.id, path, message });
  }
}
