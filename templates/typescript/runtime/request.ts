/** The complete request of a call: what the arguments say, the credentials, and what the caller sets. */

import { granted } from "./credentials.js";
import { encode, extend } from "./encode.js";
import { ArgumentError } from "./errors.js";
import { headerValue } from "./headers.js";
import { isStream } from "./text.js";
import type { Api, Operation, Upload } from "./operation.js";
import type {
  ClientOptions,
  HeaderOptions,
  RequestOptions,
} from "./options.js";
import { uuid } from "./random.js";
import type { Settings } from "./service.js";

export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Upload | null;
  readonly secrets: readonly string[];
  /** The same with a new token; undefined where it carries none that may have ended. */
  readonly renew: (() => Promise<OutgoingRequest>) | undefined;
}

/** Throws ArgumentError where the call cannot be sent. `link` is a URL in place of the arguments. */
export async function prepare(
  operation: Operation<unknown>,
  args: object,
  settings: Settings,
  call: RequestOptions,
  link?: string,
): Promise<OutgoingRequest> {
  const { api, options: client } = settings;
  const { method, target, headers: said, body } = encode(operation, args);
  const given = { ...lowered(client.headers), ...lowered(call.headers) };
  const baseUrl = base(operation, settings, call);
  const key = idempotency(
    operation,
    api.idempotencyHeader,
    call.idempotencyKey,
  );
  const signed = async (refused?: string[]): Promise<OutgoingRequest> => {
    const need = { given, baseUrl, call, refused: refused ?? [] };
    const grant = await granted(operation, settings, need);
    const cookies = [said["cookie"] ?? [], grant.cookies].flat();
    const headers = {
      accept: operation.result ? operation.result.accept : "application/json",
      // Browsers would ask the server first whether it allows the header.
      "user-agent": /^Mozilla/.test(globalThis.navigator?.userAgent)
        ? undefined
        : api.userAgent,
      ...lowered(api.headers),
      ...chosen(api, client),
      ...grant.headers,
      ...lowered(client.headers),
      ...said,
      ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
      ...key,
      ...chosen(api, call),
      ...lowered(call.headers),
    };
    const { secrets } = grant;
    const again = grant.isKept && !refused && !isStream(body);
    return {
      url: extend(link ?? baseUrl + target, grant.query),
      method,
      headers: checked(headers),
      body,
      secrets,
      renew: again ? () => signed(secrets) : undefined,
    };
  };
  return signed();
}

/** By lower-case name; of names that differ in case alone, the last one counts. */
export function lowered<Value>(
  headers: Readonly<Record<string, Value>> = {},
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** The headers that options stand for. */
export function chosen(api: Api, options: object): HeaderOptions {
  const found = options as Readonly<Record<string, string>>;
  return Object.fromEntries(
    Object.entries(api.options ?? {})
      .filter(([option]) => found[option] !== undefined)
      .map(([option, name]) => [name.toLowerCase(), found[option] ?? null]),
  );
}

function idempotency(
  { idempotent }: Operation<unknown>,
  header: string | undefined,
  key: string | undefined,
): HeaderOptions {
  if (header === undefined || !(idempotent || key)) return {};
  return { [header.toLowerCase()]: key ?? uuid() };
}

/** The headers that are sent; a value of null or undefined takes its header away. */
function checked(
  headers: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value != null) kept[name] = headerValue(name, value);
  }
  return kept;
}

/** The base URL without its last slashes. No message holds it: it may hold a password. */
export function base(
  { server }: Operation<unknown>,
  { api, options }: Settings,
  call: RequestOptions,
): string {
  const stated = call.baseUrl ?? options.baseUrl;
  const text = stated ?? server ?? located(api, options);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ArgumentError(
      "The base URL is not an absolute URL: pass baseUrl to the client",
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ArgumentError(
      "The base URL holds more than a scheme, a host and a path",
    );
  }
  return text.replace(/\/+$/, "");
}

/** Where the document says that the API is. */
export function located(api: Api, options: ClientOptions): string {
  return api.locate?.(api, options) ?? api.baseUrl;
}
