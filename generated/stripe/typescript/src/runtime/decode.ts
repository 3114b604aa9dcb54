/** What a response says: the result of the operation out, or the error that it is. */

import { DecodeError, statusError } from "./errors.js";
import type { Operation } from "./operation.js";

/** `redact` takes secrets out of text: an API may echo what it was sent. */
export async function decode(
  operation: Operation<unknown>,
  response: Response,
  redact: (raw: string) => string,
): Promise<unknown> {
  if (!response.ok) {
    throw statusError(response, lenient(redact(await response.text())));
  }
  switch (operation.result ?? "json") {
    case "none":
      await response.body?.cancel();
      return undefined;
    case "text":
      return response.text();
    case "bytes":
      return new Uint8Array(await response.arrayBuffer());
    case "json": {
      const raw = await response.text();
      try {
        return raw === "" ? undefined : JSON.parse(raw);
      } catch {
        const words = "the body is not the JSON that the API promises";
        throw new DecodeError(words, response, redact(raw));
      }
    }
  }
}

/** JSON where it is, else the text. */
function lenient(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
