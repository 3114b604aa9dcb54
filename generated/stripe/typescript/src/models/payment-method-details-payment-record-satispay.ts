/** A payment by Satispay, from Italy. */
export interface PaymentMethodDetailsPaymentRecordSatispay {
  /** Id of the payment at Satispay. */
  transaction_id?: string | null;
}
