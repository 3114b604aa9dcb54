/** A payment by Bizum, from Spain. */
export interface PaymentMethodDetailsPaymentRecordBizum {
  /** Id of the buyer at the local payment processor. */
  buyer_id?: string | null;
  /** Id of the payment at Bizum. */
  transaction_id?: string | null;
}
