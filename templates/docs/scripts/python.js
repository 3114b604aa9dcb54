/**
 * A program that makes one call, as Python, laid out as black leaves it. As
 * `generator/targets/python/snippet.py`, `literal.py` and `quote.py` have it.
 */

import { real } from "./json.js";
import { hexadecimal, quoted, width } from "./letters.js";
import {
  LocalFile,
  Tuple,
  holdsFile,
  optionEntries,
  writtenValues,
} from "./written.js";

/** @import { Argument, Slice, Value } from "./slice.js" */
/** @import { Written } from "./written.js" */

const LINE = 88;

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export function python(slice, values) {
  const { setup, bare, frames, names, options } = slice.sheets.python;
  const given = writtenValues(slice, values).map(({ at, value }) => ({
    name: names[at],
    value,
  }));
  const chosen = new Map(optionEntries(slice, options, values));
  if (chosen.size > 0) given.push({ name: "options", value: chosen });
  if (given.length === 0) return `${setup}\n${bare}\n`;
  const files = given.some(({ value }) => holdsFile(value))
    ? "from pathlib import Path\n\n"
    : "";
  let call = "";
  for (const { before, margin, after } of frames) {
    const rows = given.map(({ name, value }) => {
      const prefix = name ? `${name}=` : "";
      const indent = margin.length;
      const text = literal(value, indent, indent + width(prefix) + 1);
      return `${margin}${prefix}${text},\n`;
    });
    call = `${before}\n${rows.join("")}${after}\n`;
    if (rows.every(isShort)) break;
  }
  return `${files}${setup}\n${call}`;
}

/** @param {string} text some lines */
function isShort(text) {
  return text.split("\n").every((line) => width(line) <= LINE);
}

/**
 * The value at a place `indent` columns in, with `used` columns before and after it on its line: on one
 * line where it fits, else one item a line with a trailing comma.
 *
 * @param {Written} value
 * @param {number} indent
 * @param {number} used
 * @returns {string}
 */
function literal(value, indent, used) {
  const text = flat(value);
  if (used + width(text) <= LINE) return text;
  const inner = indent + 4;
  /** @type {string[]} */
  let rows;
  let brackets = "[]";
  if (value instanceof Map) {
    brackets = "{}";
    rows = Array.from(value, ([key, item]) => {
      const start = `${string(key)}: `;
      return start + literal(item, inner, inner + width(start) + 1);
    });
  } else if (Array.isArray(value) || value instanceof Tuple) {
    if (value instanceof Tuple) brackets = "()";
    const items = value instanceof Tuple ? value.items : value;
    rows = items.map((item) => literal(item, inner, inner + 1));
  } else return text;
  if (rows.length === 0) return text;
  const margin = " ".repeat(indent);
  const body = rows.map((row) => `${margin}    ${row},\n`).join("");
  return `${brackets[0]}\n${body}${margin}${brackets[1]}`;
}

/**
 * @param {Written} value
 * @returns {string}
 */
function flat(value) {
  if (value instanceof Map) {
    const entries = Array.from(
      value,
      ([key, item]) => `${string(key)}: ${flat(item)}`,
    );
    return `{${entries.join(", ")}}`;
  }
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  if (value instanceof Tuple) {
    const end = value.items.length === 1 ? ",)" : ")";
    return `(${value.items.map(flat).join(", ")}${end}`;
  }
  if (value instanceof LocalFile) return `Path(${string(value.path)})`;
  return scalar(value);
}

/** @param {null | boolean | bigint | number | string} value */
function scalar(value) {
  switch (typeof value) {
    case "string":
      return string(value);
    case "boolean":
      return value ? "True" : "False";
    case "number":
      return real(value).replace("e+", "e");
    default:
      return value === null ? "None" : String(value);
  }
}

/** @param {string} text */
function string(text) {
  return quoted(text, (code) => {
    if (code <= 0xff) return `\\x${hexadecimal(code, 2)}`;
    if (code <= 0xffff) return `\\u${hexadecimal(code, 4)}`;
    return `\\U${hexadecimal(code, 8)}`;
  });
}
