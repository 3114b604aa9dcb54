/** What does an error of the API tell? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  documented,
  hasCode,
  hasKind,
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

test("predicates say what instanceof says", async () => {
  const body = { error: { type: "pet_error", code: "bitten" } };
  const error: unknown = await failure(body);
  assert.ok(hasCode(error, "bitten") && hasKind(error, "pet_error"));
  assert.ok(!hasCode(error, "asleep") && !hasKind(error, "shop_error"));
  assert.ok(!hasCode(error, "pet_error") && !hasKind(error, "bitten"));
  const alike = Object.assign(new Error(), { code: "bitten", kind: "x" });
  assert.ok(!hasCode(alike, "bitten") && !hasKind(alike, "x"));
  assert.ok(!hasCode(undefined, "bitten") && !hasKind(null, "pet_error"));
});

test("documented errors are classes", async () => {
  const body = { error: { type: "pet_error", code: "bitten" } };
  const { shop } = scripted([{ status: 402, body }]);
  await assert.rejects(shop.pets.retrieve("1"), Bitten);
  await assert.rejects(
    assert.rejects(shop.pets.retrieve("1"), ShopError),
    /shop_error/,
  );

  const response = new Response(null, { status: 402 });
  const made = new Bitten("It bites.", response, {}, { parameter: "name" });
  const { code, parameter, message } = made;
  assert.deepEqual(
    [code, parameter, message],
    ["bitten", "name", "402: It bites."],
  );
  assert.ok(made instanceof Bitten && made instanceof StatusError);
  assert.ok(!((made as unknown) instanceof PetError));
  assert.equal(Bitten.name, "bitten");

  class Infected extends Bitten {
    readonly days = 3;
  }
  const worse = new Infected("It is swollen.", response, {});
  assert.ok(worse instanceof Infected && worse instanceof Bitten);
  assert.deepEqual([worse.code, worse.days], ["bitten", 3]);
  assert.ok(!((made as unknown) instanceof Infected));
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
