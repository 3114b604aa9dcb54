/** A payment by SOFORT. */
export interface PaymentMethodDetailsPaymentRecordSofort {
  /** Bank that keeps the account, by its code. */
  bank_code?: string | null;
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /** BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362)). */
  bic?: string | null;
  /** Country where the account is kept, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /**
   * Id of the SEPA Direct Debit payment method that came out of this payment.
   */
  generated_sepa_debit?: string | null;
  /** Id of the mandate for that SEPA Direct Debit payment method. */
  generated_sepa_debit_mandate?: string | null;
  /** The IBAN's last four characters. */
  iban_last4?: string | null;
  /** Language of the page on which the customer approved the payment. */
  preferred_language?:
    "de" | "en" | "es" | "fr" | "it" | "nl" | "pl" | (string & {}) | null;
  /** Name of the account's owner as SOFORT knows it. Read-only. */
  verified_name?: string | null;
}
