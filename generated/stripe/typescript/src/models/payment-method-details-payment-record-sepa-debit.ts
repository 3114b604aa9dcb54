/** A direct debit in euros over SEPA. */
export interface PaymentMethodDetailsPaymentRecordSepaDebit {
  /** Bank that keeps the account, by its code. */
  bank_code?: string | null;
  /** Branch that keeps the account, by its code. */
  branch_code?: string | null;
  /** Country where the account is kept, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /**
   * Day on which the account will probably be debited, written `YYYY-MM-DD`.
   */
  expected_debit_date?: string;
  /** Stands for the bank account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** The IBAN's last four characters. */
  last4?: string | null;
  /**
   * Id of the [mandate](https://docs.stripe.com/api/mandates/retrieve) that
   * allows the debit.
   */
  mandate?: string | null;
}
