/** What does an error of the API tell? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  documented,
  PaymentRequiredError,
  StatusError,
} from "../src/runtime/index.js";
import { scripted } from "./scripted.js";

const Bitten = documented("code", "bitten");
const PetError = documented("kind", "pet_error");
const ShopError = documented("kind", "shop_error");

async function failure(body: unknown, headers = {}): Promise<StatusError> {
  const { shop } = scripted([{ status: 402, body, headers }]);
  const error: unknown = await shop.pets
    .retrieve("1")
    .catch((reason: unknown) => reason);
  assert.ok(error instanceof StatusError);
  return error;
}

test("code, kind, parameter and the whole error", async () => {
  const body = {
    error: {
      type: "pet_error",
      code: "bitten",
      message: "It bites.",
      param: "name",
    },
  };
  const error = await failure(body, { "request-id": "req_1" });
  assert.equal(
    error.message,
    "402: It bites. [bitten] (parameter name) (request req_1)",
  );
  assert.deepEqual(
    [error.code, error.kind, error.parameter],
    ["bitten", "pet_error", "name"],
  );
  assert.deepEqual(error.error, body.error);
  assert.ok(error instanceof PaymentRequiredError);
  assert.ok(error instanceof Bitten && error instanceof PetError);
  assert.ok(!((error as unknown) instanceof ShopError));
  assert.ok(!((new Error("bitten") as unknown) instanceof Bitten));
});

const odd: [string, unknown, string, unknown][] = [
  ["a number as code", { error: { code: 7 } }, "402: [7]", "7"],
  [
    "a list of errors",
    { error: [{ code: "a", message: "m" }] },
    "402: m [a]",
    "a",
  ],
  ["no object", { error: "words" }, "402: words", undefined],
  ["no JSON", "<html>", "402: <html>", undefined],
  ["another form", { message: "m", code: "c" }, "402: m", undefined],
  ["an object as code", { error: { code: {} } }, "402", undefined],
  ["a line break", { error: { message: "a\nb" } }, "402: a b", undefined],
];
for (const [name, body, message, code] of odd) {
  test(`an error body with ${name}`, async () => {
    const error = await failure(body);
    assert.deepEqual([error.message, error.code], [message, code]);
  });
}
