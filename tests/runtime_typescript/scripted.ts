/** A fetch that answers by a script, and what a test needs to wait for no retry. */

import { Shop, type ShopOptions } from "./example.js";
import { SECRET } from "./sending.js";

export interface Line {
  /** Left out: 200. `offline` throws as fetch does without a connection. */
  readonly status?: number | "offline";
  readonly headers?: Record<string, string>;
  /** Left out: an empty object. */
  readonly body?: unknown;
}

export interface Script {
  readonly shop: Shop;
  readonly requests: Request[];
}

/** The last line answers every further request. */
export function scripted(
  lines: readonly Line[],
  options: ShopOptions = {},
): Script {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const line = lines[Math.min(requests.length, lines.length - 1)] ?? {};
    requests.push(new Request(input, init));
    const { status = 200, headers = {}, body = {} } = line;
    if (status === "offline") return Promise.reject(new TypeError("offline"));
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  };
  return { shop: new Shop({ apiKey: SECRET, fetch, ...options }), requests };
}

/** The milliseconds that `run` waits for, none of which pass. */
export async function waited(run: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  const { setTimeout: real } = globalThis;
  const { random } = Math;
  const quick = (done: () => void, wait = 0) => {
    // The time limit of an attempt is no wait.
    if (wait >= 60_000) return real(done, wait);
    waits.push(wait);
    return real(done, 0);
  };
  globalThis.setTimeout = quick as typeof globalThis.setTimeout;
  Math.random = () => 0;
  try {
    await run();
  } finally {
    globalThis.setTimeout = real;
    Math.random = random;
  }
  return waits;
}
