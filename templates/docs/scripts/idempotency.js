/** May a call be made twice? */

/** @import { Argument, Slice, Value } from "./slice.js" */

/** RFC 9110, section 9.2.1, and QUERY. */
const SAFE = new Set(["GET", "HEAD", "OPTIONS", "QUERY"]);

/** @param {Slice} slice */
export const isSafe = ({ operation }) => SAFE.has(operation.httpMethod);

/**
 * The key that the form itself has for a call; empty where the page chooses one for each.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export function keyIn({ operation }, values) {
  const name = operation.idempotency.toLowerCase();
  const found = values.find(
    ([{ wire, location }]) =>
      /header|option/.test(location) && wire.toLowerCase() === name,
  );
  return typeof found?.[1] === "string" ? found[1] : "";
}

/** Of random bytes: `crypto.randomUUID` is missing where a page came without TLS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
