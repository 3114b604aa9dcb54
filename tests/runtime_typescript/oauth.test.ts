/** Client credentials: when is a token asked for, where does it go, and who sees the secret? */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  ApiError,
  AuthenticationError,
  call,
  ConnectionError,
  CredentialError,
  TimeoutError,
} from "../src/runtime/index.js";
import { LIST, SECRET } from "./sending.js";
import { pair, server, token } from "./tokens.js";

const basic = (id: string) =>
  `Basic ${btoa(`${id}:${encodeURIComponent(SECRET)}`)}`;

test("a token is kept while it lasts", async () => {
  const { client, asked, sent } = server([token("a", 3600)]);
  const auth = pair();
  const made = client(auth);
  await call(made, LIST);
  await call(made, LIST);
  await call(client({ ...auth }), LIST);
  assert.deepEqual(sent, ["Bearer a", "Bearer a", "Bearer a"]);
  assert.deepEqual(asked, [
    "https://api.test/v1/token grant_type=client_credentials&scope=read+a+b " +
      basic(auth.clientId),
  ]);
});

const lifetimes: [unknown, number, number | undefined][] = [
  [3600, 3500, 3541],
  [40, 29, 31],
  ["3600", 3500, 3541],
  [undefined, 1e8, undefined],
];
for (const [lifetime, usedAt, renewedAt] of lifetimes) {
  test(`a token that lasts ${String(lifetime)} s`, async (context) => {
    context.mock.timers.enable({ apis: ["Date"] });
    const { client, sent } = server([token("a", lifetime), token("b")]);
    const made = client(pair());
    await call(made, LIST);
    context.mock.timers.tick(usedAt * 1000);
    await call(made, LIST);
    assert.deepEqual(sent, ["Bearer a", "Bearer a"]);
    if (renewedAt === undefined) return;
    context.mock.timers.tick((renewedAt - usedAt) * 1000);
    await call(made, LIST);
    assert.equal(sent[2], "Bearer b");
  });
}

test("a token of the caller is sent as it is, once", async () => {
  const { client, asked, sent } = server([], () => 401);
  await assert.rejects(call(client("mine"), LIST), AuthenticationError);
  assert.deepEqual([asked, sent], [[], ["Bearer mine"]]);
});

const refusals: [number, unknown, string][] = [
  [401, { error: "invalid_client" }, "401: invalid_client [invalid_client]"],
  [
    400,
    { error: "x", error_description: `bad ${SECRET}` },
    "400: bad [secret] [x]",
  ],
  [200, {}, "the answer holds none"],
  [200, { access_token: 5 }, "the answer holds none"],
  [
    200,
    `<html>${SECRET}`,
    "200: the body is not the JSON that the API promises",
  ],
  [302, "", "302"],
];
for (const [status, body, words] of refusals) {
  test(`no token: ${status} ${JSON.stringify(body)}`, async () => {
    const { client, asked, sent } = server([{ status, body }]);
    const auth = pair();
    await assert.rejects(call(client(auth), LIST), (error) => {
      assert.ok(error instanceof CredentialError);
      assert.equal(error.message, `auth: no access token: ${words}`);
      const shown = inspect(error, { depth: null, showHidden: true });
      assert.ok(!shown.includes(SECRET) && !shown.includes(basic("").slice(6)));
      return true;
    });
    assert.deepEqual([asked.length, sent], [1, []]);
  });
}

test("the token server may stumble", async () => {
  const headers = { "retry-after": "0" };
  const { client, asked, sent } = server([
    { status: 503, headers },
    { status: 503, headers },
    token("a"),
  ]);
  await call(client(pair()), LIST);
  assert.deepEqual([asked.length, sent], [3, ["Bearer a"]]);
});

test("a token server that is away", async () => {
  const { client, sent } = server([{ status: "offline" }]);
  const made = call(client(pair()), LIST, {}, { maxRetries: 0 });
  await assert.rejects(made, (error) => {
    assert.ok(error instanceof ConnectionError);
    assert.equal(error.message, "POST /v1/token: no complete response");
    return true;
  });
  assert.deepEqual(sent, []);
});

test("the time limit holds for the token too", async () => {
  const { client, sent } = server([{ status: "never" }]);
  const options = { timeout: 30, maxRetries: 0 };
  const made = call(client(pair()), LIST, {}, options);
  await assert.rejects(made, (error) => {
    assert.ok(error instanceof TimeoutError);
    assert.equal(error.message, "POST /v1/token: no answer in 30 ms");
    return true;
  });
  assert.deepEqual(sent, []);
});

test("many calls ask once, and one that fails fails all", async () => {
  const { client, asked, sent } = server([
    { status: 400, body: {} },
    token("a"),
  ]);
  const made = client(pair());
  const many = () =>
    Promise.allSettled(Array.from({ length: 8 }, () => call(made, LIST)));
  const failed = await many();
  assert.ok(failed.every(({ status }) => status === "rejected"));
  assert.equal(asked.length, 1);
  assert.ok((await many()).every(({ status }) => status === "fulfilled"));
  assert.deepEqual([asked.length, new Set(sent)], [2, new Set(["Bearer a"])]);
});

test("the signal of one call ends that call, and the request with the last", async () => {
  const { client, ended } = server([{ status: "never" }]);
  const made = client(pair());
  const [one, other] = [new AbortController(), new AbortController()];
  const first = call(made, LIST, {}, { signal: one.signal });
  const second = call(made, LIST, {}, { signal: other.signal });
  setTimeout(() => one.abort(new RangeError("enough")), 10);
  await assert.rejects(first, RangeError);
  assert.equal(ended(), 0);
  other.abort(new SyntaxError("enough"));
  await assert.rejects(second, SyntaxError);
  assert.equal(ended(), 1);
});

test("a call that has ended already asks for nothing that stays", async () => {
  const { client, ended } = server([{ status: "never" }, token("a")]);
  const made = client(pair());
  const signal = AbortSignal.abort(new RangeError("enough"));
  await assert.rejects(call(made, LIST, {}, { signal }), RangeError);
  assert.ok(ended() <= 1);
  await call(made, LIST);
});

test("an id without its secret", async () => {
  const { client } = server([]);
  const made = call(client({ clientId: "me", clientSecret: "" }), LIST);
  await assert.rejects(made, ApiError);
});
