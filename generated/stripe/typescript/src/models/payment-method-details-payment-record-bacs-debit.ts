/** A British direct debit (Bacs). */
export interface PaymentMethodDetailsPaymentRecordBacsDebit {
  /**
   * Day on which the account will probably be debited, written `YYYY-MM-DD`.
   */
  expected_debit_date?: string;
  /** Stands for the bank account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** How the account number ends, four digits. */
  last4?: string | null;
  /** Id of the mandate that allows the debit. */
  mandate?: string | null;
  /** British sort code of the account, such as `10-20-30`. */
  sort_code?: string | null;
}
