/**
 * Does a value fit a type, and in which order are its keys written?
 *
 * As `generator/sdk/fit.py` and `generator/sdk/arrange.py` have it. Limits such as lengths and bounds
 * are the API's to judge and are not looked at.
 */

import { phrases, wanted } from "./fit_words.js";
import {
  atPlace,
  declaration,
  fieldTypes,
  hasLength,
  isAlike,
  isPrimitive,
  same,
} from "./types.js";

/** @import { Constant, Declaration, Model, Slice, Type, Value } from "./slice.js" */

/**
 * The first thing that is wrong: `path` are wire keys and indices from the value down to the place.
 *
 * @typedef {(
 *   | { is: "type"; path: string[]; wanted: string }
 *   | { is: "unlisted"; path: string[]; listed: Constant[]; given: Value }
 *   | { is: "unknown"; path: string[]; key: string; known: string[] }
 *   | { is: "missing"; path: string[]; key: string }
 * )} Misfit
 */

/**
 * `partial`: required fields may be missing, as in a form that is half filled in. `loaded`: what is
 * not loaded fits nothing; else it fits everything.
 *
 * @typedef {{ partial?: boolean; loaded?: boolean }} Options
 */

/**
 * @param {Pick<Slice, "types">} slice
 * @param {Type} type
 * @param {Value} value
 * @param {Options} [options]
 */
export function fits(slice, type, value, options = {}) {
  return misfit(slice, type, value, options) === null;
}

/**
 * For a union, what is wrong with the member that fits best.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {Type} type
 * @param {Value} value
 * @param {Options} [options]
 * @param {string[]} [path]
 * @returns {Misfit | null}
 */
export function misfit(slice, type, value, options = {}, path = []) {
  const inside = (
    /** @type {Type} */ one,
    /** @type {Value} */ item,
    /** @type {string} */ key,
  ) => misfit(slice, one, item, options, [...path, key]);
  /** @returns {Misfit} */
  const wrong = () => ({ is: "type", path, wanted: wanted(slice, type) });
  switch (type.is) {
    case "literal":
      return unlisted(type, value, path);
    case "optional":
      return value === null
        ? null
        : misfit(slice, type.type, value, options, path);
    case "list":
      if (!Array.isArray(value)) return wrong();
      return first(value, (item, at) => inside(type.items, item, `${at}`));
    case "tuple":
      if (!Array.isArray(value) || !hasLength(type, value.length)) {
        return wrong();
      }
      return first(value, (item, at) => {
        const place = atPlace(type, at);
        return place ? inside(place, item, `${at}`) : null;
      });
    case "map":
      if (!(value instanceof Map)) return wrong();
      return first(value, ([key, item]) => inside(type.values, item, key));
    case "anyOf":
      return anyOf(slice, type.members, value, options, path);
    case "expandable":
      return anyOf(
        slice,
        [{ is: "string" }, type.object],
        value,
        options,
        path,
      );
    case "model":
    case "enum":
    case "union": {
      const declared = declaration(slice, type.id);
      if (declared)
        return declaredMisfit(slice, declared, value, options, path);
      return options.loaded ? wrong() : null;
    }
    default:
      return isPrimitive(type.is, value) ? null : wrong();
  }
}

/**
 * @param {Pick<Slice, "types">} slice
 * @param {Declaration} declared
 * @param {Value} value
 * @param {Options} options
 * @param {string[]} path
 * @returns {Misfit | null}
 */
function declaredMisfit(slice, declared, value, options, path) {
  switch (declared.is) {
    case "enum":
      return unlisted(declared, value, path);
    case "union":
      if (value === null && declared.nullable) return null;
      return anyOf(slice, declared.members, value, options, path);
    case "model":
      if (!(value instanceof Map)) {
        return { is: "type", path, wanted: "an object" };
      }
      return modelMisfit(slice, declared, value, options, path);
  }
}

/**
 * @param {Pick<Slice, "types">} slice
 * @param {Model} model
 * @param {Map<string, Value>} value
 * @param {Options} options
 * @param {string[]} path
 * @returns {Misfit | null}
 */
