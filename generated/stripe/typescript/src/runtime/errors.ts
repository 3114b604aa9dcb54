/** What a call throws. No text in here holds a secret, a query or a header that was sent. */

import type { ErrorBody, ErrorCode, ErrorKind } from "../settings.js";

/** Anything that a call throws, save for the reason of the caller's own abort signal and what interceptors throw. */
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

  /** How many requests were sent. */
  readonly attempts: number;

  constructor(words: string, options: ErrorOptions = {}, attempts = 1) {
    super(words, options);
    this.attempts = attempts;
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
  readonly error!: ErrorBody | undefined;
  /** What went wrong, for programs. */
  readonly code!: ErrorCode | undefined;
  /** What sort of error it is. */
  readonly kind!: ErrorKind | undefined;
  /** The argument that is to blame. */
  readonly parameter!: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;

  constructor(
    words: string,
    response: Response,
    body: unknown,
    said: Said = {},
    attempts = 1,
  ) {
    super(words, response, body);
    Object.assign(this, said);
    this.attempts = attempts;
  }
}

/** Status 400, whatever the API says of it. */
export class BadRequestError extends StatusError {
  static {
    this.prototype.name = "BadRequestError";
  }
}

/** Status 401, whatever the API says of it: the credentials are missing or wrong. */
export class AuthenticationError extends StatusError {
  static {
    this.prototype.name = "AuthenticationError";
  }
}

/** Status 402, whatever the API says of it. */
export class PaymentRequiredError extends StatusError {
  static {
    this.prototype.name = "PaymentRequiredError";
  }
}

/** Status 403, whatever the API says of it: the credentials do not allow this. */
export class PermissionDeniedError extends StatusError {
  static {
    this.prototype.name = "PermissionDeniedError";
  }
}

/** Status 404, whatever the API says of it. */
export class NotFoundError extends StatusError {
  static {
    this.prototype.name = "NotFoundError";
  }
}

/** Status 409, whatever the API says of it. */
export class ConflictError extends StatusError {
  static {
    this.prototype.name = "ConflictError";
  }
}

/** Status 422, whatever the API says of it. */
export class UnprocessableEntityError extends StatusError {
  static {
    this.prototype.name = "UnprocessableEntityError";
  }
}

/** Status 429, whatever the API says of it. */
export class RateLimitError extends StatusError {
  static {
    this.prototype.name = "RateLimitError";
  }
}

/** Status 500 and above, whatever the API says of it. */
export class ServerError extends StatusError {
  static {
    this.prototype.name = "ServerError";
  }
}
