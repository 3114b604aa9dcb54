/** A field that finds keys and values in JSON, one after the other. */

import { button, freshId, make } from "./make.js";
import { search } from "./tree_nodes.js";

/** @import { Value } from "./slice.js" */

/** A pause in typing after which it looks: a large answer takes a moment. */
const PAUSE = 150;

/**
 * @param {Value} value
 * @param {(way: (string | number)[]) => void} reveal
 */
export function createFinder(value, reveal) {
  const id = freshId();
  const said = make("span", { class: "note", role: "status" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let words = "";
  let at = -1;
  let result = search(value, null);
  const step = (/** @type {number} */ by) => {
    if (input.value !== words) {
      words = input.value;
      result = search(value, words || null);
      at = by > 0 ? -1 : 0;
    }
    const { found, isAll } = result;
    const total = found.length;
    said.textContent = words && total === 0 ? "Nothing found" : "";
    if (total === 0) return;
    at = (at + by + total) % total;
    said.textContent = `${at + 1} of ${isAll ? "" : "more than "}${total}`;
    reveal(found[at] ?? []);
  };
  const input = make("input", {
    id,
    type: "search",
    autocomplete: "off",
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => step(1), PAUSE);
    },
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      clearTimeout(timer);
      step(event.shiftKey ? -1 : 1);
    },
  });
  return make(
    "div",
    { class: "row" },
    make("label", { for: id }, "Find in the answer"),
    input,
    button("Next", () => step(1)),
    said,
  );
}
