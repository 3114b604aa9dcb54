/** The request of a call, as it is sent to the gateway and as it is shown. */

import { masked } from "./kept.js";
import { request, Unsendable } from "./wire.js";

/** @import { Asked } from "./answer.js" */
/** @import { Argument, Slice, Value } from "./slice.js" */

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @param {Map<string, File>} files
 * @param {string} key Of idempotency, where the operation takes one and the form has none.
 * @returns {{ asked: Asked, shown: Asked }} `shown` has no secrets.
 */
export function outgoing(slice, values, files, key) {
  const asked = request(slice, values, files, { key });
  const shown = request(slice, masked(slice, values), files, { key });
  return { asked: sendable(asked), shown };
}

/** What a browser does not let a page set (Fetch standard, section 2.2.2). */
const FORBIDDEN =
  /^(cookie|host|origin|referer|date|connection|content-length|expect|te|trailer|upgrade|via|accept-(charset|encoding)|(proxy|sec)-.*)$/i;

/**
 * A browser drops headers that a page may not set without a word; here it is said.
 *
 * @param {Asked} asked
 */
function sendable(asked) {
  const refused = asked.headers.find(([name]) => FORBIDDEN.test(name));
  if (refused) {
    throw new Unsendable(
      `A browser does not let a page send the header ${refused[0]}. Use one of the snippets.`,
    );
  }
  return asked;
}
