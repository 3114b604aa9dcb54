/** Errors that an API documents: which ones are they, among all that its calls throw? */

import type { ErrorCode, ErrorKind } from "../settings.js";
import { type Said, StatusError } from "./errors.js";

/** An error whose body names this kind or code. */
export type Documented<
  Key extends "code" | "kind",
  Value extends string,
> = StatusError & { readonly [One in Key]: Value };

/**
 * A class of errors of one kind or code. What a call throws is of the class of its status, and an
 * instance of this one too where the API says so; what `new` makes is of this one alone.
 */
export interface DocumentedClass<
  Key extends "code" | "kind",
  Value extends string,
> {
  readonly prototype: Documented<Key, Value>;
  new (
    words: string,
    response: Response,
    body: unknown,
    said?: Said,
    attempts?: number,
  ): Documented<Key, Value>;
  [Symbol.hasInstance](error: unknown): error is Documented<Key, Value>;
}

export function documented<
  const Key extends "code" | "kind",
  const Value extends string,
>(key: Key, value: Value): DocumentedClass<Key, Value> {
  const named = {
    [value]: class extends StatusError {
      static override [Symbol.hasInstance](error: unknown): boolean {
        return this === named[value]
          ? error instanceof StatusError && error[key] === value
          : super[Symbol.hasInstance](error);
      }

      constructor(
        words: string,
        response: Response,
        body: unknown,
        said: Said = {},
        attempts = 1,
      ) {
        super(words, response, body, { ...said, [key]: value }, attempts);
      }
    },
  };
  return named[value] as unknown as DocumentedClass<Key, Value>;
}

/** Whether the API says that this is what went wrong. Codes that it does not document are fine too. */
export function hasCode<const Value extends ErrorCode>(
  error: unknown,
  code: Value,
): error is Documented<"code", Value> {
  return error instanceof StatusError && error.code === code;
}

/** Whether the API says that the error is of this sort. */
export function hasKind<const Value extends ErrorKind>(
  error: unknown,
  kind: Value,
): error is Documented<"kind", Value> {
  return error instanceof StatusError && error.kind === kind;
}
