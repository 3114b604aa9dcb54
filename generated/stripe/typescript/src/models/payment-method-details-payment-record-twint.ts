/** A payment by TWINT, from Switzerland. */
export interface PaymentMethodDetailsPaymentRecordTwint {
  /** Id of the multi-use mandate that was set up with the payment. */
  mandate?: string;
}
