/**
 * How is a value laid out in a parameter, by OpenAPI 3.1 (Style Values) and RFC 6570? As
 * `generator/sdk/wire_style.py` has it.
 */

import { format } from "./json.js";
import { escape, escapeReservedKept, scalarText } from "./text.js";

/** @import { Argument, Value } from "./slice.js" */

/**
 * Key and text, neither of them escaped. `escaped`: but this text is percent-encoded already, because
 * its delimiters must stay plain. `brackets`: `[` and `]` travel as they are. `kept`: an escape in it
 * is the caller's, and stays in a form too.
 *
 * @typedef {{
 *   key: string;
 *   text: string;
 *   escaped?: boolean;
 *   brackets?: boolean;
 *   kept?: boolean;
 * }} Pair
 */

/** @typedef {(value: Value) => string} Coder */

/**
 * `key=text` as it stands in a Cookie header: the key keeps what a token may hold (RFC 6265).
 *
 * @param {Pair} pair
 */
export function cookieText({ key, text, escaped }) {
  const name = escape(key).replace(/%(2[13467AB]|5E|60|7C)/g, (sign) =>
    decodeURIComponent(sign),
  );
  return `${name}=${escaped ? text : escape(text)}`;
}

/**
 * `key=text` as it stands in a URL.
 *
 * @param {Pair} pair
 */
export function queryText({ key, text, escaped, brackets }) {
  return `${escape(key, brackets)}=${escaped ? text : escape(text, brackets)}`;
}

/**
 * `key=text` as it stands in a form body.
 *
 * @param {Pair} pair
 */
export function formText({ key, text, escaped, kept }) {
  const name = escape(key, true).replaceAll("%20", "+");
  if (kept) return `${name}=${text}`;
  return `${name}=${(escaped ? text : escape(text, true)).replaceAll("%20", "+")}`;
}

/**
 * Writes and escapes one scalar.
 *
 * @param {Argument} argument
 * @returns {Coder}
 */
function coder({ allowReserved }) {
  const code = allowReserved ? escapeReservedKept : escape;
  return (value) => code(scalarText(value));
}

/**
 * A list or an object on one line: `a,b`, `k,v` or, exploded, `k=v`. Null is left out.
 *
 * @param {Value} value
 * @param {string} separator
 * @param {boolean} explode
 * @param {Coder} coded
 */
function onOneLine(value, separator, explode, coded) {
  const between = explode ? "=" : separator;
  if (Array.isArray(value)) return present(value).map(coded).join(separator);
  if (!(value instanceof Map)) return coded(value);
  return entries(value)
    .map(([key, item]) => coded(key) + between + coded(item))
    .join(separator);
}

/**
 * Percent-encoded.
 *
 * @param {Argument} argument
 * @param {Value} value
 */
export function pathText(argument, value) {
  const { style, explode = false, contentType } = argument;
  const coded = coder(argument);
  if (contentType) return escape(format(value));
  if (style === "label") {
    return `.${onOneLine(value, explode ? "." : ",", explode, coded)}`;
  }
  if (style === "matrix") return matrix(argument, value, coded);
  return onOneLine(value, ",", explode, coded);
}

/**
 * `;name=text`, without the equals sign where the text is empty.
 *
 * @param {Argument} argument
 * @param {Value} value
 * @param {Coder} coded
 */
function matrix({ wire, explode }, value, coded) {
  /** @type {[string, string][]} */
  let named = [[wire, onOneLine(value, ",", false, coded)]];
  if (explode && Array.isArray(value)) {
    named = present(value).map((item) => [wire, coded(item)]);
  } else if (explode && value instanceof Map) {
    named = entries(value).map(([key, item]) => [key, coded(item)]);
  }
  return named
    .map(([key, text]) => `;${escape(key)}${text ? "=" : ""}${text}`)
    .join("");
}

/**
 * Style simple, not escaped; blanks around it are no part of a header's value.
 *
 * @param {Argument} argument
 * @param {Value} value
 */
export function headerText({ contentType, explode = false }, value) {
  if (contentType) return format(value);
  const text = onOneLine(value, ",", explode, scalarText);
  return text.replace(/^[ \t]+|[ \t]+$/g, "");
}

/** @type {ReadonlyMap<string | undefined, string>} */
const DELIMITERS = new Map([
  ["spaceDelimited", " "],
  ["pipeDelimited", "|"],
]);

/**
 * For query, cookie and form. Null, an empty list and an empty object give none.
 *
 * @param {Argument} argument
 * @param {Value} value
 * @returns {Pair[]}
 */
export function pairs(argument, value) {
  const { wire, style, explode, contentType } = argument;
  if (contentType) return [pair(argument, wire, format(value))];
  if (isEmpty(value)) return [];
  if (style === "deepObject") return deep(wire, value);
  const delimiter = DELIMITERS.get(style);
  if (delimiter !== undefined && !explode) {
    // Escaped like any text, so that an item that holds its delimiter cannot be told apart.
    const text = onOneLine(value, delimiter, false, scalarText);
    return [pair(argument, wire, text)];
  }
  if (explode === false && typeof value === "object") {
    const text = onOneLine(value, ",", false, coder(argument));
    return [{ key: wire, text, escaped: true }];
  }
  return exploded(argument, value);
}

/**
 * @param {Argument} argument
 * @param {string} key
 * @param {string} text
 * @returns {Pair}
 */
function pair({ allowReserved }, key, text) {
  return allowReserved
    ? { key, text: escapeReservedKept(text), escaped: true }
    : { key, text };
}

/**
 * `name[key][0]`. A null item leaves its place to nobody.
 *
 * @param {string} key
 * @param {Value} value
 * @returns {Pair[]}
 */
function deep(key, value) {
  if (value === null) return [];
  if (typeof value !== "object") {
    return [{ key, text: scalarText(value), brackets: true }];
  }
  return [...value.entries()].flatMap(([name, item]) =>
    deep(`${key}[${name}]`, item),
  );
}

/**
 * @param {Argument} argument
 * @param {Value} value
 */
function exploded(argument, value) {
  /** @type {[string, Value][]} */
  let named = [[argument.wire, value]];
  if (Array.isArray(value)) {
    named = present(value).map((item) => [argument.wire, item]);
  } else if (value instanceof Map) named = entries(value);
  return named.map(([key, item]) => pair(argument, key, scalarText(item)));
}

/**
 * Whether it says nothing: null, or a list or an object with nothing but null in it.
 *
 * @param {Value} value
 */
export function isEmpty(value) {
  if (Array.isArray(value)) return present(value).length === 0;
  return (
    value === null || (value instanceof Map && entries(value).length === 0)
  );
}

/** @param {Value[]} items */
export function present(items) {
  return items.filter((item) => item !== null);
}

/** @param {Map<string, Value>} value */
function entries(value) {
  return [...value].filter(([, item]) => item !== null);
}
