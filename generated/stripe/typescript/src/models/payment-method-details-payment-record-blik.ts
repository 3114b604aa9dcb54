/** A payment by BLIK, from Poland. */
export interface PaymentMethodDetailsPaymentRecordBlik {
  /** Lasting id that BLIK gives to the buyer. */
  buyer_id?: string | null;
}