function modelMisfit(slice, model, value, options, path) {
  for (const field of model.fields) {
    if (field.required && !value.has(field.wire) && !options.partial) {
      return { is: "missing", path, key: field.wire };
    }
  }
  const types = fieldTypes(model);
  return first(value, ([key, item]) => {
    const type = types.get(key) ?? model.extra;
    if (!type) return { is: "unknown", path, key, known: [...types.keys()] };
    return misfit(slice, type, item, options, [...path, key]);
  });
}

/**
 * @param {Pick<Slice, "types">} slice
 * @param {Type[]} members
 * @param {Value} value
 * @param {Options} options
 * @param {string[]} path
 * @returns {Misfit | null}
 */
function anyOf(slice, members, value, options, path) {
  /** @type {Misfit | null} */
  let best = null;
  let most = -1;
  for (const member of members) {
    const reason = misfit(slice, member, value, options, path);
    if (reason === null) return null;
    // A constant that differs: the value is meant to be another member of the union.
    const isOther = reason.is === "unlisted" && reason.listed.length === 1;
    const isKey = reason.is === "unknown" || reason.is === "missing";
    const depth = reason.path.length;
    if (!isKey && depth === path.length) continue;
    const rank = (isOther ? 0 : 100000) + depth;
    if (rank > most) [best, most] = [reason, rank];
  }
  const words = () => phrases(slice, members).join(" or ");
  return best ?? { is: "type", path, wanted: words() };
}

/**
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T, at: number) => Misfit | null} judge
 */
function first(items, judge) {
  let at = 0;
  for (const item of items) {
    const found = judge(item, at++);
    if (found) return found;
  }
  return null;
}

/**
 * @param {{ values: Constant[]; open?: true }} listed
 * @param {Value} value
 * @param {string[]} path
 * @returns {Misfit | null}
 */
function unlisted({ values, open }, value, path) {
  if (values.some((one) => same(value, one))) return null;
  if (open && values.some((one) => isAlike(value, one))) return null;
  return { is: "unlisted", path, listed: values, given: value };
}

/**
 * The value with the fields of its objects in the order of their models, whoever set them first. Keys of
 * maps, and keys that no model knows, keep the order that they came in.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {Type} type
 * @param {Value} value
 * @returns {Value}
 */
export function arranged(slice, type, value) {
  const inside = (
    /** @type {Type | undefined} */ one,
    /** @type {Value} */ item,
  ) => (one ? arranged(slice, one, item) : item);
  switch (type.is) {
    case "optional":
      return inside(type.type, value);
    case "expandable":
      return inside(type.object, value);
    case "map":
      return value instanceof Map
        ? each(value, (item) => inside(type.values, item))
        : value;
    case "list":
      return Array.isArray(value)
        ? value.map((item) => inside(type.items, item))
        : value;
    case "tuple":
      return Array.isArray(value)
        ? value.map((item, at) => inside(atPlace(type, at), item))
        : value;
    case "anyOf":
      return inside(member(slice, type.members, value), value);
    case "model":
    case "union": {
      const declared = declaration(slice, type.id);
      if (declared?.is === "union") {
        return inside(member(slice, declared.members, value), value);
      }
      if (declared?.is !== "model" || !(value instanceof Map)) return value;
      return inOrder(declared, value, inside);
    }
    default:
      return value;
  }
}

/**
 * @param {Model} model
 * @param {Map<string, Value>} value
 * @param {(type: Type | undefined, item: Value) => Value} inside
 */
function inOrder(model, value, inside) {
  /** @type {Map<string, Value>} */
  const made = new Map();
  const types = fieldTypes(model);
  for (const [key, type] of types) {
    const item = value.get(key);
    if (item !== undefined) made.set(key, inside(type, item));
  }
  for (const [key, item] of value) {
    if (!types.has(key)) made.set(key, inside(model.extra, item));
  }
  return made;
}

/**
 * The first member that the value fits.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {Type[]} members
 * @param {Value} value
 */
function member(slice, members, value) {
  const options = { partial: true, loaded: true };
  return members.find((one) => fits(slice, one, value, options));
}

/**
 * @param {Map<string, Value>} values
 * @param {(item: Value) => Value} change
 */
function each(values, change) {
  return new Map(Array.from(values, ([key, item]) => [key, change(item)]));
}
