/** A US credit transfer over ACH. */
export interface PaymentMethodDetailsAchCreditTransfer {
  /** Account that the money is sent to. */
  account_number?: string | null;
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /** ABA routing number, which stands for a US bank. */
  routing_number?: string | null;
  /** SWIFT code, which stands for the bank. */
  swift_code?: string | null;
}
