/** A payment by Bancontact, from Belgium. */
export interface PaymentMethodDetailsPaymentRecordBancontact {
  /** Bank that keeps the account, by its code. */
  bank_code?: string | null;
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /** BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362)). */
  bic?: string | null;
  /**
   * Id of the SEPA Direct Debit payment method that came out of this payment.
   */
  generated_sepa_debit?: string | null;
  /** Id of the mandate for that SEPA Direct Debit payment method. */
  generated_sepa_debit_mandate?: string | null;
  /** The IBAN's last four characters. */
  iban_last4?: string | null;
  /** Language of the page on which the customer approved the payment. */
  preferred_language?: "de" | "en" | "fr" | "nl" | (string & {}) | null;
  /** Name of the account's owner as Bancontact knows it. Read-only. */
  verified_name?: string | null;
}
