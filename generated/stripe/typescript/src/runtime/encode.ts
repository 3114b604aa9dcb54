/** An operation and the arguments of a call in, the request out: method, target, headers and body. */

import { ArgumentError } from "./errors.js";
import type { Draft, Operation, Upload } from "./operation.js";
import {
  assigned,
  deepPairs,
  formPairs,
  isRecord,
  percent,
  percentDeep,
  present,
  text,
} from "./text.js";

export interface Encoded {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Upload | null;
}

const PLACE = /\{([^{}]+)\}/g;

/** With these, a server may insist on a body: an empty one is sent. */
const INSISTING = /^(POST|PUT|PATCH)$/;

/** Throws ArgumentError where the arguments cannot be written down. */
export function encode(operation: Operation<unknown>, args: object): Encoded {
  const { method, wholeBody } = operation;
  const { path, query, headers, cookies, values } = placed(operation, args);
  const value =
    wholeBody === undefined ? Object.fromEntries(values) : values[0]?.[1];
  const body =
    value === undefined
      ? undefined
      : operation.body?.(operation, value, INSISTING.test(method));
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  if (body) headers["content-type"] = body.type;
  return {
    method,
    target: extend(fill(operation.path, path), query),
    headers,
    body: body?.content ?? null,
  };
}

/** Each argument that is set, where it is stated or implied to go. */
function placed(operation: Operation<unknown>, args: object): Draft {
  const draft: Draft = {
    path: new Map(),
    query: [],
    headers: {},
    cookies: [],
    values: [],
  };
  const { body, wholeBody, deepObject, parameters = [] } = operation;
  const places = new Set(
    [...operation.path.matchAll(PLACE)].map(([, wire]) => wire),
  );
  for (const { name, wire = name, location } of parameters) {
    if (location.fills) places.delete(wire);
  }
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    const stated = parameters.find((parameter) => parameter.name === name);
    if (stated) stated.location.put(draft, stated, value);
    else if (places.has(name)) draft.path.set(name, simple(value));
    else if (wholeBody === undefined ? body : name === wholeBody)
      draft.values.push([name, value]);
    else if (deepObject?.includes(name))
      draft.query.push(...assigned(deepPairs(name, value), percentDeep));
    else draft.query.push(...assigned(formPairs(name, value), percent));
  }
  return draft;
}

/** The style of a path where none is stated. */
function simple(value: unknown): string {
  const items = isRecord(value)
    ? Object.entries(value)
        .filter(([, item]) => item != null)
        .flat()
    : present([value].flat());
  return items.map((item) => percent(text(item))).join(",");
}

/** The target with more pieces in its query. */
export function extend(target: string, pieces: readonly string[]): string {
  if (pieces.length === 0) return target;
  return target + (target.includes("?") ? "&" : "?") + pieces.join("&");
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  const filled = template.replace(PLACE, (_, wire: string) => {
    const value = values.get(wire);
    if (value) return value;
    throw new ArgumentError(`The path needs a value for ${wire}`);
  });
  if (/\/\.\.?(?=[/?]|$)/.test(filled)) {
    throw new ArgumentError("A path value makes a segment of dots alone");
  }
  return filled;
}
