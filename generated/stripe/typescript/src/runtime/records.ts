/** Streams of JSON texts: bytes in, values out. Each text is on a line of its own, or behind a separator. */

import { ArgumentError, ConnectionError, DecodeError } from "./errors.js";

/** What stands before each text of a JSON text sequence (RFC 7464). */
const SEPARATOR = "\x1e";

/** The values, as they come. They can be gone through once. */
export class JsonStream<Item> implements AsyncIterable<Item> {
  readonly response: Response;
  readonly #between: string;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(response: Response, between: string) {
    this.response = response;
    this.#between = between;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    if (this.#reader) {
      throw new ArgumentError("A stream can be gone through once");
    }
    this.#reader = this.response.body?.getReader();
    for await (const text of texts(this.#reader, this.#between)) {
      let item: Item;
      try {
        item = JSON.parse(text) as Item;
      } catch {
        const words = "a part of the stream is not JSON";
        throw new DecodeError(words, this.response, text);
      }
      yield item;
    }
  }

  /** Ends the connection, and whatever goes through the values. */
  async close(): Promise<void> {
    // A stream that broke off rejects with that.
    await (this.#reader ?? this.response.body)?.cancel().catch(() => {});
  }
}

/** Of JSON Lines, under whatever name. */
export function readLines(response: Response): JsonStream<never> {
  return new JsonStream(response, "\n");
}

/** Of JSON text sequences. */
export function readSequence(response: Response): JsonStream<never> {
  return new JsonStream(response, SEPARATOR);
}

async function* texts(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  between: string,
): AsyncGenerator<string, void, undefined> {
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(lost);
      rest += decoder.decode(value, { stream: !done });
      const found = rest.split(between);
      rest = found.pop() ?? "";
      if (done || (between === SEPARATOR && isWhole(rest))) {
        found.push(rest);
        rest = "";
      }
      yield* found.filter((text) => text.trim());
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** A text of a sequence ends with a line feed, and may have others in it. */
function isWhole(text: string): boolean {
  if (!text.endsWith("\n")) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The reason of the caller's signal stays what it is; fetch has a TypeError for all else. */
function lost(error: unknown): never {
  if (!(error instanceof TypeError)) throw error;
  // No cause: some runtimes name the whole URL in it.
  throw new ConnectionError("the stream broke off");
}
