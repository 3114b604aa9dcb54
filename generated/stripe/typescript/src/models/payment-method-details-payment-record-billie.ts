/** A payment by Billie, for businesses. */
export interface PaymentMethodDetailsPaymentRecordBillie {
  /** Id of the payment at Billie. */
  transaction_id?: string | null;
}
