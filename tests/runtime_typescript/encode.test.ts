/** Every shared vector, twice: what the encoder writes, and what the platform sends of it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { encode } from "../src/runtime/encode.js";
import { ArgumentError, Client, type Operation } from "../src/runtime/index.js";
import { only, recording } from "./recording.js";
import { type Vector, vectors } from "./vectors.js";

const folder = process.env["VECTORS"];
assert.ok(folder, "VECTORS names the folder of the shared vectors");
const all = vectors(folder);
assert.ok(all.length > 100, `only ${all.length} vectors in ${folder}`);
console.log(`vectors: ${all.length}`);

class Caller extends Client {
  run(
    operation: Operation<unknown>,
    ...rest: [object, object]
  ): Promise<unknown> {
    return this.call(operation, ...rest);
  }
}

/** The request as the whole runtime makes it; `boundary` stands in for the random one. */
async function sent({ operation, args, settings }: Vector) {
  const { idempotency_header: header, idempotency_key: key } = settings;
  const record = recording();
  const api = {
    baseUrl: "http://h",
    ...(header && { idempotencyHeader: header }),
  };
  const client = new Caller(api, { fetch: record.fetch });
  await client.run(operation, args, key ? { idempotencyKey: key } : {});
  const request = only(record);
  const random = /boundary=(.*)$/.exec(
    request.headers.get("content-type") ?? "",
  )?.[1];
  const named = (raw: string) =>
    random ? raw.replaceAll(random, settings.boundary ?? random) : raw;
  const { accept, ...headers } = Object.fromEntries(request.headers);
  assert.equal(accept, "application/json");
  return {
    method: request.method,
    target: request.url.slice("http://h".length),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, named(value)]),
    ),
    body: request.body && named(await request.text()),
  };
}

for (const vector of all) {
  const { name, operation, args, settings, expect } = vector;
  if (Object.keys(settings).every((setting) => setting === "boundary")) {
    test(`encode ${name}`, async () => {
      const written = () =>
        encode(operation, args, () => settings.boundary ?? "boundary");
      if (expect === undefined)
        return void assert.throws(written, ArgumentError);
      const { body, ...rest } = written();
      const { method, target, headers } = expect;
      assert.deepEqual(rest, { method, target, headers });
      const bytes =
        body === null
          ? null
          : await new Response(body as BodyInit).arrayBuffer();
      assert.deepEqual(bytes && Buffer.from(bytes), expect.bytes);
    });
  }
  test(`send ${name}`, async () => {
    if (expect === undefined)
      return void (await assert.rejects(sent(vector), ArgumentError));
    const { method, target, headers, bytes } = expect;
    const body = bytes && bytes.toString();
    assert.deepEqual(await sent(vector), { method, target, headers, body });
  });
}
