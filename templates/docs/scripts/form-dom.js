/** Elements, and the ids that bind them. No text is read as HTML here. */

/** @typedef {Record<string, string | boolean | ((event: any) => void)>} Attributes */

/**
 * A function listens (`onclick`); `true` sets an attribute without a value, `false` leaves it out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
}

/**
 * @param {string} words
 * @param {string} label for those who do not see what stands beside it
 * @param {() => void} onclick
 * @param {Attributes} [more]
 */
export function button(words, label, onclick, more = {}) {
  const named = label === words ? {} : { "aria-label": label, title: label };
  return h("button", { type: "button", ...named, ...more, onclick }, words);
}

let count = 0;

/** No other element of the page has it. */
export function freshId() {
  count += 1;
  return `form-field-${count}`;
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string} value empty where there is to be no such attribute
 */
export function mark(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

const CONTROLS = [
  ".control :is(input:checked, input:not([type=radio]), textarea, select)",
  ".control input",
  "button.toggle, .control button",
  "button",
];

/**
 * What in it takes the focus: where something is typed or chosen, before any button.
 *
 * @param {Element} element
 * @returns {HTMLElement | null}
 */
export function firstControl(element) {
  for (const one of CONTROLS) {
    for (const each of element.querySelectorAll(one)) {
      const hidden = each.closest("[hidden]");
      const isThere = !hidden || hidden.contains(element);
      if (isThere && each instanceof HTMLElement) return each;
    }
  }
  return null;
}
