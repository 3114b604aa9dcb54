/**
 * The form of one operation: its arguments as fields, and the values that these have.
 *
 * `values()` gives the set arguments in the order of the slice, and `setValues` restores whatever it
 * gave, types that are not loaded yet included.
 */

import { createBar } from "./form-bar.js";
import { FormBody } from "./form-body.js";
import { h } from "./form-dom.js";
import { createFiller } from "./form-fill.js";
import { filesIn } from "./field-file.js";
import { Group } from "./field-group.js";
import { History } from "./form-history.js";
import { complainAll, fieldAt, reveal } from "./form-places.js";
import { specOf } from "./form-spec.js";

/** @import { Argument, Slice, Value } from "./slice.js" */
/** @import { Context, Found, Holder } from "./form-model.js" */
/** @import { Field } from "./field-row.js" */

/**
 * @typedef {object} Options
 * @property {(id: string) => Promise<void>} load
 * @property {() => Promise<string>} examples The file of them, once and for all.
 * @property {() => void} onChange
 */

/**
 * @typedef {object} Problem
 * @property {string} id Of the element that takes the focus.
 * @property {string[]} path Wire names and indices, from the argument down.
 * @property {string} message
 */

/**
 * @param {HTMLElement} root
 * @param {Slice} slice
 * @param {Options} options
 */
export function createForm(root, slice, options) {
  const form = new Form(root, slice, options);
  return {
    values: () => form.values(),
    files: () => form.files(),
    /** @returns {Problem[]} */
    problems: () => form.problems(),
    setValues: (/** @type {[Argument, Value][]} */ values) =>
      form.setValues(values),
    /** Those whose place is not found are given back. */
    showErrors: (
      /** @type {{ path: string | string[]; message: string }[]} */ errors,
    ) => form.showErrors(errors),
    focusFirstProblem: () => form.focusFirstProblem(),
    reset: () => form.reset(),
    undo: () => form.undo(),
    keep: () => form.keep(),
    /** The field that a row of the reference tells of. */
    reveal: (/** @type {string} */ id) => reveal(form.groups, id),
  };
}

class Form {
  /**
   * @param {HTMLElement} root
   * @param {Slice} slice
   * @param {Options} options
   */
  constructor(root, slice, { load, examples, onChange }) {
    this.slice = slice;
    this.onChange = onChange;
    /** @type {Field[]} */
    this.told = [];
    this.history = new History(() => this.values());
    this.status = h("p", { class: "said", role: "status" });
    const say = (/** @type {string} */ words) =>
      void (this.status.textContent = words);
    this.filler = createFiller(slice, examples, say);
    /** @type {Context} */
    this.context = {
      slice,
      load,
      amounts: new Set(),
      files: new Map(),
      say,
      keep: () => this.keep(),
      example: this.filler.part,
    };
    const isBody = (/** @type {Argument} */ one) => one.location === "body";
    this.parameters = this.#group(
      slice.arguments.filter((one) => !isBody(one)),
    );
    this.inBody = this.#group(slice.arguments.filter(isBody));
    this.options = this.#group(slice.options);
    this.body = new FormBody(this.context, this.inBody, () => this.#changed());
    this.bar = createBar({
      fill: (isFull) => void this.#fill(isFull),
      reset: () => this.reset(),
      undo: () => this.undo(),
    });
    root.classList.add("form");
    root.setAttribute("autocomplete", "off");
    root.spellcheck = false;
    root.replaceChildren(this.bar.element, ...this.#sections(), this.status);
    root.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("keydown", (event) => this.#pressed(event));
    for (const { group } of this.groups) group.adopt();
    this.#count();
  }

  /** @param {Argument[]} list */
  #group(list) {
    /** @type {Holder} */
    const holder = {
      changed: () => this.#changed(),
      currency: () => "",
      within: [],
      path: () => [],
      anchor: () => [],
    };
    const specs = list.map((one) => specOf(this.slice, one));
    const isOpen =
      list !== this.slice.options && !specs.some((spec) => spec.required);
    return { list, group: new Group(this.context, specs, holder, isOpen) };
  }

  get groups() {
    const parts = [this.parameters, this.inBody, this.options];
    return parts.filter(({ list }) => list.length > 0);
  }

  #sections() {
    const { groups, options, inBody } = this;
    const isBoth = groups.filter((part) => part !== options).length > 1;
    return groups.map((part) => {
      if (part === inBody) return this.body.section(isBoth, this.slice.body);
      const title = part === options ? "Request options" : "Parameters";
      const heading = isBoth || part === options ? [h("h3", {}, title)] : [];
      return h("section", {}, ...heading, part.group.element);
    });
  }

