/** A payment by Scalapay. */
export interface PaymentMethodDetailsPaymentRecordScalapay {
  /** Id of the payment at Scalapay. */
  transaction_id?: string | null;
}
