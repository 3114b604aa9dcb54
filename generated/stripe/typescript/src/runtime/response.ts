/** What else is known of a call, beside its result? */

import { exchangeOf } from "./call.js";
import { ArgumentError } from "./errors.js";

/** A result with the response that it came in. The body of the response is read already. */
export interface Answer<Data> {
  readonly data: Data;
  readonly response: Response;
  /** What the API calls the request, for asking its support. */
  readonly requestId: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
}

/** Of a call, as it was made: `await withResponse(client.pets.list())`. */
export async function withResponse<Data>(
  made: Promise<Data>,
): Promise<Answer<Data>> {
  const exchange = exchangeOf(made);
  const data = await made;
  const response = exchange?.response;
  if (!response) throw new ArgumentError("The promise is not that of a call");
  const { headers } = response;
  const id = headers.get("request-id") ?? headers.get("x-request-id");
  const { attempts } = exchange;
  return { data, response, attempts, requestId: id ?? undefined };
}

/**
 * The response with its body not yet read, for a stream of any kind:
 * `await unread(client.files.contents("id"))`. Errors and retries are those of the call. The time
 * limit ends with the headers, the signal of the call holds on.
 */
export async function unread(made: Promise<unknown>): Promise<Response> {
  const exchange = exchangeOf(made);
  if (!exchange || exchange.response) {
    throw new ArgumentError("The promise is not that of a call just made");
  }
  exchange.unread = true;
  await made;
  return exchange.response as unknown as Response;
}
