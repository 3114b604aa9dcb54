/** What is done to the whole form, and how much of it is there. */

import { button, h } from "./form-dom.js";

/**
 * @param {{ fill: (isFull: boolean) => void; reset: () => void; undo: () => void }} act
 */
export function createBar(act) {
  const counter = h("span", { class: "counter" });
  const tool = (/** @type {string} */ words, /** @type {() => void} */ run) =>
    button(words, words, run);
  const undoing = tool("Undo", act.undo);
  undoing.disabled = true;
  const element = h(
    "div",
    { class: "bar" },
    counter,
    h(
      "div",
      { class: "tools", role: "group", "aria-label": "Whole form" },
      tool("Fill example", () => act.fill(false)),
      tool("Fill everything", () => act.fill(true)),
      tool("Reset", act.reset),
      undoing,
    ),
  );
  return { element, counter, undoing };
}
