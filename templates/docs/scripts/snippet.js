/** A program that makes the call with these values: what `gen snippet` prints for them. */

import { arranged } from "./fit.js";

/** @import { Argument, Slice, Value } from "./slice.js" */

/** A reader looks at one language at a time. */
const LANGUAGES = {
  python: () => import("./python.js").then(({ python }) => python),
  typescript: () =>
    import("./typescript.js").then(({ typescript }) => typescript),
  curl: () => import("./curl.js").then(({ curl }) => curl),
};

/** @typedef {keyof typeof LANGUAGES} Language */
/** @typedef {(slice: Slice, values: [Argument, Value][]) => string} Write */

/**
 * @param {Language} language
 * @returns {Promise<Write>}
 */
export async function writer(language) {
  const write = await LANGUAGES[language]();
  return (slice, values) => write(slice, inOrder(slice, values));
}

/**
 * Whoever set a field first: the same values give the same text.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @returns {[Argument, Value][]}
 */
function inOrder(slice, values) {
  return values.map(([argument, value]) => [
    argument,
    arranged(slice, argument.type, value),
  ]);
}
