/** A payment by Swish, from Sweden. */
export interface PaymentMethodDetailsPaymentRecordSwish {
  /**
   * Stands for the Swish account of the payer: equal fingerprints, same payer.
   */
  fingerprint?: string | null;
  /** Reference of the payment at the payer's bank. */
  payment_reference?: string | null;
  /** How the phone number of the Swish account ends, four digits. */
  verified_phone_last4?: string | null;
}
