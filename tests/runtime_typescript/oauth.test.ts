/** Client credentials: when is a token asked for, and where does it go? */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  asBearer,
  call,
  Client,
  CredentialError,
} from "../src/runtime/index.js";
import { clientCredentials } from "../src/runtime/oauth.js";
import { LIST, SECRET } from "./sending.js";

function client(answers: readonly object[], auth: unknown, status = 200) {
  const asked: string[] = [];
  const sent: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.endsWith("/token")) {
      sent.push(request.headers.get("authorization"));
      return Response.json({});
    }
    asked.push(`${request.url} ${await request.text()}`);
    return Response.json(answers[asked.length - 1] ?? {}, { status });
  };
  const api = {
    baseUrl: "https://api.test/v1",
    credentials: [
      {
        id: "oauth",
        placement: asBearer,
        option: "auth",
        token: clientCredentials,
        tokenUrl: "token",
        scopes: ["read", "a b"],
      },
    ],
    security: [["oauth"]],
  };
  const options = { fetch, auth };
  return { made: new Client(api, options), asked, sent };
}

let count = 0;
const pair = () => ({ clientId: `me${count++}`, clientSecret: SECRET });
const token = (name: string, seconds: number) => ({
  access_token: name,
  expires_in: seconds,
});

test("a token is kept while it lasts", async () => {
  const { made, asked, sent } = client([token("a", 3600)], pair());
  await call(made, LIST);
  await call(made, LIST);
  assert.deepEqual(sent, ["Bearer a", "Bearer a"]);
  assert.deepEqual(asked, [
    `https://api.test/v1/token grant_type=client_credentials&client_id=me0&client_secret=${SECRET}&scope=read+a+b`,
  ]);
});

test("a token that ends is asked for again", async () => {
  const { made, sent } = client([token("a", 20), token("b", 3600)], pair());
  await call(made, LIST);
  await call(made, LIST);
  assert.deepEqual(sent, ["Bearer a", "Bearer b"]);
});

test("a token of the caller is sent as it is", async () => {
  const { made, asked, sent } = client([], "mine");
  await call(made, LIST);
  assert.deepEqual([asked, sent], [[], ["Bearer mine"]]);
});

test("no token", async () => {
  const { made, sent } = client([{ error: SECRET }], pair(), 401);
  await assert.rejects(call(made, LIST), (error) => {
    assert.ok(error instanceof CredentialError);
    assert.ok(!inspect(error).includes(SECRET));
    return true;
  });
  assert.deepEqual(sent, []);
});
