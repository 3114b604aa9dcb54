import { Stripe } from "./client.js";

export { Stripe, type StripeOptions } from "./client.js";
export type * as models from "./models/index.js";
export type * as params from "./params/index.js";
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
  type ClientOptions,
  type RequestOptions,
  type Upload,
} from "./runtime/index.js";

/** The client that is configured from the environment at its first call. */
export default /* @__PURE__ */ new Stripe();
