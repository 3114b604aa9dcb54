/** What comes back of a call: results, errors by status, trouble on the way. Against a real server. */

import assert from "node:assert/strict";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { inspect } from "node:util";

import * as runtime from "../src/runtime/index.js";
import { Shop } from "./example.js";
import { SECRET } from "./sending.js";

const {
  ApiError,
  ConnectionError,
  DecodeError,
  NotFoundError,
  StatusError,
  TimeoutError,
} = runtime;

let answer: (response: ServerResponse) => void = () => {};
let server: Server;
let shop: Shop;

before(async () => {
  server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  shop = new Shop({ apiKey: SECRET, baseUrl, maxRetries: 0 });
});

after(() => {
  server.closeAllConnections();
  server.close();
});

function answers(status: number, body: string, headers = {}): void {
  answer = (response) => response.writeHead(status, headers).end(body);
}

async function failure(call: Promise<unknown>): Promise<Error> {
  const error: unknown = await call.then(
    () => assert.fail("the call succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error);
  assert.ok(!inspect(error, { depth: null }).includes(SECRET), inspect(error));
  return error;
}

test("JSON, with fields and values that nobody foresaw", async () => {
  answers(200, '{"id":"1","name":null,"new":{"a":[1]}}');
  assert.deepEqual(await shop.pets.retrieve("1"), {
    id: "1",
    name: null,
    new: { a: [1] },
  });
});

test("bytes", async () => {
  answers(200, "\x00\x01é");
  assert.deepEqual(
    await shop.pets.picture("1"),
    new Uint8Array([0, 1, 0xc3, 0xa9]),
  );
});

test("text", async () => {
  answers(200, "Once upon a time…");
  assert.equal(await shop.pets.tale("1"), "Once upon a time…");
});

for (const [status, body] of [
  [204, ""],
  [200, '{"deleted":true}'],
] as const) {
  test(`no result: ${status}`, async () => {
    answers(status, body);
    assert.equal(await shop.pets.remove("1"), undefined);
  });
}

test("a JSON result without a body is undefined", async () => {
  answers(204, "");
  assert.equal(await shop.pets.retrieve("1"), undefined);
});

test("success that is not JSON", async () => {
  answers(200, `<html>${SECRET}</html>`, { "request-id": "req_1" });
  const error = await failure(shop.pets.retrieve("1"));
  assert.ok(error instanceof DecodeError);
  assert.equal(error.status, 200);
  assert.equal(error.body, "<html>[secret]</html>");
  assert.equal(error.requestId, "req_1");
});

const classes: [number, string][] = [
  [302, "StatusError"],
  [400, "BadRequestError"],
  [401, "AuthenticationError"],
  [402, "PaymentRequiredError"],
  [403, "PermissionDeniedError"],
  [404, "NotFoundError"],
  [409, "ConflictError"],
  [418, "StatusError"],
  [422, "UnprocessableEntityError"],
  [429, "RateLimitError"],
  [500, "ServerError"],
  [503, "ServerError"],
];
for (const [status, name] of classes) {
  test(`status ${status} is a ${name}`, async () => {
    answers(status, '{"error":{"message":"No, thanks."}}', {
      Location: "http://127.0.0.1:9/",
    });
    const error = await failure(shop.pets.retrieve("1"));
    assert.ok(error instanceof StatusError && error instanceof ApiError);
    assert.equal(error.constructor, runtime[name as "StatusError"]);
    assert.equal(error.name, name);
    assert.equal(error.message, `${status}: No, thanks.`);
    assert.equal(error.status, status);
    assert.deepEqual(error.body, { error: { message: "No, thanks." } });
  });
}

test("an error shows its class, and no stack of fields", async () => {
  answers(404, '{"message":"Gone."}', { "X-Request-Id": "req_2", "X-A": "b" });
  const error = await failure(shop.pets.retrieve("1"));
  assert.ok(error instanceof NotFoundError);
  assert.equal(String(error), "NotFoundError: 404: Gone. (request req_2)");
  assert.equal(error.headers.get("x-a"), "b");
  assert.equal(error.requestId, "req_2");
  assert.match(
    inspect(error),
    /^NotFoundError: 404: Gone\. \(request req_2\)\n/,
  );
});

const bodies: [string, string, unknown][] = [
  ["", "404", ""],
  ["plain words", "404: plain words", "plain words"],
  ['{"detail":"d","title":"t"}', "404: d", { detail: "d", title: "t" }],
  ['{"error":"e"}', "404: e", { error: "e" }],
  ['{"code":7}', "404", { code: 7 }],
  ['{"error":null}', "404", { error: null }],
  ["[1]", "404", [1]],
];
for (const [written, message, body] of bodies) {
  test(`error body: ${written}`, async () => {
    answers(404, written);
    const error = await failure(shop.pets.retrieve("1"));
    assert.ok(error instanceof NotFoundError);
    assert.equal(error.message, message);
    assert.deepEqual(error.body, body);
  });
}

test("a secret that the API echoes is taken out", async () => {
  answers(401, `{"error":{"message":"Bad key ${SECRET}"}}`);
  const error = await failure(shop.pets.retrieve("1"));
  assert.equal(error.message, "401: Bad key [secret]");
});

test("a redirect is not followed", async () => {
  answers(307, "", { Location: "/elsewhere" });
  const error = await failure(shop.pets.create({ name: "x" }));
  assert.equal(error.message, "307: redirects are not followed");
});

test("no server", async () => {
  const gone = new Shop({
    apiKey: SECRET,
    baseUrl: "http://127.0.0.1:1",
    maxRetries: 0,
  });
  const error = await failure(gone.pets.retrieve("1"));
  assert.ok(error instanceof ConnectionError);
  assert.ok(!(error instanceof TimeoutError));
  assert.equal(error.message, "GET /v1/pets/{id}: no complete response");
  assert.ok(error.cause instanceof TypeError);
});

test("a connection that ends inside the body", async () => {
  answer = (response) => {
    response.writeHead(200, { "Content-Length": "100" }).write("{");
    setTimeout(() => response.destroy(), 20);
  };
  const error = await failure(shop.pets.retrieve("1"));
  assert.ok(error instanceof ConnectionError);
});

test("an error of fetch that names the secret is not kept", async () => {
  const fetch = () => Promise.reject(new Error(`https://h/?key=${SECRET}`));
  const error = await failure(
    new Shop({ apiKey: SECRET, fetch, maxRetries: 0 }).pets.retrieve("1"),
  );
  assert.ok(error instanceof ConnectionError);
  assert.equal(error.cause, undefined);
});

const slow: [string, (response: ServerResponse) => void][] = [
  ["headers", () => {}],
  ["the body", (response) => response.writeHead(200).write("{")],
];
for (const [part, stall] of slow) {
  test(`time runs out before ${part}`, async () => {
    answer = stall;
    const call = shop.pets.retrieve("1", {}, { timeout: 50 });
    const error = await failure(call);
    assert.ok(error instanceof TimeoutError);
    assert.equal(error.message, "GET /v1/pets/{id}: no answer in 50 ms");
  });

  test(`the caller ends the call before ${part}`, async () => {
    answer = stall;
    const controller = new AbortController();
    const { signal } = controller;
    const call = shop.pets.retrieve("1", {}, { signal, timeout: 0 });
    setTimeout(() => controller.abort(new RangeError("enough")), 50);
    assert.equal((await failure(call)).message, "enough");
  });
}

test("a signal that is over before the call", async () => {
  answers(200, "{}");
  const call = shop.pets.retrieve("1", {}, { signal: AbortSignal.abort() });
  assert.equal((await failure(call)).name, "AbortError");
});

test("a long timeout does not end the call at once", async () => {
  answers(200, "{}");
  for (const timeout of [Infinity, 2 ** 40]) {
    assert.deepEqual(await shop.pets.retrieve("1", {}, { timeout }), {});
  }
});

test("a file goes up as it is", async () => {
  answers(200, "{}");
  for (const picture of [
    new Blob(["x"]),
    new File(["x"], "a.png"),
    Buffer.from("x"),
    new ArrayBuffer(1),
  ]) {
    assert.deepEqual(await shop.pets.draw("1", { picture }), {});
  }
});
