/**
 * A form may hold values of types that are not loaded yet. Before anything is kept or shared, they are:
 * what is of no known type would be left out, since it might be a secret.
 */

import { inside, plain, unloaded } from "./kept.js";

/** @import { Argument, Slice, Type, Value } from "./slice.js" */

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @param {(id: string) => Promise<void>} load
 */
export async function complete(slice, values, load) {
  /** @type {Set<string>} */
  const tried = new Set();
  for (;;) {
    /** @type {Set<string>} */
    const missing = new Set();
    for (const [{ type }, value] of values)
      visit(slice, [type], value, missing);
    const ids = [...missing].filter((id) => !tried.has(id));
    if (ids.length === 0) return;
    for (const id of ids) tried.add(id);
    await Promise.allSettled(ids.map(load));
  }
}

/**
 * @param {Slice} slice
 * @param {Type[]} types
 * @param {Value} value
 * @param {Set<string>} missing
 */
function visit(slice, types, value, missing) {
  const known = types.flatMap((type) => plain(slice, type));
  for (const type of known) {
    const id = unloaded(slice, type);
    if (id !== null) missing.add(id);
  }
  const items = Array.isArray(value)
    ? value.entries()
    : value instanceof Map
      ? value
      : [];
  for (const [key, item] of items) {
    visit(slice, inside(slice, known, String(key)).types, item, missing);
  }
}
