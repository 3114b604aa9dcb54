/** Credentials: which ones a call carries, where they come from, and that they are never shown. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  type Api,
  ArgumentError,
  asBasic,
  asBearer,
  asCookie,
  asHeader,
  asQuery,
  inCookie,
  type Operation,
} from "../src/runtime/index.js";
import shop, { Shop } from "./example.js";
import { recording } from "./recording.js";
import { LIST, SECRET, sent } from "./sending.js";

const PLACEMENTS = {
  bearer: asBearer,
  basic: asBasic,
  header: asHeader,
  query: asQuery,
  cookie: asCookie,
};

function credential(id: keyof typeof PLACEMENTS, parameter = ""): Partial<Api> {
  const placement = PLACEMENTS[id];
  return {
    credentials: [{ id, placement, parameter, option: "apiKey" }],
    security: [[id]],
  };
}

test("the default client reads the environment at each call", async () => {
  const { fetch, requests } = recording();
  const original = globalThis.fetch;
  globalThis.fetch = fetch;
  delete process.env["PETS_API_KEY"];
  try {
    await assert.rejects(shop.pets.retrieve("1"), {
      name: "CredentialError",
      message: "No credentials: pass the option apiKey or set PETS_API_KEY",
    });
    process.env["PETS_API_KEY"] = `${SECRET}\n`;
    await shop.pets.retrieve("1", { expand: ["owner"] });
    process.env["PETS_API_KEY"] = "other";
    await shop.pets.retrieve("1");
  } finally {
    globalThis.fetch = original;
    delete process.env["PETS_API_KEY"];
  }
  assert.deepEqual(
    requests.map(({ url, headers }) => [url, headers.get("authorization")]),
    [
      ["https://api.pets.test/v1/pets/1?expand[0]=owner", `Bearer ${SECRET}`],
      ["https://api.pets.test/v1/pets/1", "Bearer other"],
    ],
  );
});

test("an option counts more than the environment", async () => {
  const { fetch, requests } = recording();
  process.env["PETS_API_KEY"] = "environment";
  try {
    await new Shop({ apiKey: "option", fetch }).pets.retrieve("1");
  } finally {
    delete process.env["PETS_API_KEY"];
  }
  assert.equal(requests[0]?.headers.get("authorization"), "Bearer option");
});

const placements: [Partial<Api>, string, string, string][] = [
  [credential("bearer"), "a é", "authorization", "Bearer a é"],
  [credential("basic"), "key", "authorization", "Basic a2V5Og=="],
  [credential("basic"), "me:päss", "authorization", "Basic bWU6cMOkc3M="],
  [credential("header", "X-Api-Key"), "key", "x-api-key", "key"],
  [credential("cookie", "sid"), "a;b", "cookie", "sid=a%3Bb"],
];
for (const [api, apiKey, header, value] of placements) {
  test(`credentials: ${api.credentials?.[0]?.id} ${apiKey}`, async () => {
    const request = await sent(LIST, { api, client: { apiKey } });
    assert.equal(request.headers.get(header), value);
  });
}

test("credentials in the query come after the arguments", async () => {
  const request = await sent(LIST, {
    api: credential("query", "api key"),
    client: { apiKey: "a&b" },
    params: { limit: 1 },
  });
  assert.equal(request.url, "https://api.test/v1/pets?limit=1&api%20key=a%26b");
});

test("a credential cookie joins the others", async () => {
  const operation: Operation<unknown> = {
    ...LIST,
    parameters: [{ name: "a", location: inCookie }],
  };
  const request = await sent(operation, {
    api: credential("cookie", "sid"),
    client: { apiKey: "1" },
    params: { a: 2 },
  });
  assert.equal(request.headers.get("cookie"), "a=2; sid=1");
});

const TWO: Partial<Api> = {
  credentials: [
    { id: "app", placement: asHeader, parameter: "X-App", option: "app" },
    { id: "user", placement: asHeader, parameter: "X-User", option: "user" },
    { id: "token", placement: asBearer, option: "token" },
  ],
  security: [["app", "user"], ["token"]],
};
const alternatives: [
  string,
  object,
  (readonly string[])[] | undefined,
  object,
][] = [
  [
    "the first complete alternative",
    { app: "a", user: "u", token: "t" },
    undefined,
    { "x-app": "a", "x-user": "u" },
  ],
  [
    "an incomplete alternative is skipped",
    { app: "a", token: "t" },
    undefined,
    { authorization: "Bearer t" },
  ],
  [
    "an operation has alternatives of its own",
    { app: "a", user: "u" },
    [["user"]],
    { "x-user": "u" },
  ],
  ["an operation without credentials", { token: "t" }, [], {}],
  [
    "optional credentials that are there",
    { token: "t" },
    [[], ["token"]],
    { authorization: "Bearer t" },
  ],
  ["credentials that are optional", {}, [["token"], []], {}],
];
for (const [name, client, credentials, expected] of alternatives) {
  test(`credentials: ${name}`, async () => {
    const operation = credentials ? { ...LIST, credentials } : LIST;
    const request = await sent(operation, { api: TWO, client: { ...client } });
    const { accept, ...headers } = Object.fromEntries(request.headers);
    assert.equal(accept, "application/json");
    assert.deepEqual(headers, expected);
  });
}

test("a header of the caller stands in for a credential", async () => {
  const headers = { Authorization: "Bearer mine" };
  const api = credential("bearer");
  const request = await sent(LIST, { api, call: { headers } });
  assert.equal(request.headers.get("authorization"), "Bearer mine");
});

test("a client shows none of its secrets", () => {
  const client = new Shop({ apiKey: SECRET, headers: { "X-Key": SECRET } });
  const shown = [
    inspect(client, { depth: null, showHidden: true, getters: true }),
    JSON.stringify(client),
    String(client),
    `${client.pets}`,
    JSON.stringify({ ...client }),
    Object.getOwnPropertyNames(client).join(),
  ].join("\n");
  assert.ok(!shown.includes(SECRET), shown);
  assert.equal(JSON.stringify(client), '{"pets":{},"shelter":{"pets":{}}}');
});

for (const broken of [`${SECRET}\nX-Evil: 1`, `${SECRET}\0`, `${SECRET}€`]) {
  test(`a secret that is no header text is not told: ${JSON.stringify(broken)}`, async () => {
    const call = sent(LIST, {
      api: credential("bearer"),
      client: { apiKey: broken },
    });
    const error: unknown = await call.catch((reason: unknown) => reason);
    assert.ok(error instanceof ArgumentError);
    assert.match(error.message, /authorization/);
    assert.ok(!inspect(error).includes(SECRET));
  });
}
