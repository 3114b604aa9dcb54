/** Every shared vector, twice: what the encoder writes, and what the platform sends of it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { encode } from "../src/runtime/encode.js";
import { ArgumentError, call, Client } from "../src/runtime/index.js";
import { only, recording } from "./recording.js";
import { type Vector, vectors } from "./vectors.js";

const folder = process.env["VECTORS"];
assert.ok(folder, "VECTORS names the folder of the shared vectors");
const all = vectors(folder);
assert.ok(all.length > 100, `only ${all.length} vectors in ${folder}`);
console.log(`vectors: ${all.length}`);

/** The request as the whole runtime makes it; `boundary` stands in for the random one. */
async function sent({ operation, args, settings }: Vector) {
  const { idempotency_header: header, idempotency_key: key } = settings;
  const record = recording();
  const api = {
    baseUrl: "http://h",
    ...(header && { idempotencyHeader: header }),
  };
  const client = new Client(api, { fetch: record.fetch });
  await call(client, operation, args, key ? { idempotencyKey: key } : {});
  const request = only(record);
  const named = fixed(request.headers.get("content-type"), settings.boundary);
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

async function bytesOf(body: BodyInit): Promise<Buffer> {
  return Buffer.from(await new Response(body).arrayBuffer());
}

/** Text with the boundary that a vector asks for in place of the random one. */
function fixed(type: string | null | undefined, boundary: string | undefined) {
  const random = /boundary=(.*)$/.exec(type ?? "")?.[1];
  return (raw: string) =>
    random ? raw.replaceAll(random, boundary ?? random) : raw;
}

/** The same with a key more in each object whose value is undefined. */
function haunted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(haunted);
  if (value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const kept = Object.entries(value as object);
  const inside = kept.map(([key, item]) => [key, haunted(item)]);
  return { ...Object.fromEntries(inside), ghost: undefined };
}

for (const { name, operation, args, expect } of all) {
  if (expect === undefined) continue;
  test(`undefined is as good as left out: ${name}`, async () => {
    const plain = encode(operation, args);
    const other = encode(operation, haunted(args) as object);
    const named = fixed(other.headers["content-type"], "boundary");
    const before = fixed(plain.headers["content-type"], "boundary");
    const texts = await Promise.all(
      [plain, other].map(({ body }) =>
        body === null ? null : new Response(body as BodyInit).text(),
      ),
    );
    const [first, second] = texts;
    assert.equal(second && named(second), first && before(first));
    assert.equal(other.target, plain.target);
  });
}

for (const vector of all) {
  const { name, operation, args, settings, expect } = vector;
  if (Object.keys(settings).every((setting) => setting === "boundary")) {
    test(`encode ${name}`, async () => {
      const written = () => encode(operation, args);
      if (expect === undefined)
        return void assert.throws(written, ArgumentError);
      const { body, headers: said, ...rest } = written();
      const named = fixed(said["content-type"], settings.boundary);
      const { method, target, bytes } = expect;
      assert.deepEqual(rest, { method, target });
      const headers = Object.entries(said).map(([key, raw]) => [
        key,
        named(raw),
      ]);
      assert.deepEqual(Object.fromEntries(headers), expect.headers);
      const sent = body === null ? null : await bytesOf(body as BodyInit);
      const wanted =
        bytes && settings.boundary ? bytes.toString("latin1") : bytes;
      assert.deepEqual(
        sent && settings.boundary ? named(sent.toString("latin1")) : sent,
        wanted,
      );
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
