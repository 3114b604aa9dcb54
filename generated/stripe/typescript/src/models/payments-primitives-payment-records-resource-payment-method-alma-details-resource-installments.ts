/** Alma's instalments. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments {
  /** Into how many instalments the payment is split. */
  count: number;
}
