/** What fills a form in, or a part of it: the values that snippets and guides show, loaded when asked for. */

import { fits } from "./fit.js";
import { listedIn, lacksConstant, membersOf, modelOf } from "./form-types.js";
import { parse } from "./json.js";

/** @import { Argument, Filling, Slice, Type, Value } from "./slice.js" */

/** @param {string} text */
export function fillingOf(text) {
  const found = parse(text);
  if (!(found instanceof Map)) throw new SyntaxError("no object");
  const placed = (/** @type {string} */ key) =>
    /** @type {[bigint, Value][]} */ (found.get(key)).map(([at, value]) => [
      Number(at),
      value,
    ]);
  return /** @type {Filling} */ ({
    smallest: placed("smallest"),
    complete: placed("complete"),
    types: found.get("types"),
  });
}

/**
 * What has a value and gets none keeps it.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} before
 * @param {[number, Value][]} given
 * @returns {[Argument, Value][]}
 */
export function filled(slice, before, given) {
  const made = new Map(before);
  for (const [at, value] of given)
    made.set(/** @type {Argument} */ (slice.arguments[at]), value);
  return [...made];
}

/**
 * An example for a part of the form: what the whole call has at its place, or else one of its type.
 *
 * @param {Slice} slice
 * @param {Filling} filling
 * @param {string[]} path
 * @param {Type} type
 * @returns {Value | undefined}
 */
export function exampleAt(slice, filling, path, type) {
  const [first, ...keys] = path;
  /** @type {Value | undefined} */
  let value = filling.complete.find(
    ([at]) => keyOf(/** @type {Argument} */ (slice.arguments[at])) === first,
  )?.[1];
  for (const key of keys) value = inside(value, key);
  return value !== undefined && isOf(slice, type, value)
    ? value
    : ofType(slice, filling, type);
}

/** @param {Argument} argument */
export const keyOf = ({ location, wire }) => `${location} ${wire}`;

/**
 * An example has one item of a list and one pair of a map, which stand for any.
 *
 * @param {Value | undefined} value
 * @param {string} key
 */
function inside(value, key) {
  if (Array.isArray(value)) return value[Number(key)] ?? value[0];
  if (!(value instanceof Map)) return undefined;
  return value.get(key) ?? undefined;
}

/**
 * @param {Slice} slice
 * @param {Type} type
 * @param {Value} value
 */
function isOf(slice, type, value) {
  const model = modelOf(slice, type);
  const isOther =
    model && value instanceof Map && lacksConstant(slice, model, value);
  return !isOther && fits(slice, type, value);
}

/**
 * @param {Slice} slice
 * @param {Filling} filling
 * @param {Type} type
 * @param {Set<string>} [passed] Unions on the way here.
 * @returns {Value | undefined}
 */
function ofType(slice, filling, type, passed = new Set()) {
  const inner = (/** @type {Type} */ one) =>
    ofType(slice, filling, one, passed);
  if (listedIn(slice, type)) return undefined;
  switch (type.is) {
    case "optional":
      return inner(type.type);
    case "expandable":
      return inner(type.object);
    case "model":
      return filling.types.get(type.id);
    case "list": {
      const item = inner(type.items);
      const count = Math.max(1, type.minItems ?? 1);
      return item === undefined ? undefined : Array(count).fill(item);
    }
    case "map": {
      const item = inner(type.values);
      return item === undefined ? undefined : new Map([["key", item]]);
    }
    case "union":
      if (passed.has(type.id)) return undefined;
      passed.add(type.id);
      break;
    default:
      break;
  }
  for (const member of membersOf(slice, type)) {
    const value = inner(member);
    if (value !== undefined) return value;
  }
  return undefined;
}
