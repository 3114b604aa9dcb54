/** Calls of a bare client, and the requests that they make. */

import {
  type Api,
  call,
  Client,
  type ClientOptions,
  type Operation,
  type RequestOptions,
} from "../src/runtime/index.js";
import { only, recording } from "./recording.js";

export const SECRET = "a-secret-that-nobody-may-see";
export const LIST: Operation<unknown> = { method: "GET", path: "/v1/pets" };

/** The request that a call makes. */
export async function sent(
  operation: Operation<unknown>,
  given: {
    api?: Partial<Api>;
    client?: ClientOptions & Record<string, unknown>;
    call?: RequestOptions;
    params?: object;
  } = {},
): Promise<Request> {
  const record = recording();
  const client = new Client(
    { baseUrl: "https://api.test", ...given.api },
    { ...given.client, fetch: record.fetch },
  );
  await call(client, operation, given.params, given.call);
  return only(record);
}
