/** One call: an operation and its arguments in, the decoded result out. Holds settings and secrets, shows none. */

import { decode } from "./decode.js";
import { ApiError, ConnectionError, TimeoutError } from "./errors.js";
import type { Api, Operation } from "./operation.js";
import type { ClientOptions, RequestOptions } from "./options.js";
import { type OutgoingRequest, prepare } from "./request.js";

/** The longest time that setTimeout can count; with a longer one it does not wait at all. */
const LONGEST = 2 ** 31 - 1;

export class Transport {
  readonly #api: Api;
  readonly #options: ClientOptions;

  constructor(api: Api, options: ClientOptions) {
    this.#api = api;
    this.#options = options;
  }

  async call<Result>(
    operation: Operation<Result>,
    args: object,
    options: RequestOptions,
  ): Promise<Result> {
    const request = prepare(operation, args, {
      api: this.#api,
      client: this.#options,
      call: options,
    });
    const deadline = new Deadline(
      options.timeout ?? this.#options.timeout ?? 60_000,
      options.signal,
    );
    try {
      const response = await this.#send(request, deadline.signal);
      const redact = (raw: string) => redacted(raw, request.secrets);
      return (await decode(operation, response, redact)) as Result;
    } catch (error) {
      const words = `${operation.method} ${operation.path}`;
      throw deadline.verdict(words) ?? failure(words, error, request.secrets);
    } finally {
      deadline.clear();
    }
  }

  #send(request: OutgoingRequest, signal: AbortSignal): Promise<Response> {
    const send = this.#options.fetch ?? globalThis.fetch;
    const { url, method, headers, body } = request;
    return send(url, {
      method,
      headers,
      body: body as BodyInit | null,
      // A redirect would carry secrets to another place, and turn a POST into a GET.
      redirect: "manual",
      signal,
    });
  }
}

/** Ends a call at the caller's signal or when its time is over, whichever comes first. */
class Deadline {
  readonly #controller = new AbortController();
  readonly #timeout: number;
  readonly #outer: AbortSignal | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  #late = false;

  constructor(timeout: number, outer: AbortSignal | undefined) {
    this.#timeout = timeout;
    this.#outer = outer;
    if (outer?.aborted) this.#stop();
    outer?.addEventListener("abort", this.#stop);
    if (timeout > 0 && timeout <= LONGEST) {
      this.#timer = setTimeout(() => {
        this.#late = true;
        this.#stop();
      }, timeout);
    }
  }

  readonly #stop = () => this.#controller.abort();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the call had to end; undefined where it ended by itself. */
  verdict(words: string): unknown {
    if (this.#late) {
      return new TimeoutError(`${words}: no answer in ${this.#timeout} ms`);
    }
    return this.#outer?.aborted ? this.#outer.reason : undefined;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#stop);
  }
}

function failure(
  words: string,
  error: unknown,
  secrets: readonly string[],
): ApiError {
  if (error instanceof ApiError) return error;
  const said = String(error);
  // Some runtimes name the whole URL in their errors, secrets in its query included.
  const open = redacted(said, secrets) === said;
  return new ConnectionError(
    `${words}: no complete response`,
    open ? { cause: error } : {},
  );
}

function redacted(raw: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (rest, secret) => rest.replaceAll(secret, "[secret]"),
    raw,
  );
}
