/** A payment by PayNow, from Singapore. */
export interface PaymentMethodDetailsPaymentRecordPaynow {
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
  /** Reference of the payment at PayNow. */
  reference?: string | null;
}
