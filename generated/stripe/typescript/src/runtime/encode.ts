/** An operation and the arguments of a call in, the request out: method, target, headers and body. */

import { bodyOf } from "./body.js";
import { ArgumentError } from "./errors.js";
import type { Operation, Parameter, Upload } from "./operation.js";
import { cookiePieces, headerText, pathText, queryPieces } from "./places.js";

export interface Encoded {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Upload | null;
}

/** Throws ArgumentError where the arguments cannot be written down. */
export function encode(
  operation: Operation<unknown>,
  args: object,
  boundary: () => string = () => crypto.randomUUID(),
): Encoded {
  const { path, query, headers, cookies, values } = place(operation, args);
  const body = bodyOf(operation, Object.fromEntries(values), boundary);
  if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
  if (body !== undefined) headers.set("content-type", body.type);
  return {
    method: operation.method,
    target: extend(fill(operation.path, path), query),
    headers: Object.fromEntries(headers),
    body: body?.content ?? null,
  };
}

function place(operation: Operation<unknown>, args: object) {
  const path = new Map<string, string>();
  const query: string[] = [];
  const headers = new Map<string, string>();
  const cookies: string[] = [];
  const values = new Map<string, unknown>();
  for (const [parameter, value] of located(operation, args)) {
    const { name, wire = name, location } = parameter;
    switch (location) {
      case "path":
        path.set(wire, pathText(parameter, value));
        break;
      case "query":
        query.push(...queryPieces(parameter, value));
        break;
      case "header": {
        const said = headerText(parameter, value);
        if (said !== undefined) headers.set(wire.toLowerCase(), said);
        break;
      }
      case "cookie":
        cookies.push(...cookiePieces(parameter, value));
        break;
      case "body":
        values.set(name, value);
    }
  }
  return { path, query, headers, cookies, values };
}

/** The target with more pieces in its query. */
export function extend(target: string, pieces: readonly string[]): string {
  if (pieces.length === 0) return target;
  return target + (target.includes("?") ? "&" : "?") + pieces.join("&");
}

const PLACE = /\{([^{}]+)\}/g;

/** Each argument that is set, with the parameter that it is, stated or implied. */
function* located(
  operation: Operation<unknown>,
  args: object,
): Generator<[Parameter, unknown]> {
  const { path, body, wholeBody, deepObject, parameters = [] } = operation;
  const places = new Set([...path.matchAll(PLACE)].map(([, wire]) => wire));
  for (const { name, wire = name, location } of parameters) {
    if (location === "path") places.delete(wire);
  }
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    const stated = parameters.find((parameter) => parameter.name === name);
    const inBody = wholeBody === undefined ? body : name === wholeBody;
    if (stated) yield [stated, value];
    else if (places.has(name)) yield [{ name, location: "path" }, value];
    else if (inBody) yield [{ name, location: "body" }, value];
    else if (deepObject?.includes(name))
      yield [{ name, location: "query", style: "deepObject" }, value];
    else yield [{ name, location: "query" }, value];
  }
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  const filled = template.replace(PLACE, (_, wire: string) => {
    const value = values.get(wire);
    if (value !== undefined) return value;
    throw new ArgumentError(`The path needs a value for ${wire}`);
  });
  if (/\/\.\.?(?=[/?]|$)/.test(filled)) {
    throw new ArgumentError("A path value makes a segment of dots alone");
  }
  return filled;
}
