/** A Canadian pre-authorized debit (ACSS). */
export interface PaymentMethodDetailsPaymentRecordAcssDebit {
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /**
   * Day on which the account will probably be debited, written `YYYY-MM-DD`.
   */
  expected_debit_date?: string;
  /** Stands for the bank account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** Canadian financial institution that keeps the account, by its number. */
  institution_number?: string | null;
  /** How the account number ends, four digits. */
  last4?: string | null;
  /** Id of the mandate that allows the debit. */
  mandate?: string;
  /** Canadian branch that keeps the account, by its transit number. */
  transit_number?: string | null;
}
