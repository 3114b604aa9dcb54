/** What is wrong with a value that no fields have been built for? */

import { fits } from "./fit.js";
import { broken } from "./form-checks.js";
import { lacksConstant, membersOf, modelOf, shapeOf } from "./form-types.js";
import { atPlace, isPrimitive } from "./types.js";

/** @import { Primitive, Slice, Type, Value } from "./slice.js" */

export const LACKING = "Required: this has no value yet.";
export const LACKING_ALL = "Required: fill something in, or send it empty.";

/**
 * The member of a union that a value is of: one that it fits whole before one that it fits in part, and
 * one whose constants it has before any other. Below 0 where it fits none.
 *
 * @param {Slice} slice
 * @param {Type[]} members
 * @param {Value} value
 */
export function recognised(slice, members, value) {
  const isLike = (/** @type {Type} */ one) => {
    const model = modelOf(slice, shapeOf(slice, one).type);
    return !(
      model &&
      value instanceof Map &&
      lacksConstant(slice, model, value)
    );
  };
  const fit = (/** @type {boolean} */ partial) => (/** @type {Type} */ one) =>
    fits(slice, one, value, { partial });
  const ways = [
    (/** @type {Type} */ one) => isLike(one) && fit(false)(one),
    (/** @type {Type} */ one) => isLike(one) && fit(true)(one),
    fit(true),
  ];
  for (const way of ways) {
    const at = members.findIndex(way);
    if (at >= 0) return at;
  }
  return -1;
}

/** @param {{ minItems?: number }} type */
export const few = ({ minItems = 0 }) => `Takes ${minItems} items or more.`;

/**
 * @param {Slice} slice
 * @param {Type} type
 * @param {Value} value
 * @param {string[]} path
 * @param {(path: string[], message: string) => void} report
 */
export function checkHeld(slice, type, value, path, report) {
  const { type: inner } = shapeOf(slice, type);
  const each = (
    /** @type {Type | undefined} */ one,
    /** @type {Value} */ item,
    /** @type {string | number} */ key,
  ) => one && checkHeld(slice, one, item, [...path, String(key)], report);
  const model = modelOf(slice, inner);
  const members = membersOf(slice, inner);
  const member = members[recognised(slice, members, value)];
  if (member) checkHeld(slice, member, value, path, report);
  else if (value instanceof Map && inner.is === "map") {
    for (const [key, item] of value) each(inner.values, item, key);
  } else if (value instanceof Map && model) {
    for (const { wire, type: known, required } of model.fields) {
      const item = value.get(wire);
      if (item !== undefined) each(known, item, wire);
      else if (required) report([...path, wire], LACKING);
    }
  } else if (Array.isArray(value) && inner.is === "list") {
    if (value.length < (inner.minItems ?? 0)) report(path, few(inner));
    for (const [at, item] of value.entries()) each(inner.items, item, at);
  } else if (Array.isArray(value) && inner.is === "tuple") {
    for (const [at, item] of value.entries())
      each(atPlace(inner, at), item, at);
  } else if (isTyped(inner) && isPrimitive(inner.is, value)) {
    const message = value === "" ? "" : broken(inner, value);
    if (message) report(path, message);
  }
}

/**
 * @param {Type} type
 * @returns {type is Primitive}
 */
const isTyped = (type) =>
  !("id" in type) && !("values" in type) && !("members" in type);
