/** A payment by Sunbit. */
export interface PaymentMethodDetailsPaymentRecordSunbit {
  /** Id of the payment at Sunbit. */
  transaction_id?: string | null;
}
