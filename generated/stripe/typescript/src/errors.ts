import { type Documented, documented } from "./runtime/index.js";
export { hasCode, hasKind } from "./runtime/index.js";

/** The API says `type`: `card_error`. */
export const CardError = /* @__PURE__ */ documented("kind", "card_error");
export type CardError = Documented<"kind", "card_error">;

/** The API says `type`: `idempotency_error`. */
export const IdempotencyError = /* @__PURE__ */ documented(
  "kind",
  "idempotency_error",
);
export type IdempotencyError = Documented<"kind", "idempotency_error">;

/** The API says `type`: `invalid_request_error`. */
export const InvalidRequestError = /* @__PURE__ */ documented(
  "kind",
  "invalid_request_error",
);
export type InvalidRequestError = Documented<"kind", "invalid_request_error">;

/**
 * The API says `type`: `api_error`.
 *
 * `ApiError` is another class: any call that failed.
 */
export const StripeApiError = /* @__PURE__ */ documented("kind", "api_error");
export type StripeApiError = Documented<"kind", "api_error">;

/** The API says `code`: `amount_too_large`. */
export const AmountTooLargeError = /* @__PURE__ */ documented(
  "code",
  "amount_too_large",
);
export type AmountTooLargeError = Documented<"code", "amount_too_large">;

/** The API says `code`: `amount_too_small`. */
export const AmountTooSmallError = /* @__PURE__ */ documented(
  "code",
  "amount_too_small",
);
export type AmountTooSmallError = Documented<"code", "amount_too_small">;

/** The API says `code`: `authentication_required`. */
export const AuthenticationRequiredError = /* @__PURE__ */ documented(
  "code",
  "authentication_required",
);
export type AuthenticationRequiredError = Documented<
  "code",
  "authentication_required"
>;

/** The API says `code`: `balance_insufficient`. */
export const BalanceInsufficientError = /* @__PURE__ */ documented(
  "code",
  "balance_insufficient",
);
export type BalanceInsufficientError = Documented<
  "code",
  "balance_insufficient"
>;

/** The API says `code`: `card_declined`. */
export const CardDeclinedError = /* @__PURE__ */ documented(
  "code",
  "card_declined",
);
export type CardDeclinedError = Documented<"code", "card_declined">;

/** The API says `code`: `charge_already_captured`. */
export const ChargeAlreadyCapturedError = /* @__PURE__ */ documented(
  "code",
  "charge_already_captured",
);
export type ChargeAlreadyCapturedError = Documented<
  "code",
  "charge_already_captured"
>;

/** The API says `code`: `charge_already_refunded`. */
export const ChargeAlreadyRefundedError = /* @__PURE__ */ documented(
  "code",
  "charge_already_refunded",
);
export type ChargeAlreadyRefundedError = Documented<
  "code",
  "charge_already_refunded"
>;

/** The API says `code`: `expired_card`. */
export const ExpiredCardError = /* @__PURE__ */ documented(
  "code",
  "expired_card",
);
export type ExpiredCardError = Documented<"code", "expired_card">;

/** The API says `code`: `idempotency_key_in_use`. */
export const IdempotencyKeyInUseError = /* @__PURE__ */ documented(
  "code",
  "idempotency_key_in_use",
);
export type IdempotencyKeyInUseError = Documented<
  "code",
  "idempotency_key_in_use"
>;

/** The API says `code`: `incorrect_cvc`. */
export const IncorrectCvcError = /* @__PURE__ */ documented(
  "code",
  "incorrect_cvc",
);
export type IncorrectCvcError = Documented<"code", "incorrect_cvc">;

/** The API says `code`: `incorrect_number`. */
export const IncorrectNumberError = /* @__PURE__ */ documented(
  "code",
  "incorrect_number",
);
export type IncorrectNumberError = Documented<"code", "incorrect_number">;

/** The API says `code`: `incorrect_zip`. */
export const IncorrectZipError = /* @__PURE__ */ documented(
  "code",
  "incorrect_zip",
);
export type IncorrectZipError = Documented<"code", "incorrect_zip">;

/** The API says `code`: `lock_timeout`. */
export const LockTimeoutError = /* @__PURE__ */ documented(
  "code",
  "lock_timeout",
);
export type LockTimeoutError = Documented<"code", "lock_timeout">;

/** The API says `code`: `missing`. */
export const MissingError = /* @__PURE__ */ documented("code", "missing");
export type MissingError = Documented<"code", "missing">;

/** The API says `code`: `parameter_invalid_empty`. */
export const ParameterInvalidEmptyError = /* @__PURE__ */ documented(
  "code",
  "parameter_invalid_empty",
);
export type ParameterInvalidEmptyError = Documented<
  "code",
  "parameter_invalid_empty"
>;

/** The API says `code`: `parameter_missing`. */
export const ParameterMissingError = /* @__PURE__ */ documented(
  "code",
  "parameter_missing",
);
export type ParameterMissingError = Documented<"code", "parameter_missing">;

/** The API says `code`: `parameter_unknown`. */
export const ParameterUnknownError = /* @__PURE__ */ documented(
  "code",
  "parameter_unknown",
);
export type ParameterUnknownError = Documented<"code", "parameter_unknown">;

/** The API says `code`: `payment_intent_unexpected_state`. */
export const PaymentIntentUnexpectedStateError = /* @__PURE__ */ documented(
  "code",
  "payment_intent_unexpected_state",
);
export type PaymentIntentUnexpectedStateError = Documented<
  "code",
  "payment_intent_unexpected_state"
>;

/** The API says `code`: `processing_error`. */
export const ProcessingError = /* @__PURE__ */ documented(
  "code",
  "processing_error",
);
export type ProcessingError = Documented<"code", "processing_error">;

/** The API says `code`: `resource_already_exists`. */
export const ResourceAlreadyExistsError = /* @__PURE__ */ documented(
  "code",
  "resource_already_exists",
);
export type ResourceAlreadyExistsError = Documented<
  "code",
  "resource_already_exists"
>;

/** The API says `code`: `resource_missing`. */
export const ResourceMissingError = /* @__PURE__ */ documented(
  "code",
  "resource_missing",
);
export type ResourceMissingError = Documented<"code", "resource_missing">;

/** The API says `code`: `secret_key_required`. */
export const SecretKeyRequiredError = /* @__PURE__ */ documented(
  "code",
  "secret_key_required",
);
export type SecretKeyRequiredError = Documented<"code", "secret_key_required">;

/**
 * The API says `code`: `rate_limit`.
 *
 * `RateLimitError` is another class: any answer with the status 429.
 */
export const StripeRateLimitError = /* @__PURE__ */ documented(
  "code",
  "rate_limit",
);
export type StripeRateLimitError = Documented<"code", "rate_limit">;
