/** A payment by Multibanco, from Portugal. */
export interface PaymentMethodDetailsPaymentRecordMultibanco {
  /** Multibanco entity number of the payment. */
  entity?: string | null;
  /** Multibanco reference number of the payment. */
  reference?: string | null;
}