  /** @returns {[Argument, Value][]} */
  values() {
    return [...this.slice.arguments, ...this.slice.options].flatMap(
      (argument) => {
        const value = this.#field(argument)?.get();
        return value === undefined
          ? []
          : [/** @type {[Argument, Value]} */ ([argument, value])];
      },
    );
  }

  /**
   * @param {Argument} argument
   * @returns {Field | undefined}
   */
  #field(argument) {
    const { list, group } =
      this.groups.find((part) => part.list.includes(argument)) ?? this.inBody;
    return group.fields[list.indexOf(argument)];
  }

  files() {
    return filesIn(this.values(), this.context.files);
  }

  /** @param {[Argument, Value][]} values */
  setValues(values) {
    this.#assign(values);
    this.#changed();
  }

  /** @param {[Argument, Value][]} values */
  #assign(values) {
    const given = new Map(values);
    for (const { list, group } of this.groups) {
      group.setAll((at) => given.get(/** @type {Argument} */ (list[at])));
    }
    this.body.follow();
  }

  reset() {
    this.keep();
    this.#assign([]);
    for (const { group } of this.groups) group.adopt();
    this.context.say("The form is empty again. Undo brings back what it had.");
    this.#changed();
  }

  /** @param {boolean} isFull */
  async #fill(isFull) {
    const made = await this.filler.whole(() => this.values(), isFull);
    if (!made) return;
    this.keep();
    this.#assign(made);
    this.context.say("The form is filled in. Undo brings back what it had.");
    this.#changed();
  }

  keep() {
    this.history.keep();
    this.bar.undoing.disabled = false;
  }

  undo() {
    this.#return(this.history.back(), "Undone.");
  }

  /**
   * @param {[Argument, Value][] | undefined} state
   * @param {string} words
   */
  #return(state, words) {
    if (!state) return;
    this.#assign(state);
    this.bar.undoing.disabled = this.history.before.length === 0;
    this.context.say(words);
    this.#changed();
  }

  #changed() {
    this.#count();
    this.body.isStale = true;
    this.onChange();
  }

  #count() {
    const required = this.slice.arguments.filter((one) => one.required);
    const set = required.filter((one) => this.#field(one)?.get() !== undefined);
    const text =
      required.length > 0
        ? `${set.length} of ${required.length} required`
        : "Nothing is required";
    const { counter } = this.bar;
    if (counter.textContent !== text) counter.textContent = text;
  }

  problems() {
    /** @type {Found[]} */
    const found = [...this.body.problems()];
    for (const { group } of this.groups) group.problems([], true, found);
    return found;
  }

  focusFirstProblem() {
    complainAll(this.groups);
    const [first] = this.problems();
    if (first) document.getElementById(first.id)?.focus();
    return first !== undefined;
  }

  /**
   * In place of those of the request before.
   *
   * @param {{ path: string | string[]; message: string }[]} errors
   */
  showErrors(errors) {
    for (const field of this.told.splice(0)) field.forget();
    return errors.filter(({ path, message }) => {
      const parts = [this.inBody, this.parameters, this.options];
      const field = fieldAt(parts, path);
      if (field) this.told.push(field);
      field?.complain(message);
      return !field;
    });
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const isTyping =
      event.target instanceof Element &&
      event.target.matches("textarea, input:not([type=radio])");
    if (
      isTyping ||
      event.key.toLowerCase() !== "z" ||
      !(event.ctrlKey || event.metaKey)
    )
      return;
    event.preventDefault();
    if (event.shiftKey) this.#return(this.history.forth(), "Done again.");
    else this.undo();
  }
}
