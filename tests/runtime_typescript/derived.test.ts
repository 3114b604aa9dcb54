/** What does a client that is derived from another share with it, and what not? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  call,
  Client,
  derived,
  type HeaderOptions,
  type Interceptor,
} from "../src/runtime/index.js";
import { Shop, type ShopOptions } from "./example.js";
import { recording } from "./recording.js";
import { LIST } from "./sending.js";

/** The request of a call of a client with some options, derived with others. */
async function sent(own: ShopOptions, others: ShopOptions): Promise<Request> {
  const { fetch, requests } = recording();
  const shop = new Shop({ apiKey: "key", fetch, ...own });
  await shop.withOptions(others).pets.retrieve("1");
  const [request] = requests;
  assert.ok(request);
  return request;
}

const headers: [string, ShopOptions, ShopOptions, HeaderOptions][] = [
  ["a key", {}, { apiKey: "other" }, { authorization: "Bearer other" }],
  ["nothing", { account: "a" }, {}, { "pets-account": "a" }],
  ["undefined", { apiKey: "a" }, undefinedKey(), { authorization: "Bearer a" }],
  [
    "an option over an option",
    { account: "a" },
    { account: "b" },
    { "pets-account": "b" },
  ],
  [
    "an option over a header",
    { headers: { "Pets-Account": "a", "X-A": "1" } },
    { account: "b" },
    { "pets-account": "b", "x-a": "1" },
  ],
  [
    "a header over an option",
    { account: "a" },
    { headers: { "PETS-ACCOUNT": "b" } },
    { "pets-account": "b" },
  ],
  [
    "null takes a header away",
    { account: "a", headers: { "X-A": "1" } },
    { headers: { "x-a": null, "Pets-Account": null } },
    { "pets-account": null, "x-a": null },
  ],
  [
    "headers are added",
    { headers: { "X-A": "1", "X-B": "1" } },
    { headers: { "x-b": "2", "X-C": "2" } },
    { "x-a": "1", "x-b": "2", "x-c": "2" },
  ],
];
for (const [name, own, others, expected] of headers) {
  test(`derived: ${name}`, async () => {
    const request = await sent(own, others);
    const found = Object.keys(expected).map((key) => [
      key,
      request.headers.get(key),
    ]);
    assert.deepEqual(Object.fromEntries(found), expected);
  });
}

/** As a program without types may give it. */
function undefinedKey(): ShopOptions {
  return { apiKey: undefined } as unknown as ShopOptions;
}

test("the place, the retries, the interceptors", async () => {
  const seen: string[] = [];
  const sees =
    (name: string): Interceptor =>
    (attempt, next) => {
      seen.push(`${name} ${attempt.url}`);
      return next(attempt);
    };
  const { fetch } = recording(() => new Response("", { status: 500 }));
  const shop = new Shop({ apiKey: "k", fetch, interceptors: [sees("own")] });
  const other = shop.withOptions({
    baseUrl: "https://other.test",
    maxRetries: 0,
    interceptors: [sees("other")],
  });
  await assert.rejects(other.pets.retrieve("1"));
  assert.deepEqual(seen, ["other https://other.test/v1/pets/1"]);
});

test("the client that it comes from stays as it is", async () => {
  const { fetch, requests } = recording();
  const others: Record<string, string> = { "X-B": "2" };
  const shop = new Shop({ apiKey: "k", fetch, headers: { "X-A": "1" } });
  const services = [shop.pets, shop.shelter.pets];
  const made = shop.withOptions({ headers: others, account: "b" });
  others["X-B"] = "changed";
  await made.pets.retrieve("1");
  await shop.pets.retrieve("1");
  assert.deepEqual([shop.pets, shop.shelter.pets], services);
  assert.notEqual(made.pets, shop.pets);
  const found = requests.map(({ headers }) => [
    headers.get("x-b"),
    headers.get("pets-account"),
  ]);
  assert.deepEqual(found, [
    ["2", "b"],
    [null, null],
  ]);
});

test("the class is the same, also of one that somebody wrote", () => {
  class Mine extends Shop {
    readonly mine = true;
  }
  const made: Mine = new Mine().withOptions({ timeout: 1 });
  assert.ok(made instanceof Mine && made.mine);
});

test("a light client", async () => {
  const { fetch, requests } = recording();
  const light = new Client({ baseUrl: "https://api.test" }, { fetch });
  const made = derived(light, { headers: { "X-A": "1" } });
  assert.equal(made.constructor, Client);
  await call(made, LIST);
  assert.equal(requests[0]?.headers.get("x-a"), "1");
});
