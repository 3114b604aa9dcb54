/** What a call throws. No text in here holds a secret, a query or a header that was sent. */

/** Anything that a call throws, save for the reason of the caller's own abort signal. */
export class ApiError extends Error {
  static {
    this.prototype.name = "ApiError";
  }
}

/** Refused before anything was sent. */
export class ArgumentError extends ApiError {
  static {
    this.prototype.name = "ArgumentError";
  }
}

/** A credential is missing. */
export class CredentialError extends ArgumentError {
  static {
    this.prototype.name = "CredentialError";
  }
}

/** No complete response came back. */
export class ConnectionError extends ApiError {
  static {
    this.prototype.name = "ConnectionError";
  }
}

/** The time that the call was given ran out. */
export class TimeoutError extends ConnectionError {
  static {
    this.prototype.name = "TimeoutError";
  }
}

/** A response came. */
export class ResponseError extends ApiError {
  static {
    this.prototype.name = "ResponseError";
  }

  readonly status: number;
  readonly headers: Headers;
  /** Decoded where it is JSON, else text. */
  readonly body: unknown;
  /** What the API calls this request, for asking its support. */
  readonly requestId: string | undefined;

  constructor(words: string, response: Response, body: unknown) {
    const { status, headers } = response;
    const id = headers.get("request-id") ?? headers.get("x-request-id");
    super(`${status}${words && `: ${words}`}${id ? ` (request ${id})` : ""}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.requestId = id ?? undefined;
  }
}

/** The status says success, but the body is not what the operation promises. */
export class DecodeError extends ResponseError {
  static {
    this.prototype.name = "DecodeError";
  }
}

/** The status does not say success. */
export class StatusError extends ResponseError {
  static {
    this.prototype.name = "StatusError";
  }
}

/** Status 400. */
export class BadRequestError extends StatusError {
  static {
    this.prototype.name = "BadRequestError";
  }
}

/** Status 401: the credentials are missing or wrong. */
export class AuthenticationError extends StatusError {
  static {
    this.prototype.name = "AuthenticationError";
  }
}

/** Status 402. */
export class PaymentRequiredError extends StatusError {
  static {
    this.prototype.name = "PaymentRequiredError";
  }
}

/** Status 403: the credentials do not allow this. */
export class PermissionDeniedError extends StatusError {
  static {
    this.prototype.name = "PermissionDeniedError";
  }
}

/** Status 404. */
export class NotFoundError extends StatusError {
  static {
    this.prototype.name = "NotFoundError";
  }
}

/** Status 409. */
export class ConflictError extends StatusError {
  static {
    this.prototype.name = "ConflictError";
  }
}

/** Status 422. */
export class UnprocessableEntityError extends StatusError {
  static {
    this.prototype.name = "UnprocessableEntityError";
  }
}

/** Status 429. */
export class RateLimitError extends StatusError {
  static {
    this.prototype.name = "RateLimitError";
  }
}

/** Status 500 and above. */
export class ServerError extends StatusError {
  static {
    this.prototype.name = "ServerError";
  }
}

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

/** The error of the class that the status calls for. */
export function statusError(response: Response, body: unknown): StatusError {
  const { status } = response;
  const Class = CLASSES[status] ?? (status >= 500 ? ServerError : StatusError);
  return new Class(explanation(body), response, body);
}

/** The sentence for people, where error bodies commonly hold one. */
function explanation(body: unknown): string {
  if (typeof body === "string") return line(body.slice(0, 200));
  if (typeof body !== "object" || body === null) return "";
  const { error, message, detail, title } = body as Record<string, unknown>;
  return [message, error, detail, title].map(explanationOf).find(Boolean) ?? "";
}

/** Without what would make a terminal or a log show something else. */
function line(said: string): string {
  return said.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ").trim();
}

function explanationOf(value: unknown): string {
  return typeof value === "string" || (value && typeof value === "object")
    ? explanation(value)
    : "";
}
