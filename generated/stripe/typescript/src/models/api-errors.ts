/**
 * What went wrong. Objects of other families, such as the payment intent that
 * an error is about, are left out here.
 */
export interface ApiErrors {
  /**
   * What the card issuer advises after a decline; see
   * [retries](https://docs.stripe.com/declines/card#retrying-issuer-declines).
   */
  advice_code?: string;
  /** Id of the charge that failed, for card errors. */
  charge?: string;
  /**
   * Short [error code](https://docs.stripe.com/error-codes) for a program to
   * act on.
   */
  code?: string;
  /**
   * Card issuer's [reason](https://docs.stripe.com/declines#issuer-declines)
   * for a decline, where it gave one.
   */
  decline_code?: string;
  /** Web page about the error code. */
  doc_url?: string;
  /**
   * What went wrong, for people to read. Your customers may see it if `type` is
   * `card_error`.
   */
  message?: string;
  /** Two digits: what the card network advises after a decline. */
  network_advice_code?: string;
  /** Card network's own code for the decline. */
  network_decline_code?: string;
  /**
   * Parameter that caused the error, as it is called in the request. Use it to
   * point at the right field of a form.
   */
  param?: string;
  /** Kind of payment method that caused the error. Given for invoices only. */
  payment_method_type?: string;
  /** Where the Dashboard shows the request. */
  request_log_url?: string;
  /** Kind of error. */
  type:
    | "api_error"
    | "card_error"
    | "idempotency_error"
    | "invalid_request_error"
    | (string & {});
  /** What may be shown to the user. */
  user_message?: string;
}
