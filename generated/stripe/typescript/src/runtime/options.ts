/** What the caller of an SDK may set: for a client, and for one call. */

/** Headers by name; null takes away one that would be sent otherwise. */
export type HeaderOptions = Readonly<Record<string, string | null>>;

/** How a client talks to the API. */
export interface ClientOptions {
  /** Where the API is. Left out: where its document says. */
  readonly baseUrl?: string;
  /** Milliseconds for a call, its response included; 0 for no limit. Left out: 60,000. */
  readonly timeout?: number;
  /** Sent with every request. */
  readonly headers?: HeaderOptions;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What one call does differently from the others of its client. */
export interface RequestOptions {
  readonly headers?: HeaderOptions;
  /** Milliseconds, the response included; 0 for no limit. */
  readonly timeout?: number;
  /** Ends the call early; the call then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Calls with the same key take effect once. Left out: a random key, where the API takes one. */
  readonly idempotencyKey?: string;
  readonly baseUrl?: string;
}
