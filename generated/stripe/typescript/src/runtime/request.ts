/** The complete request of a call: what the arguments say, the credentials, and what the caller sets. */

import { grant } from "./credentials.js";
import { encode, extend } from "./encode.js";
import { ArgumentError } from "./errors.js";
import type { Api, Operation, Upload } from "./operation.js";
import type {
  ClientOptions,
  HeaderOptions,
  RequestOptions,
} from "./options.js";
import { headerValue } from "./places.js";

export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Upload | null;
  /** Texts that must not appear in an error. */
  readonly secrets: readonly string[];
}

const ACCEPT_JSON = { accept: "application/json" };

/** Throws ArgumentError where the call cannot be sent. */
export function prepare(
  operation: Operation<unknown>,
  args: object,
  {
    api,
    client,
    call,
  }: {
    readonly api: Api;
    readonly client: ClientOptions;
    readonly call: RequestOptions;
  },
): OutgoingRequest {
  const encoded = encode(operation, args);
  const given = { ...lowered(client.headers), ...lowered(call.headers) };
  const granted = grant(operation, { api, options: { ...client }, given });
  const cookies = [encoded.headers["cookie"] ?? [], granted.cookies].flat();
  const headers = {
    ...((operation.result ?? "json") === "json" && ACCEPT_JSON),
    ...lowered(api.headers),
    ...granted.headers,
    ...lowered(client.headers),
    ...encoded.headers,
    ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    ...idempotency(operation, api.idempotencyHeader, call.idempotencyKey),
    ...lowered(call.headers),
  };
  const base =
    call.baseUrl ?? client.baseUrl ?? operation.server ?? api.baseUrl;
  return {
    url: origin(base) + extend(encoded.target, granted.query),
    method: encoded.method,
    headers: checked(headers),
    body: encoded.body,
    secrets: granted.secrets,
  };
}

function lowered(headers: HeaderOptions = {}): HeaderOptions {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function idempotency(
  { idempotent }: Operation<unknown>,
  header: string | undefined,
  key: string | undefined,
): HeaderOptions {
  if (header === undefined || !(idempotent || key)) return {};
  return { [header.toLowerCase()]: key ?? crypto.randomUUID() };
}

/** The headers that are sent; a value of null or undefined takes its header away. */
function checked(headers: HeaderOptions): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value != null) kept[name] = headerValue(name, value);
  }
  return kept;
}

/** The base URL without its last slashes. No message holds it: it may hold a password. */
function origin(base: string): string {
  let url: URL;
  try {
    url = new URL(base);
  } catch {
    throw new ArgumentError("The base URL is not an absolute URL");
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ArgumentError(
      "The base URL holds more than a scheme, a host and a path",
    );
  }
  return base.replace(/\/+$/, "");
}
