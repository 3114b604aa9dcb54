/** A payment by PayTo, from Australia. */
export interface PaymentMethodDetailsPaymentRecordPayto {
  /** Australian bank, state and branch (BSB) number of the account. */
  bsb_number?: string | null;
  /** How the account number ends, four digits. */
  last4?: string | null;
  /** Id of the mandate that allows the debit. */
  mandate?: string;
  /** PayID that stands for the account. */
  pay_id?: string | null;
}
