import { API, type StripeOptions } from "./api.js";
import { Client, derived } from "./runtime/index.js";

export type { StripeOptions } from "./api.js";
export * as errors from "./errors.js";
export * from "./runtime/public.js";

/** A client without services, for the functions that the modules of services export. */
export function createClient(options: StripeOptions = {}): Client {
  return new Client(API, options);
}

/**
 * A client with these settings in place of those of another. Headers are added to its own; null takes one
 * away.
 */
export function withOptions(client: Client, options: StripeOptions): Client {
  return derived(client, options);
}
