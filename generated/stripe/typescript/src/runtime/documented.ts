/** Errors that an API documents: which ones are they, among all that its calls throw? */

import { StatusError } from "./errors.js";

/** An error whose body names this kind or code. */
export type Documented<
  Key extends "code" | "kind",
  Value extends string,
> = StatusError & { readonly [One in Key]: Value };

/** What `instanceof` takes. The error itself is of the class of its status. */
export interface DocumentedClass<Found extends StatusError> {
  [Symbol.hasInstance](error: unknown): error is Found;
}

export function documented<
  const Key extends "code" | "kind",
  const Value extends string,
>(key: Key, value: Value): DocumentedClass<Documented<Key, Value>> {
  return {
    [Symbol.hasInstance]: (error): error is Documented<Key, Value> =>
      error instanceof StatusError && error[key] === value,
  };
}
