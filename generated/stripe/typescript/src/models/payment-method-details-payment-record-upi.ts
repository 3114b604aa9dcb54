/** A payment by UPI, from India. */
export interface PaymentMethodDetailsPaymentRecordUpi {
  /** Virtual Payment Address, which names the customer in UPI. */
  vpa?: string | null;
}
