/**
 * How is one value written in a request, and how is it escaped there? As
 * `generator/sdk/wire_text.py` has it.
 */

import { format } from "./json.js";

/** @import { Value } from "./slice.js" */

const HALVES = /\p{Cs}/gu;

/**
 * As a parameter has it. Where a style has no room for an object or list, it is compact JSON.
 *
 * @param {Value} value
 */
export function scalarText(value) {
  if (value === null) return "";
  return typeof value === "object" ? format(value) : String(value);
}

/**
 * Percent-encoded UTF-8, but for unreserved characters and, on demand, brackets.
 *
 * @param {string} text
 */
export function escape(text, keepBrackets = false) {
  const encoded = encodeURIComponent(text.replace(HALVES, "?")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return keepBrackets ? brackets(encoded) : encoded;
}

/** @param {string} encoded */
function brackets(encoded) {
  return encoded.replaceAll("%5B", "[").replaceAll("%5D", "]");
}

/**
 * For allowReserved: reserved characters stay, but for the one that would end the query, and so do
 * escapes that are there already.
 *
 * @param {string} text
 */
export function escapeReservedKept(text) {
  return brackets(encodeURI(text.replace(HALVES, "?")))
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, "%")
    .replaceAll("#", "%23");
}
