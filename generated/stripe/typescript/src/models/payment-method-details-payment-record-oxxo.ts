/** A payment by OXXO, the Mexican voucher. */
export interface PaymentMethodDetailsPaymentRecordOxxo {
  /** Number of the payment at OXXO. */
  number?: string | null;
}
