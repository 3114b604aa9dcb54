/** One call: an operation and its arguments in, the result out, after as many attempts as it takes. */

import { ApiError, ConnectionError, TimeoutError } from "./errors.js";
import { failure, read } from "./outcome.js";
import type { Operation } from "./operation.js";
import type { ClientOptions, Next, RequestOptions } from "./options.js";
import { type OutgoingRequest, prepare } from "./request.js";
import {
  asked,
  backoff,
  pause,
  repeatable,
  tooLong,
  worthwhile,
} from "./retry.js";
import { Service, type Settings } from "./service.js";

/** The longest time that setTimeout can count; with a longer one it does not wait at all. */
const LONGEST = 2 ** 31 - 1;

/** What is known of a call beside its result. */
export interface Exchange {
  /** How many requests were sent. */
  attempts: number;
  /** Where the last one went. */
  url: string;
  response?: Response;
  /** The caller wants the response as it is. */
  unread?: boolean;
}

const exchanges = new WeakMap<Promise<unknown>, Exchange>();

/** Undefined where the promise is not that of a call. */
export function exchangeOf(promise: Promise<unknown>): Exchange | undefined {
  return exchanges.get(promise);
}

/** Says that the promise is one of the call that another is of. */
export function accompany(
  promise: Promise<unknown>,
  exchange: Exchange | undefined,
): void {
  if (exchange) exchanges.set(promise, exchange);
}

/** `args` are the arguments of the operation by name; `link` is a URL in their place. */
export function call<Result>(
  service: Service,
  operation: Operation<Result>,
  args: object = {},
  options: RequestOptions = {},
  link?: string,
): Promise<Result> {
  const exchange: Exchange = { attempts: 0, url: "" };
  const settings = Service.settings(service);
  const result = prepare(operation, args, settings, options, link).then(
    (request) => {
      exchange.url = request.url;
      return exchanged(operation, settings, { request, options, exchange });
    },
  );
  accompany(result, exchange);
  return result as Promise<Result>;
}

interface Going {
  readonly request: OutgoingRequest;
  readonly options: RequestOptions;
  readonly exchange: Exchange;
}

async function exchanged(
  operation: Operation<unknown>,
  { api, options: client }: Settings,
  going: Going,
): Promise<unknown> {
  const { request, options, exchange } = going;
  const { maxRetries = client.maxRetries ?? 2, signal } = options;
  const key = api.idempotencyHeader?.toLowerCase() ?? "";
  const repeats = repeatable(request.method, key in request.headers);
  for (;;) {
    exchange.attempts++;
    const spent = exchange.attempts > maxRetries;
    let wait: number | undefined;
    try {
      const [response, value] = await attempted(operation, client, going);
      if (response.ok) return value;
      wait = asked(response.headers);
      const again = !spent && worthwhile(response, repeats, api.retryHeader);
      if (!again || tooLong(wait)) {
        const { attempts } = exchange;
        const refused = again ? wait : undefined;
        throw failure(response, String(value), { api, attempts, refused });
      }
    } catch (error) {
      if (!(error instanceof ConnectionError) || spent || !repeats) throw error;
    }
    await pause(wait ?? backoff(exchange.attempts), signal);
  }
}

/** The response with what it holds: the result, or the text of one that is no success. */
async function attempted(
  operation: Operation<unknown>,
  client: ClientOptions,
  { request, options, exchange }: Going,
): Promise<[Response, unknown]> {
  const { timeout = client.timeout ?? 60_000, signal } = options;
  const { method, path } = operation;
  const { secrets, ...said } = request;
  const redact = (raw: string) => redacted(raw, secrets);
  const stopper = new AbortController();
  let late = false;
  const stop = () => {
    late = true;
    stopper.abort();
  };
  const counted = timeout > 0 && timeout <= LONGEST;
  const timer = counted ? setTimeout(stop, timeout) : undefined;
  try {
    const number = exchange.attempts;
    const ends = signal ? [signal, stopper.signal] : [stopper.signal];
    const attempt = { ...said, number, path, signal: AbortSignal.any(ends) };
    const response = await sender(client)(attempt);
    exchange.response = response;
    if (!response.ok) return [response, redact(await response.text())];
    if (exchange.unread) return [response, response];
    return [response, await read(operation, response, redact)];
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ApiError) throw error;
    const words = `${method} ${path}: `;
    const often =
      exchange.attempts > 1 ? ` (${exchange.attempts} attempts)` : "";
    if (late)
      throw new TimeoutError(`${words}no answer in ${timeout} ms${often}`);
    // Some runtimes name the whole URL in their errors, secrets in its query included.
    const open = redact(String(error)) === String(error);
    throw new ConnectionError(
      `${words}no complete response${often}`,
      open ? { cause: error } : {},
    );
  } finally {
    clearTimeout(timer);
  }
}

function sender({ fetch, interceptors = [] }: ClientOptions): Next {
  const send = fetch ?? globalThis.fetch;
  return interceptors.reduceRight<Next>(
    (next, interceptor) => (attempt) => interceptor(attempt, next),
    ({ url, method, headers, body, signal }) =>
      send(url, {
        method,
        headers,
        body: body as BodyInit | null,
        // A redirect would carry secrets to another place, and turn a POST into a GET.
        redirect: "manual",
        signal,
      }),
  );
}

function redacted(raw: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (rest, secret) => rest.replaceAll(secret, "[secret]"),
    raw,
  );
}
