/** Bodies that flow: streams that are sent, events that come, answers that nobody wants. Against a real server. */

import assert from "node:assert/strict";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { after, before, test } from "node:test";

import {
  ArgumentError,
  asBytes,
  asMultipart,
  call,
  ConnectionError,
  type Operation,
  StatusError,
} from "../src/runtime/index.js";
import { Shop } from "./example.js";
import { LIST } from "./sending.js";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const sockets = new Set<Socket>();
let answer: Answer;
let shop: Shop;
const server = createServer((request, response) => {
  sockets.add(request.socket);
  answer(request, response);
});

before(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  shop = new Shop({ apiKey: "k", baseUrl: `http://127.0.0.1:${port}` });
});

after(() => {
  server.closeAllConnections();
  server.close();
});

/** What the server is sent. */
async function received(
  operation: Operation<unknown>,
  args: object,
): Promise<string> {
  let body = "";
  answer = (request, response) => {
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => response.end("{}"));
  };
  await call(shop, operation, args);
  return body;
}

const PUT: Operation<unknown> = { ...LIST, method: "PUT" };
const FILE = { ...PUT, body: asBytes, wholeBody: "file" };

/** Bytes that come one by one. */
function stream(text: string): ReadableStream<Uint8Array> {
  const bytes = [...new TextEncoder().encode(text)];
  return new ReadableStream({
    async pull(controller) {
      await new Promise((done) => setTimeout(done, 1));
      const byte = bytes.shift();
      if (byte === undefined) controller.close();
      else controller.enqueue(new Uint8Array([byte]));
    },
  });
}

test("a stream is a body", async () => {
  assert.equal(await received(FILE, { file: stream("a film") }), "a film");
});

test("a stream is a part of multipart, in its place", async () => {
  const args = { name: "Rex", film: stream("a film"), end: "x" };
  const body = await received({ ...PUT, body: asMultipart }, args);
  const [boundary = ""] = /^--\S+/.exec(body) ?? [];
  const parts = body.split(boundary).map((part) => part.trim());
  assert.deepEqual(parts, [
    "",
    'Content-Disposition: form-data; name="name"\r\n\r\nRex',
    'Content-Disposition: form-data; name="film"; filename="blob"\r\n' +
      "Content-Type: application/octet-stream\r\n\r\na film",
    'Content-Disposition: form-data; name="end"\r\n\r\nx',
    "--",
  ]);
});

test("a stream that breaks off is an error, and is sent once", async () => {
  let count = 0;
  answer = (request) => {
    count++;
    request.resume();
  };
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array([1])),
      pull: (controller) => controller.error(new RangeError("the disk")),
    });
  await assert.rejects(call(shop, FILE, { file: broken() }), ConnectionError);
  const parts = { ...PUT, body: asMultipart };
  await assert.rejects(call(shop, parts, { file: broken() }), ConnectionError);
  assert.ok(count <= 2);
});

test("a call with a stream is not made again", async () => {
  let count = 0;
  answer = (request, response) => {
    request.resume();
    request.on("end", () => {
      count++;
      response.writeHead(503).end();
    });
  };
  await assert.rejects(call(shop, FILE, { file: stream("a") }), StatusError);
  assert.equal(count, 1);
});

test("an answer that nobody wants leaves its connection to the next call", async () => {
  sockets.clear();
  answer = (_, response) => response.end("x".repeat(200_000));
  for (let i = 0; i < 10; i++) await shop.pets.remove("1");
  assert.ok(sockets.size <= 2, `${sockets.size} connections`);
});

const flows: Answer = (_, response) =>
  void response.writeHead(200).write('data: {"id":"1"}\n\n');

test("events can be closed from outside", async () => {
  answer = flows;
  const events = await shop.pets.watch();
  setTimeout(() => void events.close(), 20);
  const found = [];
  for await (const { id } of events) found.push(id);
  assert.deepEqual(found, ["1"]);
  await events.close();
});

test("events that nobody went through can be closed", async () => {
  answer = flows;
  await (await shop.pets.watch()).close();
});

test("events that break off are an error of the connection", async () => {
  answer = (request, response) => {
    flows(request, response);
    setTimeout(() => response.destroy(), 20);
  };
  const events = await shop.pets.watch();
  const all = async () => {
    for await (const one of events) assert.equal(one.id, "1");
  };
  await assert.rejects(all, ConnectionError);
  await events.close();
});

test("the signal of the call ends its events, with its reason", async () => {
  answer = flows;
  const controller = new AbortController();
  const { signal } = controller;
  const events = await shop.pets.watch({ signal });
  const all = async () => {
    for await (const one of events) {
      assert.equal(one.id, "1");
      controller.abort(new RangeError("enough"));
    }
  };
  await assert.rejects(all, RangeError);
});

test("events can be gone through once", async () => {
  answer = flows;
  const events = await shop.pets.watch();
  for await (const one of events) if (one.id === "1") break;
  assert.throws(() => events.events(), ArgumentError);
});
