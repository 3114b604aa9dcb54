/** A server refuses a token: is a new one asked for, and the call made once more? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  asBearer,
  asBytes,
  asForm,
  AuthenticationError,
  call,
  Client,
  CredentialError,
  type Operation,
  withResponse,
} from "../src/runtime/index.js";
import { waited } from "./scripted.js";
import { LIST } from "./sending.js";
import { pair, server, token } from "./tokens.js";

const CREATE: Operation<unknown> = {
  ...LIST,
  method: "POST",
  body: asForm,
  idempotent: true,
};
const PUT: Operation<unknown> = {
  ...LIST,
  method: "PUT",
  body: asBytes,
  wholeBody: "file",
};

/** A server that ends the token `a` after the first call, and a client that has it still. */
async function refused(...tokens: Parameters<typeof server>[0]) {
  let isEnded = false;
  const made = server([token("a", 3600), ...tokens], (authorization) =>
    isEnded && authorization !== "Bearer b" ? 401 : 200,
  );
  const client = made.client(pair(), { maxRetries: 0 });
  await call(client, LIST);
  isEnded = true;
  return { ...made, made: client };
}

test("a kept token that is refused is renewed, and the call is the same", async () => {
  const { made, sent, asked, requests } = await refused(token("b"));
  const { attempts } = await withResponse(call(made, CREATE, { name: "Rex" }));
  assert.deepEqual(sent, ["Bearer a", "Bearer a", "Bearer b"]);
  assert.deepEqual([asked.length, attempts], [2, 2]);
  const [, first, second] = requests;
  assert.deepEqual(first, second);
  assert.equal(first?.body, "name=Rex");
  assert.ok(first?.key);
});

test("once: a new token that is refused is the error", async () => {
  const { made, sent } = await refused(token("c"));
  await assert.rejects(call(made, LIST), (error) => {
    assert.ok(error instanceof AuthenticationError);
    assert.equal(error.attempts, 2);
    return true;
  });
  assert.deepEqual(sent.slice(1), ["Bearer a", "Bearer c"]);
});

test("a token that came for this call is not renewed", async () => {
  const { client, asked, sent } = server([token("a", 3600)], () => 401);
  await assert.rejects(call(client(pair()), LIST), AuthenticationError);
  assert.deepEqual([asked.length, sent], [1, ["Bearer a"]]);
});

test("calls that are refused together share the new token", async () => {
  const { made, sent, asked } = await refused(token("b"));
  await Promise.all(Array.from({ length: 5 }, () => call(made, LIST)));
  assert.equal(asked.length, 2);
  assert.deepEqual(sent.slice(6), Array(5).fill("Bearer b"));
});

test("bytes are sent again, a stream that was consumed is not", async () => {
  const blob = new Blob(["abc"]);
  const again = await refused(token("b"));
  await call(again.made, PUT, { file: blob });
  assert.deepEqual(
    again.requests.slice(1).map(({ body }) => body),
    ["abc", "abc"],
  );
  const once = await refused(token("b"));
  const made = call(once.made, PUT, { file: blob.stream() });
  await assert.rejects(made, AuthenticationError);
  assert.deepEqual(once.sent.slice(1), ["Bearer a"]);
});

test("no new token: that is the error", async () => {
  const { made, sent } = await refused({ status: 400, body: {} });
  await assert.rejects(call(made, LIST), CredentialError);
  assert.deepEqual(sent.slice(1), ["Bearer a"]);
});

test("a new token costs no retry", async () => {
  let count = 0;
  const { client, sent } = server(
    [token("a", 3600), token("b", 3600)],
    () => [200, 401, 503, 200][count++] ?? 200,
  );
  const made = client(pair(), { maxRetries: 1 });
  await call(made, LIST);
  await waited(() => call(made, LIST));
  assert.deepEqual(sent.slice(1), ["Bearer a", "Bearer b", "Bearer b"]);
});

test("once, even where the new token came of another call", async () => {
  const sent: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent.push(new Request(input, init).headers.get("authorization"));
    return Response.json({}, { status: 401 });
  };
  const api = {
    baseUrl: "https://api.test",
    credentials: [
      {
        id: "oauth",
        placement: asBearer,
        option: "auth",
        token: async () => ({ text: `t${sent.length}`, isKept: true }),
      },
    ],
    security: [["oauth"]],
  };
  const options = { fetch, auth: pair(), maxRetries: 0 };
  const made = call(new Client(api, options), LIST);
  await assert.rejects(made, AuthenticationError);
  assert.deepEqual(sent, ["Bearer t0", "Bearer t1"]);
});
