/** A payment by Affirm. */
export interface PaymentMethodDetailsPaymentRecordAffirm {
  /**
   * Id of the Terminal
   * [location](https://docs.stripe.com/api/terminal/locations) where the reader
   * stands.
   */
  location?: string;
  /**
   * Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers)
   * that took the payment.
   */
  reader?: string;
  /** Id of the payment at Affirm. */
  transaction_id?: string | null;
}
