/** A payment by SeQura. */
export interface PaymentMethodDetailsPaymentRecordSequra {
  /** Id of the payment at SeQura. */
  transaction_id?: string | null;
}
