/** A payment by MoMo, from Vietnam. */
export interface PaymentMethodDetailsPaymentRecordMomo {
  /** Stands for the MoMo account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** Id of the multi-use mandate that the payment set up or drew on. */
  mandate?: string;
}
