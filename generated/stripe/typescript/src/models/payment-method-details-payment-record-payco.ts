/** A payment by PAYCO, from South Korea. */
export interface PaymentMethodDetailsPaymentRecordPayco {
  /** Id of the buyer at the local payment processor. */
  buyer_id?: string | null;
  /** Id of the payment at Payco. */
  transaction_id?: string | null;
}
