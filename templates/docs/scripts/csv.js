/** Values between commas, RFC 4180, as a table. */

import { make } from "./make.js";

/** So many are shown; the text has all of them. */
const ROWS = 200;
const COLUMNS = 50;

/** @type {Readonly<Record<string, string>>} */
const SEPARATORS = { "text/csv": ",", "text/tab-separated-values": "\t" };

/**
 * The records of a text, up to so many: a field in quotes may hold separators, line breaks and, doubled,
 * quotes.
 *
 * @param {string} text
 * @param {string} separator
 * @param {number} most
 */
export function records(text, separator, most) {
  /** @type {string[][]} */
  const found = [];
  /** @type {string[]} */
  let record = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length && found.length < most) {
    const { value, end } = field(text, at, separator);
    record.push(value);
    at = end + 1;
    if (text[end] === separator && at < text.length) continue;
    if (text[end] === separator) record.push("");
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    found.push(record);
    record = [];
  }
  return { found, isWhole: at >= text.length };
}

/**
 * @param {string} text
 * @param {number} start
 * @param {string} separator
 */
function field(text, start, separator) {
  let value = "";
  let at = start;
  if (text[at] === '"') {
    for (at += 1; at < text.length; at++) {
      if (text[at] === '"' && text[at + 1] !== '"') break;
      if (text[at] === '"') at += 1;
      value += text[at];
    }
    at += 1;
  }
  const from = at;
  while (at < text.length && ![separator, "\n", "\r"].includes(text[at] ?? ""))
    at += 1;
  return { value: value + text.slice(from, at), end: at };
}

/**
 * Null where the answer is none, or says nothing that a table would.
 *
 * @param {string} mediaType
 * @param {string} text
 */
export function tableOf(mediaType, text) {
  const separator = SEPARATORS[mediaType];
  if (separator === undefined) return null;
  const { found, isWhole } = records(text, separator, ROWS + 1);
  const [head, ...rows] = found;
  if (!head || rows.length === 0) return null;
  const cells = (
    /** @type {"th" | "td"} */ tag,
    /** @type {string[]} */ record,
  ) =>
    record
      .slice(0, COLUMNS)
      .map((value) =>
        make(tag, tag === "th" ? { scope: "col" } : {}, value.slice(0, 1000)),
      );
  const table = make(
    "table",
    {},
    make("thead", {}, make("tr", {}, ...cells("th", head))),
    make(
      "tbody",
      {},
      ...rows.map((one) => make("tr", {}, ...cells("td", one))),
    ),
  );
  const isCut = !isWhole || found.some(({ length }) => length > COLUMNS);
  const words = `The first ${rows.length} rows and ${Math.min(head.length, COLUMNS)} columns; the text has all.`;
  return make(
    "div",
    {},
    make("p", { class: "note" }, isCut ? words : ""),
    make(
      "div",
      { class: "wide", role: "region", "aria-label": "Table", tabindex: "0" },
      table,
    ),
  );
}
