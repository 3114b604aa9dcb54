/** What a call throws. No text in here holds a secret, a query or a header that was sent. */

import type { ErrorBody, ErrorCode, ErrorKind } from "../settings.js";

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

/** What an error body says, as far as the API documents where. */
export interface Said {
  readonly error?: ErrorBody | undefined;
  readonly code?: ErrorCode | undefined;
  readonly kind?: ErrorKind | undefined;
  readonly parameter?: string | undefined;
}

/** The status does not say success. */
export class StatusError extends ResponseError {
  static {
    this.prototype.name = "StatusError";
  }

  /** The error in the body. */
  readonly error: ErrorBody | undefined;
  /** What went wrong, for programs. */
  readonly code: ErrorCode | undefined;
  /** What sort of error it is. */
  readonly kind: ErrorKind | undefined;
  /** The argument that is to blame. */
  readonly parameter: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;

  constructor(
    words: string,
    response: Response,
    body: unknown,
    { error, code, kind, parameter }: Said = {},
    attempts = 1,
  ) {
    super(words, response, body);
    this.error = error;
    this.code = code;
    this.kind = kind;
    this.parameter = parameter;
    this.attempts = attempts;
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
