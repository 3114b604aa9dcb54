/** One call: an operation and its arguments in, the result out, after as many attempts as it takes. */

import {
  ApiError,
  ArgumentError,
  ConnectionError,
  TimeoutError,
} from "./errors.js";
import { failure, read } from "./outcome.js";
import type { Operation } from "./operation.js";
import type { ClientOptions, Next, RequestOptions } from "./options.js";
import { lowered, type OutgoingRequest, prepare } from "./request.js";
import {
  asked,
  backoff,
  pause,
  repeatable,
  tooLong,
  worthwhile,
} from "./retry.js";
import { Service, type Settings } from "./service.js";
import { isStream } from "./text.js";

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
  const { options, exchange } = going;
  let { request } = going;
  const { signal } = options;
  let maxRetries = isStream(request.body)
    ? 0
    : (options.maxRetries ?? client.maxRetries ?? 2);
  const key = api.idempotencyHeader?.toLowerCase() ?? "";
  const repeats =
    operation.repeats || repeatable(request.method, key in request.headers);
  for (;;) {
    exchange.attempts++;
    // Nothing is not a number of retries.
    const spent = !(exchange.attempts <= maxRetries);
    const found = await attempted(operation, client, {
      ...going,
      request,
    }).catch((error: unknown) => {
      if (!(error instanceof ConnectionError) || spent || !repeats) throw error;
    });
    let wait: number | undefined;
    if (found) {
      const [response, value] = found;
      if (response.ok) return value;
      if (response.status === 401 && request.renew) {
        request = await request.renew();
        maxRetries++;
        continue;
      }
      wait = asked(response.headers);
      const again = !spent && worthwhile(response, repeats, api.retryHeader);
      if (!again || tooLong(wait)) {
        const { attempts } = exchange;
        const refused = again ? wait : undefined;
        throw failure(response, String(value), { api, attempts, refused });
      }
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
  const { path } = operation;
  const { attempts: number } = exchange;
  const { secrets, renew: _, ...said } = request;
  const { method } = said;
  const redact = (raw: string) => redacted(raw, secrets);
  const stopper = new AbortController();
  const late = stopper.signal;
  /** Throws what an error of fetch means. */
  const lost = (error: unknown): never => {
    signal?.throwIfAborted();
    if (error instanceof ApiError) throw error;
    const words = (what: string) =>
      `${method} ${path}: ${what}` +
      (number > 1 ? ` (${number} attempts)` : "");
    if (late.aborted)
      throw new TimeoutError(words(`no answer in ${timeout} ms`), {}, number);
    // Some runtimes name the whole URL in their errors, secrets in its query included.
    const open = redact(String(error)) === String(error);
    const cause = open ? { cause: error } : {};
    throw new ConnectionError(words("no complete response"), cause, number);
  };
  const counted = timeout > 0 && timeout <= LONGEST;
  const timer = counted
    ? setTimeout(() => stopper.abort(), timeout)
    : undefined;
  try {
    const ends = AbortSignal.any(signal ? [signal, late] : [late]);
    const attempt = { ...said, number, path, signal: ends };
    const response = await sender(client, lost)(attempt);
    exchange.response = response;
    if (response.bodyUsed)
      throw new ArgumentError("An interceptor has read the body, not a clone");
    if (response.ok && exchange.unread) return [response, response];
    const value = response.ok
      ? read(operation, response, redact)
      : response.text().then(redact);
    return [response, await value.catch(lost)];
  } catch (error) {
    // Interceptors may throw because of it.
    if (late.aborted || signal?.aborted) lost(error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function sender(
  { fetch, interceptors = [] }: ClientOptions,
  lost: (error: unknown) => never,
): Next {
  const send = fetch ?? globalThis.fetch;
  return interceptors.reduceRight<Next>(
    (next, interceptor) => (attempt) => interceptor(attempt, next),
    async ({ url, method, headers, body, signal }) => {
      const request = {
        method,
        headers: lowered(headers),
        body: body as BodyInit | null,
        // A redirect would carry secrets to another place, and turn a POST into a GET.
        redirect: "manual" as const,
        signal,
        // Streams need it, and others do not mind.
        duplex: "half",
      };
      try {
        return await send(url, request);
      } catch (error) {
        return lost(error);
      }
    },
  );
}

function redacted(raw: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (rest, secret) => rest.replaceAll(secret, "[secret]"),
    raw,
  );
}
