/** A processor that Stripe does not know, described by you. */
export interface PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails {
  /**
   * Your own reference for finding the payment at the processor, for example a
   * check number.
   */
  payment_reference?: string | null;
}
