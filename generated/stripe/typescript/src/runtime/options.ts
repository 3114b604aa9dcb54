/** What the caller of an SDK may set: for a client, and for one call. */

import type { HeaderSettings } from "../settings.js";
import type { Upload } from "./operation.js";

/** Headers by name; null takes away one that would be sent otherwise. */
export type HeaderOptions = Readonly<Record<string, string | null>>;

/** How a client talks to the API. */
export interface ClientOptions extends HeaderSettings {
  /** Where the API is. Left out: where its document says. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one attempt, its response included; 0 for no limit. Left out: 60,000. */
  readonly timeout?: number | undefined;
  /** How often a call that failed is made again. Left out: twice. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request. */
  readonly headers?: HeaderOptions | undefined;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Around every attempt, the first one outermost. What they throw is not made another error. */
  readonly interceptors?: readonly Interceptor[] | undefined;
}

/** What one call does differently from the others of its client. */
export interface RequestOptions extends HeaderSettings {
  readonly headers?: HeaderOptions | undefined;
  /** Milliseconds for one attempt, the response included; 0 for no limit. */
  readonly timeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  /** Ends the call early; the call then rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Calls with the same key take effect once. Left out: a random key, where the API takes one. */
  readonly idempotencyKey?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** A request as it is about to be sent. */
export interface Attempt {
  /** 1 for the first one. */
  readonly number: number;
  /** The path of the operation, `{name}` for its arguments. */
  readonly path: string;
  readonly url: string;
  readonly method: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Upload | null;
  readonly signal: AbortSignal;
}

/** Sends an attempt. */
export type Next = (attempt: Attempt) => Promise<Response>;

/** Sees every attempt and its response, and may change both. */
export type Interceptor = (attempt: Attempt, next: Next) => Promise<Response>;
