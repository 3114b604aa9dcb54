/** What stands around the control of a field: its name, marks, description, buttons and message. */

import { rowOf } from "./form-anchor.js";
import { limits } from "./form-checks.js";
import { button, freshId, h, mark } from "./form-dom.js";
import { labels, listedIn, membersOf, words } from "./form-types.js";

/** @import { Slice, Type, Value } from "./slice.js" */
/** @import { Field } from "./field-row.js" */

/** A description longer than this shows its first sentence. */
const LONG = 240;

export class Frame {
  /** @param {Field} field */
  constructor(field) {
    const { spec, control } = field;
    this.kind = h("span", { class: "kind", id: freshId() }, kind(field));
    this.name = h("code", {}, spec.label ?? spec.wire);
    this.docs = h("div", { class: "docs", id: freshId() });
    /** @type {HTMLElement | undefined} Made for the first message. */
    this.error = undefined;
    /** @type {HTMLButtonElement | undefined} Made for the first value. */
    this.clear = undefined;
    this.states = stateButtons(field);
    this.tools = h(
      "div",
      { class: "tools" },
      ...(control.tools ?? []),
      ...this.states.map(([, made]) => made),
      ...(spec.fresh ? [freshButton(field, spec.fresh)] : []),
      ...field.tools,
    );
    this.element = h(
      control.isGroup ? "fieldset" : "div",
      { class: spec.deprecated ? "field deprecated" : "field" },
      head(field, this.name, this.kind),
      this.tools,
      ...(spec.docs ? [this.#described(spec.docs)] : []),
      control.element,
    );
    if (control.role) this.element.setAttribute("role", control.role);
    const ids = [
      control.isGroup ? "" : this.kind.id,
      spec.docs ? this.docs.id : "",
      control.hint ?? "",
    ];
    mark(
      this.#target(field),
      "aria-describedby",
      ids.filter(Boolean).join(" "),
    );
    if (control.role && spec.required)
      mark(this.element, "aria-required", "true");
    if (!control.isGroup && spec.required)
      mark(control.target, "aria-required", "true");
  }

  /** @param {Field} field */
  #error(field) {
    const made = h("p", { class: "error", id: freshId() });
    const target = this.#target(field);
    const others = target.getAttribute("aria-describedby") ?? "";
    mark(target, "aria-describedby", `${others} ${made.id}`.trim());
    this.element.append(made);
    return made;
  }

  /** @param {Field} field */
  #clear(field) {
    const label = `Clear ${labelOf(field)}`;
    const made = button("clear", label, () => field.clear(), {
      class: "quiet",
    });
    this.tools.append(made);
    return made;
  }

  /** @param {string} html */
  #described(html) {
    this.docs.innerHTML = html;
    const [first, ...others] = this.docs.children;
    const rest = first && html.length > LONG ? afterSentence(first) : undefined;
    const more = rest ? [rest, ...others] : others;
    if (more.length > 0) {
      this.docs.append(h("details", {}, h("summary", {}, "more"), ...more));
    }
    return this.docs;
  }

  /**
   * What a message is about. A control may have put another element in its place.
   *
   * @param {Field} field
   */
  #target({ control }) {
    return control.isGroup ? this.element : control.target;
  }

  /**
   * @param {Field} field
   * @param {string} text
   */
  say(field, text) {
    if ((this.error?.textContent ?? "") === text) return;
    const error = (this.error ??= this.#error(field));
    error.textContent = text;
    error.hidden = text === "";
    this.element.classList.toggle("invalid", text !== "");
    if (field.control.isGroup && !field.control.role) return;
    const target = this.#target(field);
    mark(target, "aria-invalid", text && "true");
    mark(target, "aria-errormessage", text && error.id);
  }

  /** @param {Field} field */
  refresh(field) {
    const { control, fixed, spec, isItem } = field;
    const isSet = field.get() !== undefined;
    this.element.classList.toggle("set", isSet);
    if (isSet && !isItem) this.clear ??= this.#clear(field);
    if (this.clear) this.clear.hidden = !isSet;
    for (const [value, made] of this.states) {
      const isOn = fixed !== undefined && named(fixed) === named(value);
      mark(made, "aria-pressed", String(isOn));
    }
    if (control.isGroup || !("placeholder" in control.target)) return;
    const given = spec.default === undefined ? "" : `default ${spec.default}`;
    mark(
      control.target,
      "placeholder",
      fixed === undefined ? given : `sent as ${named(fixed)}`,
    );
  }
}

