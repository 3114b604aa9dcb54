/** What may stand in a header. */

import { ArgumentError } from "./errors.js";

/** The text as it may stand in a header. The message never holds it: it may be a secret. */
export function headerValue(name: string, raw: string): string {
  if (/[\r\n\0]|[^\0-\xff]/.test(raw)) {
    throw new ArgumentError(
      `The header ${name} holds a line break, NUL or a character above U+00FF`,
    );
  }
  return raw.replace(/^[ \t]+|[ \t]+$/g, "");
}
