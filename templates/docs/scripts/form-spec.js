/** What does a form know of an argument or an option, for the field that it gets? */

import { newKey } from "./idempotency.js";

/** @import { Argument, Slice } from "./slice.js" */
/** @import { Spec } from "./form-model.js" */

/**
 * @param {Slice} slice
 * @param {Argument} argument
 * @returns {Spec}
 */
export function specOf({ operation }, { location, ...argument }) {
  const keyed = { ...argument, key: `${location} ${argument.wire}` };
  if (location === "body") return keyed;
  if (location !== "option") return { ...keyed, place: location };
  const isKey = argument.wire === operation.idempotency;
  const spec = { ...keyed, place: "header", isFilled: true };
  return isKey ? { ...spec, fresh: newKey } : spec;
}
