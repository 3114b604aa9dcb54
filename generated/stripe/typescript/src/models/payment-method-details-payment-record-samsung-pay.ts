/** A payment by Samsung Pay, in South Korea. */
export interface PaymentMethodDetailsPaymentRecordSamsungPay {
  /** Id of the buyer at the local payment processor. */
  buyer_id?: string | null;
  /** Id of the payment at Samsung Pay. */
  transaction_id?: string | null;
}
