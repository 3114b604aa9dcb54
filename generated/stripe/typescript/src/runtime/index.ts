/** Everything that generated code imports. */

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
export type {
  Api,
  Credential,
  Operation,
  Parameter,
  Upload,
} from "./operation.js";
export type {
  ClientOptions,
  HeaderOptions,
  RequestOptions,
} from "./options.js";
export { Client, Service } from "./service.js";
