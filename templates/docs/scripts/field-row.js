/** A field of the form: a control, and the states that any value can have beside it. */

import { fits } from "./fit.js";
import { createControl } from "./field-control.js";
import { Frame, named } from "./field-frame.js";
import { firstControl, freshId } from "./form-dom.js";
import { LACKING, LACKING_ALL, checkHeld } from "./form-held.js";
import { listedIn, missing, shapeOf } from "./form-types.js";
import { Pending } from "./field-pending.js";

/** @import { Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder, Spec } from "./form-model.js" */

export class Field {
  /**
   * @param {Context} context
   * @param {Spec} spec
   * @param {Holder} holder
   * @param {HTMLElement[]} [tools] Buttons of what holds it.
   */
  constructor(context, spec, holder, tools = []) {
    this.context = context;
    this.spec = spec;
    this.holder = holder;
    this.tools = tools;
    this.isItem = spec.isItem === true;
    /** @type {Value | undefined} Null or a value without content, in place of the control's. */
    this.fixed = undefined;
    /** What the API, or the form when it was to be sent, has to say. */
    this.said = "";
    this.isShown = false;
    /** @type {Holder} */
    this.inside = {
      ...holder,
      changed: () => this.changed(),
      path: () => this.#path(),
      anchor: () => this.anchor(),
    };
    this.shape = shapeOf(context.slice, spec.type);
    this.control = this.#control();
    this.frame = this.#frame();
  }

  #path() {
    const { wire, key = wire } = this.spec;
    const path = this.holder.path();
    return key === null ? path : [...path, key];
  }

  anchor() {
    const { wire, key, isItem } = this.spec;
    const names = this.holder.anchor();
    if (isItem || key === null) return names;
    // An argument says where it is sent; of those that go into the body nobody asks.
    return [...names, key?.replace(/^body /, "").replace(" ", ".") ?? wire];
  }

  /** @returns {Control} */
  #control() {
    const { context, spec } = this;
    return missing(context.slice, spec.type).length > 0
      ? new Pending(context, spec, this.inside, () => this.renew())
      : createControl(context, spec, this.shape.type, this.inside);
  }

  #frame() {
    const frame = new Frame(this);
    frame.element.addEventListener("focusout", (/** @type {any} */ event) => {
      const to = event.relatedTarget;
      const isInside = to instanceof Node && frame.element.contains(to);
      if (!isInside || event.target === this.control.target) this.#left();
    });
    frame.refresh(this);
    return frame;
  }

  get element() {
    return this.frame.element;
  }

  /** @returns {Value | undefined} */
  get = () => (this.fixed === undefined ? this.control.get() : this.fixed);

  /** @param {Value | undefined} value */
  set(value) {
    const isFixed = value !== undefined && this.#isFixed(value);
    this.fixed = isFixed ? value : undefined;
    this.control.set(isFixed ? undefined : value);
    this.said = "";
    this.isShown = false;
    this.#refresh();
  }

  /** @param {Value} value */
  #isFixed(value) {
    const { slice } = this.context;
    const { type } = this.shape;
    if (
      !isHollow(value) ||
      type.is === "json" ||
      this.control instanceof Pending
    ) {
      return false;
    }
    const isListed = listedIn(slice, type)?.values.some(
      (one) => one === value && one !== null,
    );
    return !isListed && fits(slice, this.spec.type, value, { partial: true });
  }

  /** @param {Value} value */
  fix(value) {
    const isOn = this.fixed !== undefined && named(this.fixed) === named(value);
    this.choose(isOn ? undefined : value);
  }

  /** @param {Value | undefined} value by a button */
  choose(value) {
    this.context.keep();
    this.set(value);
    this.holder.changed(this);
  }

  clear() {
    this.context.keep();
    this.set(undefined);
    firstControl(this.element)?.focus();
    this.holder.changed(this);
  }

  /** By the reader, in the control. */
  changed() {
    this.fixed = undefined;
    this.said = "";
    if (this.control.isUrgent?.()) this.isShown = true;
    this.#refresh();
    this.holder.changed(this);
  }

  /** The types that were missing are here. */
  renew() {
    const [before, held] = [this.element, this.get()];
    const isHidden = before.hidden;
    const hadFocus = before.contains(document.activeElement);
    this.shape = shapeOf(this.context.slice, this.spec.type);
    this.control = this.#control();
    this.frame = this.#frame();
    this.set(held);
    before.replaceWith(this.element);
    this.element.hidden = isHidden;
    this.control.show?.();
    if (hadFocus) firstControl(this.element)?.focus();
  }

  #refresh() {
    this.frame.refresh(this);
    this.#say();
  }

  #say() {
    const isAsked = this.fixed === undefined && this.isShown;
    this.frame.say(
      this,
      this.said || (isAsked && this.control.wrong?.()) || "",
    );
  }

  #left() {
    if (this.isShown || !this.control.wrong?.()) return;
    this.isShown = true;
    this.#say();
  }

  /** @param {string} message shown until the field is changed */
  complain(message) {
    if (this.control.editor?.message) return;
    this.isShown = true;
    if (message !== this.control.wrong?.()) this.said = message;
    this.#say();
  }

  /** What the API had to say is about another request. */
  forget() {
    this.said = "";
    this.#say();
  }

  /**
   * @param {string[]} path down to this field
   * @param {boolean} demanded Is what holds it sent?
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    const before = found.length;
    const report = (/** @type {string} */ message, at = path) =>
      found.push({ id: this.focused().id, path: at, message });
    if (this.fixed !== undefined) {
      const { slice } = this.context;
      checkHeld(slice, this.spec.type, this.fixed, path, (at, message) =>
        report(message, at),
      );
      return;
    }
    const wrong = this.control.wrong?.();
    if (wrong) report(wrong);
    const isLacking = this.get() === undefined;
    const isAsked = demanded && this.spec.required === true;
    this.control.problems?.(path, !isLacking || isAsked, found);
    if (isLacking && isAsked && found.length === before) {
      const isOpen = this.control.isGroup && this.frame.states.length > 0;
      report(isOpen ? LACKING_ALL : LACKING);
    }
  }

  /**
   * @param {string} key
   * @returns {Field | null}
   */
  inner(key) {
    return this.control.inner?.(key) ?? null;
  }

  /** What gets the focus. */
  focused() {
    const target = firstControl(this.element) ?? this.element;
    target.id ||= freshId();
    return target;
  }

  /** @param {string} text */
  rename(text) {
    this.frame.name.textContent = text;
  }
}

/** @param {Value} value */
function isHollow(value) {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0;
}
