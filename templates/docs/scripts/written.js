/**
 * What does a plain value stand for in a program: which lists are tuples, which texts paths of files?
 * As `generator/targets/written.py` has it.
 */

import { fits } from "./fit.js";
import { atPlace, declaration, fieldTypes } from "./types.js";

/** @import { Argument, Slice, Type, Value } from "./slice.js" */

/** What is sent is what the file holds. */
export class LocalFile {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
  }
}

/** A list with a type for each place. */
export class Tuple {
  /** @param {Written[]} items */
  constructor(items) {
    this.items = items;
  }
}

/** @typedef {null | boolean | bigint | number | string | LocalFile} WrittenScalar */
/** @typedef {WrittenScalar | Written[] | Tuple | Map<string, Written>} Written */

/**
 * The arguments of a call, in the order of the method, each with its place in there.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export function writtenValues(slice, values) {
  return placed(slice.arguments, values).map((one) => ({
    ...one,
    value: written(slice, one.argument.type, one.value),
  }));
}

/**
 * The options of a call, by what is written for each of `Slice.options`.
 *
 * @param {Slice} slice
 * @param {string[]} names
 * @param {[Argument, Value][]} values
 * @returns {[string, Value][]}
 */
export function optionEntries(slice, names, values) {
  return placed(slice.options, values).map(({ at, value }) => [
    names[at] ?? "",
    value,
  ]);
}

/**
 * @param {Argument[]} order
 * @param {[Argument, Value][]} values
 */
function placed(order, values) {
  const at = (/** @type {Argument} */ argument) =>
    order.findIndex(
      ({ wire, location }) =>
        wire === argument.wire && location === argument.location,
    );
  return values
    .map(([argument, value]) => ({ at: at(argument), argument, value }))
    .filter((one) => one.at >= 0)
    .sort((one, other) => one.at - other.at);
}

/**
 * By the first member of a union that the value fits.
 *
 * @param {Slice} slice
 * @param {Type | undefined} type
 * @param {Value} value
 * @returns {Written}
 */
export function written(slice, type, value) {
  const inside = (
    /** @type {Type | undefined} */ one,
    /** @type {Value} */ item,
  ) => written(slice, one, item);
  switch (type?.is) {
    case "file":
      return typeof value === "string" ? new LocalFile(value) : plain(value);
    case "tuple": {
      if (!Array.isArray(value)) return plain(value);
      const known = type.rest ? value : value.slice(0, type.parts.length);
      const items = known.map((item, at) => inside(atPlace(type, at), item));
      return type.least === type.parts.length ? new Tuple(items) : items;
    }
    case "list":
      if (!Array.isArray(value)) return plain(value);
      return value.map((item) => inside(type.items, item));
    case "map":
      return entries(value, (_, item) => inside(type.values, item));
    case "optional":
      return inside(type.type, value);
    case "expandable":
      return inside(type.object, value);
    case "anyOf":
      return inside(member(slice, type.members, value), value);
    case "model":
    case "union": {
      const declared = declaration(slice, type.id);
      if (declared?.is === "union") {
        return inside(member(slice, declared.members, value), value);
      }
      if (declared?.is !== "model") return plain(value);
      const types = fieldTypes(declared);
      return entries(value, (key, item) =>
        inside(types.get(key) ?? declared.extra, item),
      );
    }
    default:
      return plain(value);
  }
}

/**
 * @param {Value} value
 * @param {(key: string, item: Value) => Written} change
 * @returns {Written}
 */
function entries(value, change) {
  if (!(value instanceof Map)) return plain(value);
  return new Map(Array.from(value, ([key, item]) => [key, change(key, item)]));
}

/**
 * The value as it is, where a list may be of anything.
 *
 * @param {Value} value
 * @returns {Written}
 */
function plain(value) {
  return value;
}

/**
 * @param {Slice} slice
 * @param {Type[]} members
 * @param {Value} value
 */
function member(slice, members, value) {
  return members.find((one) => fits(slice, one, value, { loaded: true }));
}

/**
 * @param {Written} value
 * @returns {boolean}
 */
export function holdsFile(value) {
  if (value instanceof LocalFile) return true;
  if (value instanceof Tuple) return value.items.some(holdsFile);
  if (Array.isArray(value)) return value.some(holdsFile);
  return value instanceof Map && [...value.values()].some(holdsFile);
}
