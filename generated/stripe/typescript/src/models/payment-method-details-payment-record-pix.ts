/** A payment by Pix, from Brazil. */
export interface PaymentMethodDetailsPaymentRecordPix {
  /** Id of the payment at Brazil's central bank. */
  bank_transaction_id?: string | null;
  /** Id of the multi-use mandate that was set up with the payment. */
  mandate?: string;
}
