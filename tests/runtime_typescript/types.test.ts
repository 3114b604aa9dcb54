/** What must and must not compile. Every `expect-error` line fails the compiler where it is not needed. */

import { test } from "node:test";

import {
  call,
  type Client,
  type Documented,
  documented,
  hasCode,
  hasKind,
  type Operation,
  type Parameter,
  type RequestOptions,
  StatusError,
  toBytes,
  withResponse,
} from "../src/runtime/index.js";
import { create, type Pet, type Shop } from "./example.js";

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
  // @ts-expect-error calls are made through a client
  await call({}, { method: "GET", path: "/" });
  // @ts-expect-error a function takes the client first
  await create({ name: "x" });
  await create(client, { name: "x" }, { maxRetries: 0, account: "a" });
  // @ts-expect-error a header option is text
  await create(client, { name: "x" }, { account: 1 });
  // @ts-expect-error an idempotency key is for one call
  void ({ idempotencyKey: "x" } satisfies ConstructorParameters<
    typeof Shop
  >[0]);

  const { data, response } = await withResponse(shop.pets.list());
  const first: Pet | undefined = data.items[0];
  // @ts-expect-error there may be no item
  const sure: Pet = data.items[0];
  void [first, sure, response.status, data.body.has_more];
  for await (const one of shop.pets.list()) one.id.trim();
  // @ts-expect-error a page comes before its items
  shop.pets.list().items;
}

const Asleep = documented("code", "asleep");

/** `instanceof` narrows by what the body says. */
export function errors(error: unknown): "asleep" | undefined {
  if (error instanceof Asleep) return error.code;
  if (!(error instanceof StatusError)) return undefined;
  const kind: string | undefined = error.error?.type;
  void kind;
  // @ts-expect-error a code is text
  if (error.code === 7) return undefined;
  // @ts-expect-error any code may come
  return error.code;
}

/** A predicate narrows to what the class of a code is, one after the other. */
export function told(error: unknown): StatusError | undefined {
  if (hasCode(error, "asleep")) {
    const found: Documented<"code", "asleep"> = error;
    const code: "asleep" = error.code;
    // @ts-expect-error it has this code and no other
    const other: "bitten" = error.code;
    void [found, code, other];
    return error;
  }
  if (hasCode(error, "new_one")) error.code satisfies "new_one";
  if (hasKind(error, "pet_error")) error.kind satisfies "pet_error";
  const any: string = String(error);
  if (hasCode(error, any)) error.code.trim();
  // @ts-expect-error a code is text
  if (hasCode(error, 7)) return undefined;
  // @ts-expect-error nothing is known of it any more
  return error.code;
}

export const tables: unknown[] = [
  { method: "GET", path: "/", result: toBytes } satisfies Operation<Uint8Array>,
  // @ts-expect-error bytes are no pet
  { method: "GET", path: "/", result: toBytes } satisfies Operation<Pet>,
  // @ts-expect-error a parameter goes somewhere
  { name: "a" } satisfies Parameter,
  // @ts-expect-error null takes away a header, not an option
  { timeout: null } satisfies RequestOptions,
];

// @ts-expect-error operations of different results are different
export const other: Operation<string> = {} as Operation<number>;

test("types are checked by the compiler", () => {});
