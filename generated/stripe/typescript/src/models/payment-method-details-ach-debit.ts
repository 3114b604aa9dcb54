/** A US direct debit over ACH. */
export interface PaymentMethodDetailsAchDebit {
  /** Whether a person or a company holds the account. */
  account_holder_type?: "company" | "individual" | (string & {}) | null;
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /** Country where the account is kept, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /** Stands for the bank account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** How the account number ends, four digits. */
  last4?: string | null;
  /** ABA routing number, which stands for a US bank. */
  routing_number?: string | null;
}
