/** One of a few values, each to be seen: booleans too, which can be left out like any other. */

import { freshId, h } from "./form-dom.js";
import { placeOf, shown, valueOf } from "./form-types.js";
import { isAlike } from "./types.js";

/** @import { Constant, Value } from "./slice.js" */
/** @import { Control, Holder, Spec } from "./form-model.js" */

/** @implements {Control} */
export class Choice {
  isGroup = true;
  role = "radiogroup";

  /**
   * @param {Spec} spec
   * @param {{ values: Constant[]; open?: true }} listed
   * @param {Holder} holder
   */
  constructor(spec, { values, open }, holder) {
    this.values = values;
    this.holder = holder;
    this.name = freshId();
    /** @type {Value | undefined} */
    this.value = undefined;
    this.radios = values.map((one) => this.#radio(() => valueOf(one)));
    this.other =
      open && typeof values[0] === "string" ? this.#other(spec) : undefined;
    this.unset = spec.required ? undefined : this.#radio(() => undefined);
    const words = values.map(shown);
    this.element = h(
      "div",
      { class: "control choices" },
      ...this.radios.map((radio, at) => h("label", {}, radio, words[at] ?? "")),
      ...(this.other
        ? [h("label", {}, this.other.radio, "other"), this.other.text]
        : []),
      ...(this.unset
        ? [h("label", { class: "unset" }, this.unset, "not sent")]
        : []),
    );
    this.target = this.radios[0] ?? this.element;
    this.set(undefined);
  }

  /** @param {() => Value | undefined} value */
  #radio(value) {
    return h("input", {
      type: "radio",
      name: this.name,
      id: freshId(),
      onchange: () => this.#chosen(value()),
    });
  }

  /** @param {Spec} spec */
  #other({ wire, label = wire }) {
    const text = h("input", {
      type: "text",
      class: "other",
      "aria-label": `Other text for ${label}`,
      hidden: true,
      oninput: () => this.#chosen(text.value || undefined),
    });
    const radio = this.#radio(() => text.value || undefined);
    radio.addEventListener("change", () => {
      text.hidden = false;
      text.focus();
    });
    return { radio, text };
  }

  /** @param {Value | undefined} value */
  #chosen(value) {
    this.value = value;
    if (this.other) this.other.text.hidden = !this.other.radio.checked;
    this.holder.changed();
  }

  get() {
    return this.value;
  }

  /** @param {Value | undefined} value */
  set(value) {
    const at = placeOf(this.values, value);
    const isOther =
      at < 0 &&
      this.other !== undefined &&
      typeof value === "string" &&
      this.values.some((one) => isAlike(value, one));
    this.value = at >= 0 || isOther ? value : undefined;
    for (const [place, radio] of this.radios.entries())
      radio.checked = place === at;
    if (this.unset) this.unset.checked = this.value === undefined;
    if (!this.other) return;
    this.other.radio.checked = isOther;
    this.other.text.hidden = !isOther;
    this.other.text.value = isOther ? String(value) : "";
  }
}
