/** What must and must not compile. Every `expect-error` line fails the compiler where it is not needed. */

import { test } from "node:test";

import type {
  Client,
  Operation,
  Parameter,
  RequestOptions,
} from "../src/runtime/index.js";
import type { Pet, Shop } from "./example.js";

/** Never run: only the compiler reads this. */
export async function calls(shop: Shop, client: Client): Promise<void> {
  await shop.pets.create({ name: "x", tags: "" });
  await shop.pets.retrieve("1", {}, { timeout: 1, headers: { a: null } });

  const pet: Pet = await shop.pets.retrieve("1");
  pet.name?.trim();
  // @ts-expect-error a name may be null
  pet.name.trim();

  // @ts-expect-error a result is not of any type
  const number: number = await shop.pets.retrieve("1");
  void number;

  // @ts-expect-error a required argument is missing
  await shop.pets.create({});
  // @ts-expect-error there is no such argument
  await shop.pets.create({ name: "x", nmae: "y" });
  // @ts-expect-error undefined is not the same as left out
  await shop.pets.create({ name: "x", owner: undefined });
  // @ts-expect-error there is no such option
  await shop.pets.retrieve("1", {}, { timeuot: 1 });
  // @ts-expect-error calls are made by services
  await client.call({ method: "GET", path: "/" });
}

export const tables: unknown[] = [
  { method: "GET", path: "/", result: "bytes" } satisfies Operation<Uint8Array>,
  // @ts-expect-error a result is read in one of four ways
  { method: "GET", path: "/", result: "Pet" } satisfies Operation<Pet>,
  // @ts-expect-error a parameter goes somewhere
  { name: "a" } satisfies Parameter,
  // @ts-expect-error null takes away a header, not an option
  { timeout: null } satisfies RequestOptions,
];

// @ts-expect-error operations of different results are different
export const other: Operation<string> = {} as Operation<number>;

test("types are checked by the compiler", () => {});
