/** Elements of the page, made as those of the form are. */

import { h } from "./form-dom.js";

/** @import { Attributes } from "./form-dom.js" */

export { freshId, h as make } from "./form-dom.js";

/**
 * @param {string} label
 * @param {(event: MouseEvent) => void} onclick
 * @param {Attributes} attributes
 */
export function button(label, onclick, attributes = {}) {
  return h("button", { type: "button", onclick, ...attributes }, label);
}
