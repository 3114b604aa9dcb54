/**
 * One of several types. The reader picks one by its name, and what fits stays; data is recognised.
 */

import { createControl, createInner } from "./field-control.js";
import { fits } from "./fit.js";
import { fieldTypes } from "./types.js";
import { freshId, h } from "./form-dom.js";
import { recognised } from "./form-held.js";
import {
  labels,
  membersOf,
  modelOf,
  onlyValue,
  shapeOf,
} from "./form-types.js";

/** @import { Model, Type, Value } from "./slice.js" */
/** @import { Context, Control, Found, Holder, Spec } from "./form-model.js" */

const FEW = 5;

/** @implements {Control} */
export class UnionControl {
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
    this.holder = holder;
    this.members = membersOf(context.slice, type);
    /** @type {Control | undefined} */
    this.inside = undefined;
    this.at = -1;
    /** @type {Map<number, Value>} What the members that were left had. */
    this.left = new Map();
    this.place = h("div", { class: "member" });
    this.picker = this.#picker(labels(context.slice, this.members));
    this.element = h(
      "div",
      { class: "control union" },
      this.picker,
      this.place,
    );
    this.target = this.element;
    this.#use(this.#first());
  }

  /** What can be shown without choosing anything for the reader. */
  #first() {
    const { slice } = this.context;
    return this.members.findIndex((one) => {
      const { type } = shapeOf(slice, one);
      return !modelOf(slice, type) && membersOf(slice, type).length === 0;
    });
  }

  /** @param {string[]} names */
  #picker(names) {
    const { wire, label = wire } = this.spec;
    const says = `What ${label} is`;
    if (names.length > FEW) {
      const select = h(
        "select",
        {
          id: freshId(),
          "aria-label": says,
          onchange: () => this.#picked(select.selectedIndex - 1),
        },
        h("option", { value: "" }, "Choose …"),
        ...names.map((name, at) => h("option", { value: String(at) }, name)),
      );
      this.select = select;
      return h("div", { class: "picker" }, select);
    }
    const group = freshId();
    this.radios = names.map((_, at) =>
      h("input", {
        type: "radio",
        id: freshId(),
        name: group,
        onchange: () => this.#picked(at),
      }),
    );
    const choices = this.radios.map((radio, at) =>
      h("label", {}, radio, names[at] ?? ""),
    );
    return h(
      "div",
      { class: "choices segments", role: "radiogroup", "aria-label": says },
      ...choices,
    );
  }

  /** @param {number} at */
  #picked(at) {
    this.context.keep();
    const before = this.get();
    if (this.at >= 0 && before !== undefined) this.left.set(this.at, before);
    this.#use(at);
    const member = this.members[at];
    if (member && this.inside) {
      const kept = this.#kept(member, before, this.left.get(at));
      if (kept !== undefined) this.inside.set(kept);
      this.inside.adopt?.();
    }
    this.holder.changed();
  }

  /**
   * What of the value that was there fits the member, over what the member had before.
   *
   * @param {Type} member
   * @param {Value | undefined} before
   * @param {Value | undefined} earlier
   */
  #kept(member, before, earlier) {
    const { slice } = this.context;
    const model = modelOf(slice, shapeOf(slice, member).type);
    if (model && before instanceof Map) {
      const base = earlier instanceof Map ? earlier : new Map();
      return new Map([...base, ...this.#shared(model, before)]);
    }
    const isFitting =
      before !== undefined && fits(slice, member, before, { partial: true });
    return isFitting ? before : earlier;
  }

  /**
   * @param {Model} model
   * @param {Map<string, Value>} before
   */
  #shared(model, before) {
    const types = fieldTypes(model);
    const constants = new Set(
      model.fields
        .filter((one) => onlyValue(this.context.slice, one) !== undefined)
        .map(({ wire }) => wire),
    );
    return [...before].filter(([key, value]) => {
      const type = types.get(key) ?? model.extra;
      return (
        type &&
        !constants.has(key) &&
        fits(this.context.slice, type, value, { partial: true })
      );
    });
  }

  /** @param {number} at */
  #use(at) {
    this.at = at;
    const member = this.members[at];
    for (const [place, radio] of (this.radios ?? []).entries())
      radio.checked = place === at;
    if (this.select) this.select.selectedIndex = at + 1;
    this.inside = member && this.#make(member);
    this.place.replaceChildren(...(this.inside ? [this.inside.element] : []));
  }

  /** @param {Type} member */
  #make(member) {
    const { context, spec } = this;
    const { type } = shapeOf(context.slice, member);
    const model = modelOf(context.slice, type);
    const id = model && "id" in type ? type.id : undefined;
    const within =
      id === undefined ? this.holder.within : [...this.holder.within, id];
    const models = this.members.filter((one) => modelOf(context.slice, one));
    const isNamed = model !== undefined && models.length > 1;
    const holder = {
      ...this.holder,
      anchor: () => [...this.holder.anchor(), ...(isNamed ? [model.name] : [])],
      changed: () => this.holder.changed(),
      within,
    };
    const named = labels(context.slice, this.members)[this.at] ?? "";
    const inner = { ...spec, label: `${spec.label ?? spec.wire} as ${named}` };
    const isUnion = membersOf(context.slice, type).length > 0;
    const control = (isUnion ? createControl : createInner)(
      context,
      inner,
      type,
      holder,
    );
    if (!control.isGroup)
      control.target.setAttribute("aria-label", inner.label);
    if (isUnion) control.show?.();
    return control;
  }

  chosen() {
    return this.members[this.at];
  }

  get() {
    return this.inside?.get();
  }

  /** @param {Value | undefined} value */
  set(value) {
    if (value === undefined) {
      this.left.clear();
      this.#use(this.#first());
      return;
    }
    const at = recognised(this.context.slice, this.members, value);
    if (at !== this.at) this.#use(at);
    this.inside?.set(at < 0 ? undefined : value);
  }

  wrong() {
    return this.inside?.wrong?.() ?? "";
  }

  isUrgent() {
    return this.inside?.isUrgent?.() ?? false;
  }

  /**
   * @param {string[]} path
   * @param {boolean} demanded
   * @param {Found[]} found
   */
  problems(path, demanded, found) {
    this.inside?.problems?.(path, demanded, found);
  }

  /** @param {string} key */
  inner(key) {
    return this.inside?.inner?.(key) ?? null;
  }
}
