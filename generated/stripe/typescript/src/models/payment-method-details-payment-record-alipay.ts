/** A payment by Alipay. */
export interface PaymentMethodDetailsPaymentRecordAlipay {
  /** Id of the Alipay account: equal ids, same account. */
  buyer_id?: string;
  /** Stands for the Alipay account: equal fingerprints, same account. */
  fingerprint?: string | null;
  /** Id of the payment at Alipay. */
  transaction_id?: string | null;
}
