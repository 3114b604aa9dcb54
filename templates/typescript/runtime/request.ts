/** The complete request of a call: what the arguments say, the credentials, and what the caller sets. */

import { granted } from "./credentials.js";
import { encode, extend } from "./encode.js";
import { ArgumentError } from "./errors.js";
import { headerValue } from "./headers.js";
import type { Api, Operation, Upload } from "./operation.js";
import type {
  ClientOptions,
  HeaderOptions,
  RequestOptions,
} from "./options.js";
import type { Settings } from "./service.js";

export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Upload | null;
  readonly secrets: readonly string[];
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
  const grant = await granted(operation, settings, { given, baseUrl });
  const cookies = [said["cookie"] ?? [], grant.cookies].flat();
  const headers = {
    accept: operation.result ? operation.result.accept : "application/json",
    ...lowered(api.headers),
    ...chosen(api, client),
    ...grant.headers,
    ...lowered(client.headers),
    ...said,
    ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    ...idempotency(operation, api.idempotencyHeader, call.idempotencyKey),
    ...chosen(api, call),
    ...lowered(call.headers),
  };
  return {
    url: extend(link ?? baseUrl + target, grant.query),
    method,
    headers: checked(headers),
    body,
    secrets: grant.secrets,
  };
}

function lowered(headers: HeaderOptions = {}): HeaderOptions {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** The headers that options stand for. */
function chosen(api: Api, options: object): HeaderOptions {
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
  return { [header.toLowerCase()]: key ?? crypto.randomUUID() };
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
    throw new ArgumentError("The base URL is not an absolute URL");
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ArgumentError(
      "The base URL holds more than a scheme, a host and a path",
    );
  }
  return text.replace(/\/+$/, "");
}

/** The URL of the API, with its variables. None of them can turn the host into another. */
export function located(
  { baseUrl, variables = {} }: Api,
  options: ClientOptions,
): string {
  return baseUrl.replace(/\{([^{}]+)\}/g, (whole, name: string, at: number) => {
    const { option, value } = variables[name] ?? {};
    if (option === undefined) return whole;
    const said = String((options as Record<string, unknown>)[option] ?? value);
    if (/[?#@\\\s]/.test(said) || (at > 0 && said.includes("/"))) {
      throw new ArgumentError(`The option ${option} cannot be in a URL`);
    }
    return said;
  });
}