/**
 * What follows the first sentence of a paragraph, taken out of it.
 *
 * @param {Element} paragraph
 */
function afterSentence(paragraph) {
  if (paragraph.tagName !== "P") return undefined;
  for (const node of paragraph.childNodes) {
    const end = /[.!?]\s+(?=[A-Z])/.exec(node.nodeValue ?? "");
    if (!end) continue;
    const range = document.createRange();
    range.setStart(node, end.index + end[0].length);
    range.setEnd(paragraph, paragraph.childNodes.length);
    return h("p", {}, range.extractContents());
  }
  return undefined;
}

/** @param {Field} field */
const labelOf = ({ spec }) => spec.label ?? spec.wire;

/**
 * @param {Field} field
 * @param {HTMLElement} name
 * @param {HTMLElement} kind
 */
function head(field, name, kind) {
  const { spec, control } = field;
  control.handle?.append(name);
  const named = control.isGroup
    ? (control.handle ?? h("span", { class: "name" }, name))
    : h("label", { class: "name", for: control.target.id }, name);
  const row = rowOf(field.anchor());
  const marks = [
    spec.required && !field.isItem
      ? h("span", { class: "required" }, "required")
      : "",
    spec.deprecated ? h("span", { class: "old" }, "deprecated") : "",
    spec.place ? h("span", { class: "place" }, spec.place) : "",
    kind,
    row && !field.isItem && spec.key !== null
      ? linkTo(row, labelOf(field))
      : "",
  ];
  const tag = control.isGroup ? "legend" : "div";
  return h(tag, { class: "head" }, named, ...marks.filter((one) => one !== ""));
}

/**
 * Keys have a way of their own: a stop at each field would double those of the form.
 *
 * @param {HTMLElement} row
 * @param {string} label
 */
function linkTo(row, label) {
  const words = `In the reference: ${label}`;
  return h(
    "a",
    {
      class: "anchor",
      href: `#${encodeURIComponent(row.id)}`,
      tabindex: "-1",
      "aria-label": words,
      title: `${words} (Alt-Enter)`,
    },
    "#",
  );
}

/** @param {Field} field */
function kind({ context, shape, spec, control }) {
  const { type } = shape;
  const said = [
    kindWords(context.slice, type),
    "id" in type ? "" : limits(/** @type {any} */ (type)),
    control.isGroup && spec.default ? `default ${spec.default}` : "",
  ];
  return said.filter(Boolean).join(", ");
}

/**
 * @param {Slice} slice
 * @param {Type} type
 */
function kindWords(slice, type) {
  if (listedIn(slice, type)) return "choice";
  const members = membersOf(slice, type);
  if (members.length > 4) return `one of ${members.length} kinds`;
  if (members.length > 0) return labels(slice, members).join(" or ");
  return type.is === "model" ? "object" : words(slice, type);
}

/**
 * @param {Field} field
 * @returns {[Value, HTMLButtonElement][]}
 */
function stateButtons(field) {
  const empty = emptyOf(field);
  const made = (/** @type {Value} */ value) => {
    const words = named(value);
    const title = `Send ${words} for ${labelOf(field)}`;
    const text = words.replace(/^an /, "");
    return button(text, title, () => field.fix(value), { class: "quiet" });
  };
  return [
    ...(empty === undefined ? [] : [pair(empty, made(empty))]),
    ...(field.shape.isNullable ? [pair(null, made(null))] : []),
  ];
}

/**
 * @param {Field} field
 * @param {() => string} fresh
 */
function freshButton(field, fresh) {
  const title = `Make a new key for ${labelOf(field)}`;
  return button("new key", title, () => field.choose(fresh()), {
    class: "quiet",
  });
}

/**
 * @param {Value} value
 * @param {HTMLButtonElement} made
 * @returns {[Value, HTMLButtonElement]}
 */
const pair = (value, made) => [value, made];

/**
 * What a field is when it is there and has no content.
 *
 * @param {Field} field
 * @returns {Value | undefined}
 */
function emptyOf({ spec, shape: { type, takesEmpty } }) {
  if (takesEmpty) return spec.isFilled ? undefined : "";
  if (type.is === "list") return [];
  if (type.is === "tuple") return type.least === 0 ? [] : undefined;
  return type.is === "map" || type.is === "model" ? new Map() : undefined;
}

/**
 * A value without content, in words.
 *
 * @param {Value} value
 */
export function named(value) {
  if (value === null) return "null";
  if (value === "") return "an empty text";
  return Array.isArray(value) ? "an empty list" : "an empty object";
}
