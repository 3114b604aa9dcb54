/** Server-sent events (HTML standard, section 9.2): a stream of bytes in, events out. */

import { ArgumentError, ConnectionError, DecodeError } from "./errors.js";
import type { Reader } from "./operation.js";

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
  /** Milliseconds that the server asks to wait before connecting again. */
  readonly retry: number | undefined;
}

/** The decoded data of events, as they come. It can be gone through once. */
export class EventStream<Data> implements AsyncIterable<Data> {
  readonly response: Response;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(response: Response) {
    this.response = response;
  }

  /** The events as they are, the one that says the end included. */
  events(): AsyncGenerator<ServerEvent, void, undefined> {
    if (this.#reader) {
      throw new ArgumentError("A stream of events can be gone through once");
    }
    this.#reader = this.response.body?.getReader();
    return parse(this.#reader);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Data, void, undefined> {
    for await (const { data } of this.events()) {
      if (data === "[DONE]") return;
      let decoded: Data;
      try {
        decoded = JSON.parse(data) as Data;
      } catch {
        throw new DecodeError("an event is not JSON", this.response, data);
      }
      yield decoded;
    }
  }

  /** Ends the connection, and whatever goes through the events. */
  async close(): Promise<void> {
    // A stream that broke off rejects with that.
    await (this.#reader ?? this.response.body)?.cancel().catch(() => {});
  }
}

/** The result of an operation whose responses are streams of events. */
export const toEvents: Reader<EventStream<never>> = {
  accept: "text/event-stream",
  read: (response) => new EventStream(response),
};

/** Events end at an empty line. What comes after the last one is not an event. */
async function* parse(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): AsyncGenerator<ServerEvent, void, undefined> {
  let fields: [name: string, value: string][] = [];
  let id = "";
  for await (const line of lines(reader)) {
    if (line === "") {
      const all = (wanted: string) =>
        fields.filter(([name]) => name === wanted).map(([, value]) => value);
      const data = all("data");
      id =
        all("id")
          .filter((one) => !one.includes("\0"))
          .at(-1) ?? id;
      const retry = all("retry")
        .filter((one) => /^\d+$/.test(one))
        .at(-1);
      const event = all("event").at(-1) || "message";
      fields = [];
      if (data.length === 0) continue;
      const wait = retry === undefined ? undefined : Number(retry);
      yield { event, data: data.join("\n"), id, retry: wait };
    } else {
      const [, name = "", value = ""] =
        /^([^:]*)(?::\u0020?(.*))?$/s.exec(line) ?? [];
      fields.push([name, value]);
    }
  }
}

/** Lines end at CR, LF or both, wherever chunks end. */
async function* lines(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): AsyncGenerator<string, void, undefined> {
  if (!reader) return;
  // It takes away one byte order mark at the start, as the standard wants it.
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(lost);
      rest += decoder.decode(value, { stream: !done });
      // A CR at the end may be half of a line break.
      const held = !done && rest.endsWith("\r") ? "\r" : "";
      const found = rest
        .slice(0, rest.length - held.length)
        .split(/\r\n|\r|\n/);
      rest = (found.pop() ?? "") + held;
      yield* found;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The reason of the caller's signal stays what it is; fetch has a TypeError for all else. */
function lost(error: unknown): never {
  if (!(error instanceof TypeError)) throw error;
  // No cause: some runtimes name the whole URL in it.
  throw new ConnectionError("the stream of events broke off");
}
