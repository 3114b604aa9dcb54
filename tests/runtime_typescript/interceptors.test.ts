/** What may interceptors do, and what comes of what they do wrong? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  ApiError,
  ArgumentError,
  ConnectionError,
  type Interceptor,
  TimeoutError,
} from "../src/runtime/index.js";
import { type Line, scripted, waited } from "./scripted.js";

const offline: Line = { status: "offline" };

test("what an interceptor throws is what the call throws, at once", async () => {
  const { shop, requests } = scripted([{}], {
    interceptors: [() => Promise.reject(new RangeError("mine"))],
  });
  await assert.rejects(shop.pets.retrieve("1"), RangeError);
  assert.equal(requests.length, 0);
});

test("an interceptor sees the error that an attempt ended with", async () => {
  const seen: unknown[] = [];
  const { shop } = scripted([offline, {}], {
    interceptors: [
      (attempt, next) =>
        next(attempt).catch((error: unknown) => {
          assert.ok(error instanceof ConnectionError);
          seen.push([error.attempts, error.message]);
          throw error;
        }),
    ],
  });
  await waited(() => shop.pets.retrieve("1"));
  assert.deepEqual(seen, [[1, "GET /v1/pets/{id}: no complete response"]]);
});

test("an interceptor that waits ends with the time of the attempt", async () => {
  const wait: Interceptor = ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(new RangeError("mine")));
    });
  const { shop } = scripted([{}], { interceptors: [wait], maxRetries: 0 });
  const made = shop.pets.retrieve("1", {}, { timeout: 20 });
  await assert.rejects(made, TimeoutError);
});

test("an interceptor that has read the body says so", async () => {
  const { shop, requests } = scripted([{ body: { id: "1" } }], {
    interceptors: [
      async (attempt, next) => {
        const response = await next(attempt);
        await response.text();
        return response;
      },
    ],
  });
  await assert.rejects(shop.pets.retrieve("1"), (error) => {
    assert.ok(error instanceof ApiError);
    assert.match(error.message, /interceptor has read the body/);
    return true;
  });
  assert.equal(requests.length, 1);
});

test("an interceptor may read a clone", async () => {
  const { shop } = scripted([{ body: { id: "1" } }], {
    interceptors: [
      async (attempt, next) => {
        const response = await next(attempt);
        assert.equal(await response.clone().text(), '{"id":"1"}');
        return response;
      },
    ],
  });
  assert.deepEqual(await shop.pets.retrieve("1"), { id: "1" });
});

test("headers that differ in case alone are one, the last", async () => {
  const { shop, requests } = scripted([{}], {
    interceptors: [
      (attempt, next) =>
        next({
          ...attempt,
          headers: { ...attempt.headers, Authorization: "Bearer mine" },
        }),
    ],
  });
  await shop.pets.retrieve("1");
  assert.equal(requests[0]?.headers.get("authorization"), "Bearer mine");
});

for (const name of ["X A", "", "X\r\nEvil", "é"]) {
  test(`no header is called ${JSON.stringify(name)}`, async () => {
    const { shop, requests } = scripted([{}]);
    const made = shop.pets.retrieve("1", {}, { headers: { [name]: "1" } });
    await assert.rejects(made, ArgumentError);
    assert.equal(requests.length, 0);
  });
}

test("fetch sends no body with GET: nor do we try", async () => {
  const { shop, requests } = scripted([{}]);
  for (const method of ["get", "HEAD"]) {
    const made = shop.request(method, "/v1/pets", { body: { a: 1 } });
    await assert.rejects(made, ArgumentError);
  }
  assert.equal(requests.length, 0);
});

test("what is no number of retries is none", async () => {
  const { shop, requests } = scripted([offline], { maxRetries: NaN });
  await assert.rejects(shop.pets.retrieve("1"), ConnectionError);
  assert.equal(requests.length, 1);
});
