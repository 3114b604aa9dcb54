/** `text/event-stream`, shown as it comes: HTML standard, section 9.2.6. */

import { parse } from "./json.js";
import { make } from "./make.js";
import { createTree } from "./tree.js";

/** So many of the latest are shown; the text has all. */
const SHOWN = 200;

export function createEvents() {
  const decoder = new TextDecoder();
  const said = make("p", { class: "note" }, "No event yet");
  const list = make("ol", { class: "events" });
  let rest = "";
  let count = 0;
  /** @param {string} block The lines of one event. */
  const add = (block) => {
    const { name, data } = fieldsOf(block);
    if (data === null) return;
    count += 1;
    said.textContent =
      count > SHOWN
        ? `${count} events, the last ${SHOWN} of them here`
        : `${count} so far`;
    const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
    list.append(
      make(
        "li",
        { value: String(count) },
        make("strong", {}, name),
        " ",
        shown(data),
      ),
    );
    if (list.childElementCount > SHOWN) list.firstElementChild?.remove();
    if (atEnd) list.scrollTop = list.scrollHeight;
  };
  /** @param {Uint8Array} chunk */
  const push = (chunk) => {
    rest += decoder.decode(chunk, { stream: true });
    // A return at the very end may be the first half of a line break.
    const blocks = rest.split(/(?:\r\n|\n|\r(?!$|\n)){2}/);
    rest = blocks.pop() ?? "";
    blocks.forEach(add);
  };
  const end = () => {
    said.textContent = count === 1 ? "1 event" : `${count} events`;
  };
  return { element: make("div", {}, said, list), push, end };
}

/**
 * @param {string} block
 * @returns {{ name: string, data: string | null }} No data is no event.
 */
function fieldsOf(block) {
  let name = "message";
  /** @type {string[]} */
  const data = [];
  for (const line of block.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/)) {
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "event") name = value;
    if (field === "data") data.push(value);
  }
  return { name, data: data.length > 0 ? data.join("\n") : null };
}

/**
 * JSON as a tree once it is opened, since there may be hundreds.
 *
 * @param {string} data
 */
function shown(data) {
  if (!/^\s*[[{]/.test(data)) return make("code", {}, data);
  const details = make(
    "details",
    {},
    make("summary", {}, make("code", {}, data)),
  );
  details.addEventListener("toggle", () => details.append(treeOr(data)), {
    once: true,
  });
  return details;
}

/** @param {string} data */
function treeOr(data) {
  try {
    return createTree(parse(data), "Event");
  } catch {
    return make("pre", { class: "text" }, data);
  }
}
