/** A payment by WeChat Pay. */
export interface PaymentMethodDetailsPaymentRecordWechatPay {
  /** Stands for the WeChat Pay account: equal fingerprints, same account. */
  fingerprint?: string | null;
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
  /** Id of the payment at WeChat Pay. */
  transaction_id?: string | null;
}
