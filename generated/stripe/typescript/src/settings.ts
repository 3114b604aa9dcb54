import type { ApiErrors } from "./models/api-errors.js";

/** Settings that are sent as headers, for a client and for one call. */
export interface HeaderSettings {
  /**
   * The version of the API that answers. Another one may answer with other
   * types. Sent as `Stripe-Version`.
   */
  readonly apiVersion?: string | undefined;
  /**
   * On whose behalf a platform calls, the account of a user of it, such as
   * `acct_123`. Sent as `Stripe-Account`.
   */
  readonly stripeAccount?: string | undefined;
}

/** What the body of a failed response says. */
export type ErrorBody = ApiErrors;

/** What went wrong. */
export type ErrorCode =
  | "amount_too_large"
  | "amount_too_small"
  | "authentication_required"
  | "balance_insufficient"
  | "card_declined"
  | "charge_already_captured"
  | "charge_already_refunded"
  | "expired_card"
  | "idempotency_key_in_use"
  | "incorrect_cvc"
  | "incorrect_number"
  | "incorrect_zip"
  | "lock_timeout"
  | "missing"
  | "parameter_invalid_empty"
  | "parameter_missing"
  | "parameter_unknown"
  | "payment_intent_unexpected_state"
  | "processing_error"
  | "rate_limit"
  | "resource_already_exists"
  | "resource_missing"
  | "secret_key_required"
  | (string & {});

/** What sort of error it is. */
export type ErrorKind =
  | "api_error"
  | "card_error"
  | "idempotency_error"
  | "invalid_request_error"
  | (string & {});
