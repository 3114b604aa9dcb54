/** A call of an endpoint that the document does not have. */

import { call } from "./call.js";
import { ArgumentError } from "./errors.js";
import type { Writer } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { Service } from "./service.js";
import { isRecord } from "./text.js";
import { asJson } from "./writers.js";

/** What an undocumented endpoint is sent. */
export interface Content {
  /** Nested values are written with brackets: `name[key]=value`. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** How the body is written. Left out: as most of the API's. */
  readonly encoding?: Writer;
}

// No key of a query is called that.
const BODY = "\0body";

/** With the credentials, retries and errors of every call. The path is sent as it is given. */
export function request<Result = unknown>(
  service: Service,
  method: string,
  path: string,
  { query, body, encoding = asJson }: Content = {},
  options?: RequestOptions,
): Promise<Result> {
  if (!path.startsWith("/")) {
    return Promise.reject(new ArgumentError("The path starts with a slash"));
  }
  const { api } = Service.settings(service);
  if (body !== undefined && /^(GET|HEAD)$/i.test(method)) {
    return Promise.reject(new ArgumentError("fetch sends no body with GET"));
  }
  const upper = method.toUpperCase();
  const names = [query, body].flatMap((one) =>
    isRecord(one) ? Object.keys(one) : [],
  );
  const operation = {
    method: upper,
    // No part of it stands for an argument.
    path: path.replaceAll("{", "%7B").replaceAll("}", "%7D"),
    deepObject: names,
    wholeBody: BODY,
    body: encoding,
    idempotent: upper === "POST" && api.idempotencyHeader !== undefined,
  };
  return call<Result>(service, operation, { ...query, [BODY]: body }, options);
}
