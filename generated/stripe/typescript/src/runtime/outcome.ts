/** What a response says: the result of the operation out, or the error that it is. */

import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  DecodeError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  type Said,
  ServerError,
  StatusError,
  UnprocessableEntityError,
} from "./errors.js";
import { at } from "./keys.js";
import type { Api, ErrorShape, Operation } from "./operation.js";

const CLASSES: Readonly<Record<number, typeof StatusError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** `redact` takes secrets out of text: an API may echo what it was sent. */
export async function read(
  operation: Operation<unknown>,
  response: Response,
  redact: (raw: string) => string,
): Promise<unknown> {
  if (operation.result) return operation.result.read(response);
  const raw = await response.text();
  try {
    return raw === "" ? undefined : JSON.parse(raw);
  } catch {
    const words = "the body is not the JSON that the API promises";
    throw new DecodeError(words, response, redact(raw));
  }
}

/** The error of the class that the status calls for. `refused`: a wait that is too long, in milliseconds. */
export function failure(
  response: Response,
  raw: string,
  call: {
    readonly api: Api;
    readonly attempts: number;
    readonly refused: number | undefined;
  },
): StatusError {
  const { status, headers, type } = response;
  const { errors = {} } = call.api;
  const body = lenient(raw);
  const found = at(body, errors.at ?? "");
  const error = Array.isArray(found) ? (found[0] as unknown) : found;
  const said = details(error, errors);
  const { code, parameter } = said;
  // Browsers show nothing of a redirect, not even its status.
  const redirects =
    type === "opaqueredirect" ||
    (status >= 300 && status < 400 && headers.has("location"));
  const words = [
    line(text(error, errors.message) ?? explanation(body)) ||
      (redirects && "redirects are not followed"),
    code && `[${line(code)}]`,
    parameter && `(parameter ${line(parameter)})`,
    call.refused &&
      `(not retried: ${Math.round(call.refused / 1000)} s are too long to wait)`,
  ];
  const Class = CLASSES[status] ?? (status >= 500 ? ServerError : StatusError);
  const message = words.filter(Boolean).join(" ");
  return new Class(message, response, body, said, call.attempts);
}

function details(error: unknown, shape: ErrorShape): Said {
  const { code, kind, parameter } = shape;
  const known = typeof error === "object" && error !== null;
  return {
    error:
      known && Object.keys(shape).length > 0
        ? (error as Said["error"])
        : undefined,
    code: text(error, code),
    kind: text(error, kind),
    parameter: text(error, parameter),
  };
}

function text(error: unknown, key: string | undefined): string | undefined {
  const found = key && at(error, key);
  if (typeof found === "number") return String(found);
  return (typeof found === "string" && found) || undefined;
}

/** JSON where it is, else the text. */
function lenient(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

/** The sentence for people, where error bodies commonly hold one. */
function explanation(body: unknown): string {
  if (typeof body === "string") return body;
  if (typeof body !== "object" || body === null) return "";
  const { error, message, detail, title } = body as Record<string, unknown>;
  const found = [message, error, detail, title].map((value) =>
    typeof value === "number" ? "" : explanation(value),
  );
  return found.find(Boolean) ?? "";
}

/** Not too long, and without what would make a terminal or a log show something else. */
function line(said: string): string {
  return said
    .slice(0, 200)
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
}
