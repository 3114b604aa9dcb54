/** Responses beside their results: unread, as events, of endpoints that no document has. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  ArgumentError,
  asJson,
  DecodeError,
  NotFoundError,
  request,
  unread,
  withResponse,
} from "../src/runtime/index.js";
import { scripted } from "./scripted.js";

test("a result with its response", async () => {
  const headers = { "request-id": "req_1" };
  const { shop } = scripted([
    { status: 500, headers: { "retry-after": "0" } },
    { headers, body: { id: "1" } },
  ]);
  const answer = await withResponse(shop.pets.retrieve("1"));
  assert.deepEqual(answer.data, { id: "1" });
  assert.equal(answer.response.status, 200);
  assert.deepEqual([answer.requestId, answer.attempts], ["req_1", 2]);
});

test("the first page of a list with its response", async () => {
  const { shop } = scripted([
    { body: { data: [{ id: "1" }], has_more: false } },
  ]);
  const { data, response } = await withResponse(shop.pets.list());
  assert.deepEqual([data.items, response.status], [[{ id: "1" }], 200]);
});

test("an unread response", async () => {
  const { shop } = scripted([{ body: "whatever it is" }]);
  const response = await unread(shop.pets.picture("1"));
  assert.equal(response.bodyUsed, false);
  assert.equal(await response.text(), "whatever it is");
});

test("an unread response of a failed call is the error of the call", async () => {
  const { shop } = scripted([{ status: 404 }]);
  await assert.rejects(unread(shop.pets.picture("1")), NotFoundError);
});

test("what is no call has no response", async () => {
  await assert.rejects(withResponse(Promise.resolve(1)), ArgumentError);
  await assert.rejects(unread(Promise.resolve(1)), ArgumentError);
  const { shop } = scripted([{}]);
  const made = shop.pets.retrieve("1");
  await made;
  await assert.rejects(unread(made), ArgumentError);
});

const pet = (id: string) => `data: {"id":"${id}"}`;
const streams: [string, string, string[]][] = [
  ["one event", `${pet("1")}\n\n`, ["1"]],
  [
    "line ends of each kind",
    `${pet("1")}\r\n\r\n${pet("2")}\r\r${pet("3")}\n\n`,
    ["1", "2", "3"],
  ],
  ["a comment and unknown fields", `: hi\nfoo: bar\n${pet("1")}\n\n`, ["1"]],
  ["data of several lines", 'data: {"id":\ndata: "1"}\n\n', ["1"]],
  ["no blank behind the colon", 'data:{"id":"1"}\n\n', ["1"]],
  ["an event without data", `event: ping\n\n${pet("1")}\n\n`, ["1"]],
  [
    "an end that is said",
    `${pet("1")}\n\ndata: [DONE]\n\n${pet("2")}\n\n`,
    ["1"],
  ],
  ["an event that is cut off", `${pet("1")}\n\n${pet("2")}\n`, ["1"]],
  ["a byte order mark", `\ufeff${pet("é")}\n\n`, ["é"]],
  ["nothing", "", []],
];
for (const [name, body, expected] of streams) {
  for (const size of [1, 7, 1000]) {
    test(`events: ${name}, ${size} bytes at a time`, async () => {
      const { shop } = scripted([{}], {
        interceptors: [() => Promise.resolve(new Response(chunks(body, size)))],
      });
      const found = [];
      for await (const { id } of await shop.pets.watch()) found.push(id);
      assert.deepEqual(found, expected);
    });
  }
}

function chunks(body: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

test("events as they are", async () => {
  const body = "id: 1\nevent: born\nretry: 30\ndata: x\ndata:  y\n\ndata\n\n";
  const { shop, requests } = scripted([{ body }]);
  const found = [];
  for await (const one of (await shop.pets.watch()).events()) found.push(one);
  assert.deepEqual(found, [
    { event: "born", data: "x\n y", id: "1", retry: 30 },
    { event: "message", data: "", id: "1", retry: undefined },
  ]);
  assert.equal(requests[0]?.headers.get("accept"), "text/event-stream");
});

test("an event that is no JSON", async () => {
  const { shop } = scripted([{ body: "data: {\n\n" }]);
  const stream = await shop.pets.watch();
  await assert.rejects(stream[Symbol.asyncIterator]().next(), DecodeError);
});

test("an endpoint that the document does not have", async () => {
  const { shop, requests } = scripted([{ body: { ok: true } }]);
  const found = await shop.request<{ ok: boolean }>("post", "/v2/{x}/a%20b", {
    query: { a: { b: [1, 2] }, body: "x" },
    body: { c: { d: true } },
  });
  assert.deepEqual(found, { ok: true });
  await request(shop, "GET", "/v2/other");
  await request(shop, "PUT", "/v2/other", { body: [1], encoding: asJson });
  const said = requests.map(async (one) => [
    one.method,
    one.url.replace("https://api.pets.test", ""),
    await one.text(),
    one.headers.has("authorization"),
    one.headers.has("idempotency-key"),
  ]);
  assert.deepEqual(await Promise.all(said), [
    [
      "POST",
      "/v2/%7Bx%7D/a%20b?a[b][0]=1&a[b][1]=2&body=x",
      "c[d]=true",
      true,
      true,
    ],
    ["GET", "/v2/other", "", true, false],
    ["PUT", "/v2/other", "[1]", true, false],
  ]);
});

for (const path of ["v1", "//evil.test/../..", "/../x", "https://evil.test"]) {
  test(`a path that is refused: ${path}`, async () => {
    const { shop, requests } = scripted([{}]);
    await assert.rejects(shop.request("GET", path), ArgumentError);
    assert.equal(requests.length, 0);
  });
}
