/** Calls of a bare client, and the requests that they make. */

import {
  type Api,
  Client,
  type ClientOptions,
  type Operation,
  type RequestOptions,
} from "../src/runtime/index.js";
import { only, recording } from "./recording.js";

export const SECRET = "a-secret-that-nobody-may-see";
export const LIST: Operation<unknown> = { method: "GET", path: "/v1/pets" };

class Caller extends Client {
  run(
    operation: Operation<unknown>,
    options?: RequestOptions,
    params?: object,
  ): Promise<unknown> {
    return this.call(operation, params, options);
  }
}

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
  const client = new Caller(
    { baseUrl: "https://api.test", ...given.api },
    { ...given.client, fetch: record.fetch },
  );
  await client.run(operation, given.call, given.params);
  return only(record);
}
