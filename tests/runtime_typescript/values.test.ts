/** Values that only TypeScript has, and places that the shared vectors leave open. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { encode } from "../src/runtime/encode.js";
import {
  ArgumentError,
  asBytes,
  asForm,
  asJson,
  asMultipart,
  inPath,
  type Operation,
} from "../src/runtime/index.js";

const QUERY: Operation<unknown> = { method: "GET", path: "/x" };
const JSON_BODY: Operation<unknown> = {
  ...QUERY,
  method: "POST",
  body: asJson,
};
const FORM: Operation<unknown> = {
  ...JSON_BODY,
  body: asForm,
  deepObject: ["d"],
};
const WHOLE: Operation<unknown> = {
  ...JSON_BODY,
  body: asBytes,
  wholeBody: "b",
};
const MULTIPART: Operation<unknown> = { ...JSON_BODY, body: asMultipart };

const DATE = new Date(Date.UTC(2026, 0, 28));

const targets: [string, object, string][] = [
  ["undefined is not there", { a: undefined, b: [undefined, 1] }, "/x?b=1"],
  ["a date", { a: DATE }, "/x?a=2026-01-28T00%3A00%3A00.000Z"],
  ["a big integer", { a: 2n ** 64n }, "/x?a=18446744073709551616"],
  ["negative zero", { a: -0 }, "/x?a=0"],
];
for (const [name, args, target] of targets) {
  test(`query: ${name}`, () => {
    assert.equal(encode(QUERY, args).target, target);
  });
}

const bodies: [string, Operation<unknown>, object, string][] = [
  ["undefined", FORM, { d: { a: undefined, b: 1 } }, "d[b]=1"],
  ["undefined", JSON_BODY, { a: undefined, b: { c: undefined } }, '{"b":{}}'],
  ["a date", FORM, { d: { a: DATE } }, "d[a]=2026-01-28T00%3A00%3A00.000Z"],
  ["a date", JSON_BODY, { a: DATE }, '{"a":"2026-01-28T00:00:00.000Z"}'],
  ["bytes", WHOLE, { b: new Uint8Array([97]) }, "a"],
  ["a view of bytes", WHOLE, { b: Buffer.from("xay").subarray(1, 2) }, "a"],
  ["a buffer", WHOLE, { b: new Uint8Array([97]).buffer }, "a"],
  ["text", WHOLE, { b: "a" }, "a"],
  [
    "a view of bytes",
    MULTIPART,
    { f: Buffer.from("xay").subarray(1, 2) },
    '--XX\r\nContent-Disposition: form-data; name="f"; filename="blob"\r\n' +
      "Content-Type: application/octet-stream\r\n\r\na\r\n--XX--\r\n",
  ],
];
for (const [name, operation, args, expected] of bodies) {
  test(`${operation.body?.name} body: ${name}`, async () => {
    const { body, headers } = encode(operation, args);
    const boundary = /boundary=(.*)/.exec(headers["content-type"] ?? "")?.[1];
    const written = await new Response(body as BodyInit).text();
    assert.equal(written.replaceAll(boundary ?? "XX", "XX"), expected);
  });
}

const refused: [string, Operation<unknown>, object][] = [
  ["half of a surrogate pair", QUERY, { a: "\ud83d" }],
  ["half of a surrogate pair", FORM, { a: "\ud83d" }],
  ["not a number", QUERY, { a: NaN }],
  ["not a number", JSON_BODY, { a: [{ b: NaN }] }],
  ["infinity", FORM, { d: { a: -Infinity } }],
  ["bytes that know a toJSON", JSON_BODY, { a: Buffer.from("a") }],
  ["bytes", QUERY, { a: new Uint8Array(1) }],
];
for (const [name, operation, args] of refused) {
  test(`${operation.body?.name ?? "query"} refuses ${name}`, () => {
    assert.throws(() => encode(operation, args), ArgumentError);
  });
}

test("an argument whose name in the path belongs to another goes elsewhere", () => {
  const operation: Operation<unknown> = {
    ...FORM,
    path: "/x/{id}",
    parameters: [{ name: "pet", wire: "id", location: inPath }],
  };
  const { target, body } = encode(operation, { pet: "1", id: "2" });
  assert.deepEqual([target, body], ["/x/1", "id=2"]);
});

test("a random boundary is not the one of the request before", () => {
  const type = () => encode(MULTIPART, { a: 1 }).headers["content-type"];
  assert.match(String(type()), /^multipart\/form-data; boundary=[\w-]{30,70}$/);
  assert.notEqual(type(), type());
});

test("arguments named like properties of every object are just arguments", () => {
  const args = JSON.parse(
    '{"__proto__":1,"constructor":2,"toString":3}',
  ) as object;
  assert.equal(encode(JSON_BODY, args).body, JSON.stringify(args));
  assert.equal(
    encode(QUERY, args).target,
    "/x?__proto__=1&constructor=2&toString=3",
  );
});
