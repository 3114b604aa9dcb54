/**
 * The form as text: `{"b": {"description": "…"}, "q": …}`, arguments by the first letter of where they
 * are sent. The address bar and the earlier runs hold it. Names are those of the wire, so that what was
 * written for one version of the API is read with the next.
 */

import { misfit } from "./fit.js";
import { format, parse } from "./json.js";
import { shareable } from "./kept.js";

/** @import { Argument, Slice, Value } from "./slice.js" */

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @returns {{ text: string, count: number, left: string[] }} What was left out is named.
 */
export function written(slice, values) {
  const { values: kept, left } = shareable(slice, values);
  /** @type {Map<string, Map<string, Value>>} */
  const places = new Map();
  for (const [{ location, wire }, value] of kept) {
    const letter = location.charAt(0);
    const place = places.get(letter) ?? new Map();
    places.set(letter, place.set(wire, value));
  }
  return { text: format(places), count: kept.length, left };
}

/**
 * @param {Slice} slice
 * @param {string} text
 * @returns {{ values: [Argument, Value][], gone: string[] }} What the operation no longer takes.
 */
export function read(slice, text) {
  const places = parse(text);
  if (!(places instanceof Map)) throw new SyntaxError("no object");
  /** @type {[Argument, Value][]} */
  const values = [];
  /** @type {string[]} */
  const gone = [];
  const order = [...slice.arguments, ...slice.options];
  for (const [letter, place] of places) {
    for (const [wire, value] of place instanceof Map ? place : []) {
      const argument = order.find(
        (each) => each.wire === wire && each.location.charAt(0) === letter,
      );
      const rest = argument && fitting(slice, argument, value, gone);
      if (argument && rest !== undefined) values.push([argument, rest]);
      else if (!argument) gone.push(wire);
    }
  }
  return {
    values: values.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    gone,
  };
}

/**
 * The value without what its type does not take any more; `undefined` where nothing is left.
 *
 * @param {Slice} slice
 * @param {Argument} argument
 * @param {Value} value
 * @param {string[]} gone
 * @returns {Value | undefined}
 */
function fitting(slice, { type, wire }, value, gone) {
  for (;;) {
    const wrong = misfit(slice, type, value, { partial: true });
    if (!wrong) return value;
    const path =
      wrong.is === "unknown" ? [...wrong.path, wrong.key] : [...wrong.path];
    gone.push(wire + path.map((key) => `[${key}]`).join(""));
    const last = path.pop();
    /** @type {Value | undefined} */
    let holder = value;
    for (const key of path) holder = held(holder, key);
    if (last !== undefined && holder instanceof Map) holder.delete(last);
    else if (last !== undefined && Array.isArray(holder))
      holder.splice(Number(last), 1);
    else return undefined;
  }
}

/**
 * @param {Value | undefined} value
 * @param {string} key
 * @returns {Value | undefined}
 */
function held(value, key) {
  if (value instanceof Map) return value.get(key);
  return Array.isArray(value) ? value[Number(key)] : undefined;
}
