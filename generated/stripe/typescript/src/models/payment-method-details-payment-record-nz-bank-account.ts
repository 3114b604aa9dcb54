/** A direct debit from a New Zealand bank account. */
export interface PaymentMethodDetailsPaymentRecordNzBankAccount {
  /**
   * Who holds the account, given only where that is not the signatory named in
   * the billing details.
   */
  account_holder_name?: string | null;
  /** Code of the bank, in digits. */
  bank_code: string;
  /** Name of the bank that keeps the account. */
  bank_name: string;
  /** Code of the branch, in digits. */
  branch_code: string;
  /**
   * Day on which the account will probably be debited, written `YYYY-MM-DD`.
   */
  expected_debit_date?: string;
  /** How the account number ends, four digits. */
  last4: string;
  /** Suffix, the last part of the account number. */
  suffix?: string | null;
}
