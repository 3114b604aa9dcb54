/** What may stand in a header. */

import { ArgumentError } from "./errors.js";

/** The text as it may stand in a header. The message never holds it: it may be a secret. */
export function headerValue(name: string, raw: string): string {
  // RFC 9110, section 5.6.2; Node's fetch leaves out what every object has.
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || name === "__proto__") {
    throw new ArgumentError(`No header can be called ${JSON.stringify(name)}`);
  }
  if (/[\r\n\0]|[^\0-\xff]/.test(raw)) {
    throw new ArgumentError(
      `The header ${name} holds a line break, NUL or a character above U+00FF`,
    );
  }
  return raw.replace(/^[ \t]+|[ \t]+$/g, "");
}
