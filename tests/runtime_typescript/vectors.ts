/** The shared encoder vectors, in the words of TypeScript. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import {
  asBytes,
  asForm,
  asJson,
  asMultipart,
  asText,
  inBody,
  inCookie,
  inHeader,
  inPath,
  inQuery,
  type Operation,
} from "../src/runtime/index.js";

/** What a table imports for the words of the vectors. */
const IMPORTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  body: {
    binary: asBytes,
    form: asForm,
    json: asJson,
    multipart: asMultipart,
    text: asText,
  },
  location: {
    body: inBody,
    cookie: inCookie,
    header: inHeader,
    path: inPath,
    query: inQuery,
  },
};

interface Written {
  readonly name: string;
  readonly operation: Readonly<Record<string, unknown>>;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly settings?: {
    readonly boundary?: string;
    readonly idempotency_header?: string;
    readonly idempotency_key?: string;
  };
  readonly expect?: Expected;
  readonly error?: true;
}

interface Expected {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly body_base64?: string;
}

export interface Vector {
  readonly name: string;
  readonly operation: Operation<unknown>;
  readonly args: object;
  readonly settings: NonNullable<Written["settings"]>;
  /** Undefined where the arguments have to be refused. */
  readonly expect: (Expected & { readonly bytes: Buffer | null }) | undefined;
}

export function vectors(folder: string): Vector[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) =>
      (JSON.parse(readFileSync(join(folder, file), "utf8")) as Written[]).map(
        (written) => spelled(file, written),
      ),
    );
}

function spelled(file: string, written: Written): Vector {
  const { expect, error, settings = {} } = written;
  if ((expect === undefined) !== (error === true)) {
    throw new Error(`${file}: ${written.name}: either expect or error`);
  }
  return {
    name: `${file}: ${written.name}`,
    operation: camel(written.operation) as unknown as Operation<unknown>,
    args: withFiles(written.arguments) as object,
    settings,
    expect: expect && { ...expect, bytes: bytesOf(expect) },
  };
}

function bytesOf({ body, body_base64 }: Expected): Buffer | null {
  if (body_base64 !== undefined) return Buffer.from(body_base64, "base64");
  return typeof body === "string" ? Buffer.from(body) : null;
}

/** Keys of the operation table; its values are data, lists of parameters apart. */
function camel(table: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(table)
      // Python names the type of the result there, TypeScript the way to read it.
      .filter(([key]) => key !== "result")
      .map(([key, value]) => [
        key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        key === "parameters"
          ? (value as Record<string, unknown>[]).map(camel)
          : (IMPORTED[key]?.[value as string] ?? value),
      ]),
  );
}

function withFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  if ("$file" in value) {
    const { name, type, text } = value.$file as Record<
      "name" | "type" | "text",
      string
    >;
    return name === ""
      ? new Blob([text], { type })
      : new File([text], name, { type });
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withFiles(item)]),
  );
}
