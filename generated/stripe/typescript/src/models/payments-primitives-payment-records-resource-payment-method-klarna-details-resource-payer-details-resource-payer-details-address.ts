/** Address of a payer at Klarna. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress {
  /** Country where the payer lives. */
  country?: string | null;
}
