/** What a client sends besides the arguments and the credentials. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  type Api,
  ArgumentError,
  asForm,
  inHeader,
  type Operation,
  type RequestOptions,
} from "../src/runtime/index.js";
import { withVariables } from "../src/runtime/variables.js";
import { Shop } from "./example.js";
import { only, recording } from "./recording.js";
import { LIST, SECRET, sent } from "./sending.js";

const CREATE: Operation<unknown> = { ...LIST, method: "POST", body: asForm };

test("a call of generated code", async () => {
  const record = recording(() => Response.json({ id: "pet_1", name: null }));
  const client = new Shop({ apiKey: SECRET, fetch: record.fetch });
  const pet = await client.shelter.pets.create({
    name: "Rex",
    owner: { email: "a@b" },
  });
  assert.deepEqual(pet, { id: "pet_1", name: null });
  const request = only(record);
  assert.equal(request.method, "POST");
  assert.equal(request.url, "https://api.pets.test/v1/pets");
  assert.equal(await request.text(), "name=Rex&owner[email]=a%40b");
  const { "idempotency-key": key, ...headers } = Object.fromEntries(
    request.headers,
  );
  assert.match(String(key), /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.deepEqual(headers, {
    accept: "application/json",
    authorization: `Bearer ${SECRET}`,
    "content-type": "application/x-www-form-urlencoded",
    "pets-version": "1",
  });
});
test("headers: the call over the arguments over the client over the API; null takes away", async () => {
  const operation: Operation<unknown> = {
    ...CREATE,
    parameters: [
      { name: "X-E", location: inHeader },
      { name: "X-F", location: inHeader },
    ],
  };
  const request = await sent(operation, {
    params: { "X-E": "argument", "X-F": "argument" },
    api: { headers: { "X-A": "api", "X-B": "api", "X-C": "api" } },
    client: {
      headers: {
        "x-a": "client",
        "x-b": "client",
        "X-D": "client",
        "x-e": "client",
      },
    },
    call: {
      headers: {
        "X-B": "call",
        "x-f": "call",
        "x-c": null,
        "x-d": null,
        accept: null,
      },
    },
  });
  assert.equal(request.headers.get("x-a"), "client");
  assert.equal(request.headers.get("x-b"), "call");
  assert.equal(request.headers.get("x-e"), "argument");
  assert.equal(request.headers.get("x-f"), "call");
  assert.equal(request.headers.has("x-c"), false);
  assert.equal(request.headers.has("x-d"), false);
});

test("the package names itself, but not in a browser", async () => {
  const api = { userAgent: "pets/1" };
  const agent = async (headers: Record<string, string> = {}) =>
    (await sent(CREATE, { api, client: { headers } })).headers.get(
      "user-agent",
    );
  assert.equal(await agent(), "pets/1");
  assert.equal(await agent({ "User-Agent": "mine" }), "mine");
  const known = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const value = { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/140" };
  Object.defineProperty(globalThis, "navigator", { value, configurable: true });
  try {
    assert.equal(await agent(), null);
  } finally {
    if (known) Object.defineProperty(globalThis, "navigator", known);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
});

const urls: [
  string,
  Partial<Api>,
  string | undefined,
  string | undefined,
  string | undefined,
][] = [
  ["https://api.test/v1/pets", {}, undefined, undefined, undefined],
  [
    "https://files.test/v1/pets",
    {},
    "https://files.test",
    undefined,
    undefined,
  ],
  [
    "http://client/v1/pets",
    {},
    "https://files.test",
    "http://client",
    undefined,
  ],
  [
    "http://call/base/v1/pets",
    {},
    undefined,
    "http://client",
    "http://call/base//",
  ],
];
for (const [expected, api, server, client, call] of urls) {
  test(`base URL: ${expected}`, async () => {
    const request = await sent(server ? { ...LIST, server } : LIST, {
      api,
      client: client ? { baseUrl: client } : {},
      call: call ? { baseUrl: call } : {},
    });
    assert.equal(request.url, expected);
  });
}

for (const baseUrl of [
  "",
  "api.test",
  "/v1",
  `https://me:${SECRET}@api.test`,
  `https://api.test?key=${SECRET}`,
]) {
  test(`base URL refused: ${baseUrl}`, async () => {
    const error: unknown = await sent(LIST, { client: { baseUrl } }).catch(
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ArgumentError);
    assert.ok(!inspect(error).includes(SECRET));
  });
}

test("idempotency keys: one for each call that takes one, unless the caller has one", async () => {
  const api = { idempotencyHeader: "Idempotency-Key" };
  const operation = { ...CREATE, idempotent: true };
  const key = async (row: Operation<unknown>, call: RequestOptions = {}) =>
    (await sent(row, { api, call })).headers.get("idempotency-key");
  assert.notEqual(await key(operation), await key(operation));
  assert.equal(await key(operation, { idempotencyKey: "mine" }), "mine");
  assert.equal(await key(CREATE), null);
  assert.equal(await key(CREATE, { idempotencyKey: "mine" }), "mine");
});

const REGION: Partial<Api> = {
  baseUrl: "https://{region}.api.test/{stage}",
  variables: {
    region: { option: "region", value: "eu" },
    stage: { option: "stage", value: "v1" },
  },
  locate: withVariables,
};
const regions: [object, string][] = [
  [{}, "https://eu.api.test/v1/v1/pets"],
  [{ region: "us", stage: "v2" }, "https://us.api.test/v2/v1/pets"],
  [{ region: "us", baseUrl: "http://other" }, "http://other/v1/pets"],
];
for (const [client, expected] of regions) {
  test(`server variables: ${JSON.stringify(client)}`, async () => {
    const request = await sent(LIST, { api: REGION, client: { ...client } });
    assert.equal(request.url, expected);
  });
}

for (const region of [
  "evil.test/",
  "evil.test#",
  "me@evil.test",
  "a b",
  "a?",
]) {
  test(`a server variable cannot lead elsewhere: ${region}`, async () => {
    const made = sent(LIST, { api: REGION, client: { region } });
    await assert.rejects(made, ArgumentError);
  });
}
