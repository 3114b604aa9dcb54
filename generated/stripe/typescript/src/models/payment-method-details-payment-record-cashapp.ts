/** A payment by Cash App Pay. */
export interface PaymentMethodDetailsPaymentRecordCashapp {
  /** Lasting id that Cash App gives to the buyer. */
  buyer_id?: string | null;
  /** Public Cash App name of the buyer. */
  cashtag?: string | null;
  /** Lasting id that Cash App gives to the payment. */
  transaction_id?: string | null;
}
