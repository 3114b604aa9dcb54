/** A direct debit from a US bank account. */
export interface PaymentMethodDetailsPaymentRecordUsBankAccount {
  /** Whether a person or a company holds the account. */
  account_holder_type?: "company" | "individual" | (string & {}) | null;
  /** Whether it is a checking or a savings account. */
  account_type?: "checking" | "savings" | (string & {}) | null;
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
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
  /** Reference of the payment in the ACH network. */
  payment_reference?: string | null;
  /** ABA routing number, which stands for a US bank. */
  routing_number?: string | null;
}
