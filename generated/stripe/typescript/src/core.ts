import { API, type StripeOptions } from "./api.js";
import { Client } from "./runtime/index.js";

export type { StripeOptions } from "./api.js";
export * as errors from "./errors.js";
export * from "./runtime/public.js";

/** A client without services, for the functions that the modules of services export. */
export function createClient(options: StripeOptions = {}): Client {
  return new Client(API, options);
}
