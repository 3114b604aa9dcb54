/** A payment by Giropay, from Germany. */
export interface PaymentMethodDetailsPaymentRecordGiropay {
  /** Bank that keeps the account, by its code. */
  bank_code?: string | null;
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /** BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362)). */
  bic?: string | null;
  /**
   * Name of the account's owner as Giropay knows it, which is seldom.
   * Read-only.
   */
  verified_name?: string | null;
}
