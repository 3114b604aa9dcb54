/** How values become text, and text becomes part of a URL or a form. */

import { ArgumentError } from "./errors.js";
import type { Upload } from "./operation.js";

/** Bytes are never written as text or taken apart. */
export function isBytes(value: unknown): value is Upload {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    isStream(value)
  );
}

/** Bytes that can be sent once. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> {
  return value instanceof ReadableStream;
}

/** An object whose entries count, rather than a value of its own. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !isBytes(value)
  );
}

/** The items that say something: null and undefined are left out. */
export function present(items: readonly unknown[]): unknown[] {
  return items.filter((item) => item != null);
}

/** The value as JSON. Throws ArgumentError where there is something in it that JSON cannot say. */
export function json(value: unknown): string {
  return JSON.stringify(
    value,
    // The holder still has the value from before toJSON, which Node's Buffer defines.
    function (this: Record<string, unknown>, key: string, item: unknown) {
      refuse(this[key]);
      return item;
    },
  );
}

/** A scalar as text; an object inside a flat style, which OpenAPI leaves open, as JSON. */
export function text(value: unknown): string {
  refuse(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? json(value) : String(value);
}

function refuse(value: unknown): void {
  if (isBytes(value)) {
    throw new ArgumentError("Bytes can only be a body or a part of multipart");
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new ArgumentError(`${value} cannot be sent`);
  }
}

/** Percent-encoding that keeps the unreserved characters of RFC 3986. */
export function percent(raw: string): string {
  return utf8(raw, encodeURIComponent).replace(
    /[!'()*]/g,
    (character) => "%" + character.charCodeAt(0).toString(16).toUpperCase(),
  );
}

/** Percent-encoding for the name of a cookie, which keeps what a token may hold (RFC 6265, section 4.1.1). */
export function percentToken(raw: string): string {
  return percent(raw).replace(/%(2[13467AB]|5E|60|7C)/g, decodeURIComponent);
}

/** Percent-encoding for names and values of the style deepObject, which keep their brackets. */
export function percentDeep(raw: string): string {
  return brackets(percent(raw));
}

/** Encoding of application/x-www-form-urlencoded, with the brackets of deepObject kept. */
export function percentForm(raw: string): string {
  return percentDeep(raw).replaceAll("%20", "+");
}

export function brackets(encoded: string): string {
  return encoded.replaceAll("%5B", "[").replaceAll("%5D", "]");
}

export function utf8(raw: string, encode: (raw: string) => string): string {
  try {
    return encode(raw);
  } catch {
    throw new ArgumentError("Text with half of a surrogate pair has no UTF-8");
  }
}

type Pair = readonly [name: string, leaf: unknown];

/** `name[key][0]` and a scalar, or bytes, for every one of them in the value. Not encoded. */
export function deepPairs(name: string, value: unknown): Pair[] {
  if (value == null) return [];
  if (!Array.isArray(value) && !isRecord(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, item]) =>
    deepPairs(`${name}[${key}]`, item),
  );
}

/** A name for each item of a list, the entries of an object, or the one pair. Not encoded. */
export function formPairs(name: string, value: unknown): Pair[] {
  const pairs: Pair[] = isRecord(value)
    ? Object.entries(value)
    : [value].flat().map((item) => [name, item]);
  return pairs.filter(([, item]) => item != null);
}

/** `name=value` pieces. */
export function assigned(
  pairs: readonly Pair[],
  encode: (raw: string) => string,
): string[] {
  return pairs.map(([name, leaf]) => `${encode(name)}=${encode(text(leaf))}`);
}

/** What a form can hold without a style: a scalar, a list of them, or else JSON. */
export function flattened(value: unknown): unknown {
  const deep = isRecord(value)
    ? json(value) !== "{}"
    : Array.isArray(value) &&
      present(value).some((item) => typeof item === "object" && !isBytes(item));
  return deep ? json(value) : value;
}
