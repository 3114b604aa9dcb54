/** Fields by their place: where something is wrong, or where a reader wants to go. */

import { placeOfRow } from "./form-anchor.js";
import { find } from "./field-group.js";

/** @import { Argument } from "./slice.js" */
/** @import { Field } from "./field-row.js" */
/** @import { Group } from "./field-group.js" */
/** @import { Found } from "./form-model.js" */

/** @typedef {{ list: Argument[]; group: Group }} Part */

/**
 * Says what is wrong wherever it is, and opens what is around it.
 *
 * @param {Part[]} parts
 */
export function complainAll(parts) {
  for (const part of parts) {
    /** @type {Found[]} */
    const found = [];
    part.group.problems([], true, found);
    for (const { path, message } of found) find(part, path)?.complain(message);
  }
}

/**
 * @param {Part[]} parts
 * @param {string | string[]} path
 * @returns {Field | undefined}
 */
export function fieldAt(parts, path) {
  const keys =
    typeof path === "string" ? path.split(/[.[\]/]+/).filter(Boolean) : path;
  const [field] = parts.flatMap((part) => find(part, keys) ?? []);
  return field;
}

/**
 * Shows the field that a row of the reference tells of, or the nearest one around it.
 *
 * @param {Part[]} parts
 * @param {string} id
 */
export function reveal(parts, id) {
  const place = placeOfRow(
    parts.flatMap(({ list }) => list),
    id,
  );
  const part = parts.find(({ list }) => place && list.includes(place.argument));
  if (!place || !part) return false;
  const field = find(part, [place.argument.wire, ...place.keys]);
  field?.control.show?.();
  field?.focused().focus();
  return field !== null;
}
