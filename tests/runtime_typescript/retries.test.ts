/** When is a call made again, after how long, and what stays the same? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  ConnectionError,
  RateLimitError,
  StatusError,
} from "../src/runtime/index.js";
import type { Shop } from "./example.js";
import { type Line, scripted, waited } from "./scripted.js";

const get = (shop: Shop) => shop.pets.retrieve("1");
const post = (shop: Shop) => shop.pets.create({ name: "Rex" });
const put = (shop: Shop) => shop.pets.draw("1", { picture: new Blob(["x"]) });
const ok: Line = { body: { id: "1" } };
const busy: Line = { status: 503 };
const told = (headers: Record<string, string>, status = 429): Line => ({
  status,
  headers,
});

const cases: [string, (shop: Shop) => Promise<unknown>, Line[], number[]][] = [
  ["503", get, [busy, ok], [500]],
  ["twice", get, [busy, busy, ok], [500, 1000]],
  ["408", get, [{ status: 408 }, ok], [500]],
  ["409", get, [{ status: 409 }, ok], [500]],
  ["429", get, [{ status: 429 }, ok], [500]],
  ["no connection", get, [{ status: "offline" }, ok], [500]],
  ["POST with a key", post, [busy, ok], [500]],
  ["PUT", put, [busy, ok], [500]],
  ["seconds", get, [told({ "retry-after": "3" }), ok], [3000]],
  ["no wait", get, [told({ "retry-after": "0" }), ok], [0]],
  ["milliseconds", get, [told({ "retry-after-ms": "20" }), ok], [20]],
  [
    "both",
    get,
    [told({ "retry-after-ms": "20", "retry-after": "3" }), ok],
    [20],
  ],
  [
    "a date",
    get,
    [
      told({
        "retry-after": "Wed, 21 Oct 2026 07:28:10 GMT",
        date: "Wed, 21 Oct 2026 07:28:00 GMT",
      }),
      ok,
    ],
    [10_000],
  ],
  ["no sense", get, [told({ "retry-after": "soon" }), ok], [500]],
  ["negative", get, [told({ "retry-after": "-5" }), ok], [500]],
  [
    "the server's word",
    get,
    [told({ "pets-should-retry": "true" }, 400), ok],
    [500],
  ],
];
for (const [name, run, lines, expected] of cases) {
  test(`made again: ${name}`, async () => {
    const { shop, requests } = scripted(lines);
    assert.deepEqual(await waited(() => run(shop)), expected);
    assert.equal(requests.length, expected.length + 1);
  });
}

const once: [string, Line, object][] = [
  ["400", { status: 400 }, {}],
  ["the server says no", told({ "pets-should-retry": "false" }, 503), {}],
  ["no retries wanted", busy, { maxRetries: 0 }],
  ["a wait of more than a minute", told({ "retry-after": "61" }), {}],
  ["a status that no other attempt changes", { status: 404 }, {}],
];
for (const [name, line, options] of once) {
  test(`not made again: ${name}`, async () => {
    const { shop, requests } = scripted([line]);
    const waits = await waited(() =>
      assert.rejects(shop.pets.retrieve("1", {}, options), StatusError),
    );
    assert.deepEqual([waits, requests.length], [[], 1]);
  });
}

test("POST without a key is made once", async () => {
  const { shop, requests } = scripted([busy]);
  const made = shop.request(
    "POST",
    "/v1/other",
    {},
    {
      headers: { "Idempotency-Key": null },
    },
  );
  await assert.rejects(made, StatusError);
  assert.equal(requests.length, 1);
});

test("one key for all attempts, another for another call", async () => {
  const { shop, requests } = scripted([busy, busy, ok]);
  await waited(() => post(shop));
  await post(shop);
  const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
  assert.equal(keys.length, 4);
  assert.equal(new Set(keys.slice(0, 3)).size, 1);
  assert.equal(new Set(keys).size, 2);
  assert.ok(keys[0]);
});

test("the pause grows up to 8 seconds", async () => {
  const { shop } = scripted([busy], { maxRetries: 7 });
  const waits = await waited(() => assert.rejects(get(shop), StatusError));
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

test("errors count the attempts, and say why there was no other", async () => {
  const gone = scripted([{ status: "offline" }]);
  await waited(() =>
    assert.rejects(get(gone.shop), (error) => {
      assert.ok(error instanceof ConnectionError);
      assert.match(error.message, /no complete response \(3 attempts\)$/);
      return true;
    }),
  );
  const late = scripted([busy, told({ "retry-after": "90" })]);
  await waited(() =>
    assert.rejects(get(late.shop), (error) => {
      assert.ok(error instanceof RateLimitError);
      assert.equal(error.attempts, 2);
      assert.match(error.message, /\(not retried: 90 s are too long to wait\)/);
      return true;
    }),
  );
});

test("the signal of the call ends the pause", async () => {
  const { shop, requests } = scripted([busy]);
  const controller = new AbortController();
  setTimeout(() => controller.abort(new RangeError("enough")), 20);
  const made = shop.pets.retrieve("1", {}, { signal: controller.signal });
  await assert.rejects(made, RangeError);
  assert.equal(requests.length, 1);
});

test("settings: the call over the client", async () => {
  const { shop, requests } = scripted([{}], {
    version: "2",
    account: "a",
    headers: { "Pets-Account": "header" },
  });
  await shop.pets.retrieve("1");
  await shop.pets.retrieve("1", {}, { account: "b", version: "3" });
  assert.deepEqual(
    requests.map(({ headers }) => [
      headers.get("pets-version"),
      headers.get("pets-account"),
    ]),
    [
      ["2", "header"],
      ["3", "b"],
    ],
  );
});

test("interceptors see every attempt with its response, and may change both", async () => {
  const seen: unknown[] = [];
  const { shop, requests } = scripted([busy, ok], {
    interceptors: [
      async (attempt, next) => {
        const { number, method, path } = attempt;
        const headers = { ...attempt.headers, "x-try": String(number) };
        const response = await next({ ...attempt, headers });
        seen.push([number, method, path, response.status]);
        return response;
      },
      async (attempt, next) => {
        seen.push(attempt.headers["x-try"]);
        return next(attempt);
      },
    ],
  });
  await waited(() => get(shop));
  assert.deepEqual(seen, [
    "1",
    [1, "GET", "/v1/pets/{id}", 503],
    "2",
    [2, "GET", "/v1/pets/{id}", 200],
  ]);
  assert.equal(requests[1]?.headers.get("x-try"), "2");
});
