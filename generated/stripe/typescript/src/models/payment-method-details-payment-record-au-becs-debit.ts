/** An Australian direct debit (BECS). */
export interface PaymentMethodDetailsPaymentRecordAuBecsDebit {
  /** Australian bank, state and branch (BSB) number of the account. */
  bsb_number?: string | null;
  /**
   * Day on which the account will probably be debited, written `YYYY-MM-DD`.
   */
  expected_debit_date?: string;
  /** Stands for the bank account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** How the account number ends, four digits. */
  last4?: string | null;
  /** Id of the mandate that allows the debit. */
  mandate?: string;
}
