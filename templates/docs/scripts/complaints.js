/**
 * Which parameters does an error's body name, and what does it say of each?
 *
 * By the shape of the body alone, for every API: a text that is the path of a parameter, in brackets
 * (`amount[currency]`), with dots, as a JSON pointer (RFC 9457 `errors`), as a list of keys
 * (`["body", "amount", "currency"]`), or as the key of what is said.
 */

import { inside } from "./kept.js";

/** @import { Argument, Slice, Type, Value } from "./slice.js" */

/**
 * @typedef {{ argument: Argument, path: string[] }} Place
 * @typedef {Place & { message: string }} Complaint
 */

/** Keys whose text names a parameter on purpose. */
const NAMING =
  /^(param|parameter|field|path|pointer|loc|location|name|property|attribute|source|in|target)s?$/i;

/** Keys whose text is for people, the best one first. */
const SAYING = [
  "message",
  "msg",
  "detail",
  "error_description",
  "description",
  "reason",
  "error",
  "title",
];

/** Where a pointer or a list of keys begins. */
const ROOTS = new Set([
  "body",
  "query",
  "path",
  "header",
  "headers",
  "cookie",
  "params",
]);

const MOST = 50;

/**
 * @param {Slice} slice
 * @param {Value} body
 * @returns {Complaint[]}
 */
export function complaints(slice, body) {
  /** @type {Complaint[]} */
  const meant = [];
  /** @type {Complaint[]} */
  const alike = [];
  /** @param {Value} value @param {string} message */
  const visit = (value, message) => {
    if (meant.length >= MOST || alike.length >= MOST) return;
    if (Array.isArray(value)) value.forEach((item) => visit(item, message));
    if (!(value instanceof Map)) return;
    const own = saying(value);
    const words = own || message;
    for (const [key, item] of value) {
      const named = NAMING.test(key) ? placeOf(slice, item) : null;
      const other =
        named || !own || typeof item !== "string" ? null : placeOf(slice, item);
      const said = texts(item);
      const keyed = said && !SAYING.includes(key) ? placeOf(slice, key) : null;
      if (named) meant.push({ ...named, message: words });
      if (other && !SAYING.includes(key))
        alike.push({ ...other, message: words });
      if (keyed && said) alike.push({ ...keyed, message: said });
      visit(item, words);
    }
  };
  visit(body, "");
  return meant.length > 0 ? meant : alike;
}

/**
 * The words for people in an object, empty where there are none.
 *
 * @param {Map<string, Value>} value
 */
export function saying(value) {
  const found = SAYING.map((key) => value.get(key)).find(
    (words) => typeof words === "string" && words !== "",
  );
  return typeof found === "string" ? found : "";
}

/**
 * What an error says first, wherever in its body.
 *
 * @param {Value} body
 * @returns {Map<string, Value> | null} The object that says it.
 */
export function speaker(body) {
  let level = [body];
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const found = level.find(
      (value) => value instanceof Map && saying(value) !== "",
    );
    if (found instanceof Map) return found;
    level = level.flatMap((value) =>
      value instanceof Map
        ? [...value.values()]
        : Array.isArray(value)
          ? value
          : [],
    );
  }
  return null;
}

/** @param {Value} value A text, or a list of nothing but texts, as one text; null for others. */
function texts(value) {
  const list = Array.isArray(value) ? value : [value];
  const words = list.filter((item) => typeof item === "string" && item !== "");
  return words.length > 0 && words.length === list.length
    ? words.join(" ")
    : null;
}

/**
 * @param {Slice} slice
 * @param {Value} value
 * @returns {Place | null}
 */
export function placeOf(slice, value) {
  if (value instanceof Map) {
    const inner = [...value.values()].map((item) => placeOf(slice, item));
    return inner.find((place) => place !== null) ?? null;
  }
  const keys = keysOf(value);
  return (
    keys &&
    (placed(slice, keys) ??
      (ROOTS.has(keys[0] ?? "") ? placed(slice, keys.slice(1)) : null))
  );
}

/** @param {Value} value */
function keysOf(value) {
  if (Array.isArray(value)) {
    const isPath =
      value.length > 0 &&
      value.every((key) => typeof key === "string" || typeof key === "bigint");
    return isPath ? value.map(String) : null;
  }
  if (typeof value !== "string" || value === "" || value.length > 300)
    return null;
  if (/^#?\//.test(value))
    return value.replace(/^#?\//, "").split("/").map(pointed);
  return [value];
}

/** @param {string} key A part of a JSON pointer, RFC 6901. */
function pointed(key) {
  const plain = key.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * @param {Slice} slice
 * @param {string[]} keys
 * @returns {Place | null}
 */
function placed(slice, [first = "", ...rest]) {
  // Names may hold dots and brackets themselves, so the longest that fits is taken.
  const fitting = slice.arguments
    .filter(
      ({ wire }) =>
        first === wire ||
        (first.startsWith(wire) && /^[.[]/.test(first.slice(wire.length))),
    )
    .sort((a, b) => b.wire.length - a.wire.length);
  for (const argument of fitting) {
    const within = [...parts(first.slice(argument.wire.length)), ...rest];
    const path = followed(slice, argument.type, within);
    if (path) return { argument, path };
  }
  // A body that is one argument is not named by those who write of it.
  const whole = slice.body?.flat
    ? undefined
    : slice.arguments.find(({ location }) => location === "body");
  const path = whole && followed(slice, whole.type, [...parts(first), ...rest]);
  return whole && path ? { argument: whole, path } : null;
}

/** @param {string} text `a[b][0].c` as its keys. */
const parts = (text) => text.split(/[.[\]]+/).filter((part) => part !== "");

/**
 * The keys, where the type has all of them; what is not loaded has any.
 *
 * @param {Slice} slice
 * @param {Type} type
 * @param {string[]} keys
 */
function followed(slice, type, keys) {
  let types = [type];
  for (const key of keys) {
    types = inside(slice, types, key).types;
    if (types.length === 0) return null;
  }
  return keys;
}
