/** Everything that users of a package import, whatever its document says. */

export {
  ApiError,
  ArgumentError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  CredentialError,
  DecodeError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  ResponseError,
  ServerError,
  StatusError,
  TimeoutError,
  UnprocessableEntityError,
} from "./errors.js";
export { EventStream, type ServerEvent } from "./events.js";
export type { Below, Expanded, PathIn } from "./expand.js";
export { JsonStream } from "./records.js";
export { asMultipart } from "./multipart.js";
export type { ClientSecret, Upload } from "./operation.js";
export type {
  Attempt,
  ClientOptions,
  HeaderOptions,
  Interceptor,
  Next,
  RequestOptions,
} from "./options.js";
export { Page, PageList } from "./page.js";
export { type Answer, unread, withResponse } from "./response.js";
export { Client } from "./service.js";
export { type Content, request } from "./undocumented.js";
export type { Accepting, Exchanging, Plain, Sending } from "./variants.js";
export { asBytes, asForm, asJson, asText } from "./writers.js";
