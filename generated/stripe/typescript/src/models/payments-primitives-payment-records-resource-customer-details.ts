/** The customer at the time of the payment. */
export interface PaymentsPrimitivesPaymentRecordsResourceCustomerDetails {
  /** Id of the Stripe customer, if the payer is one. */
  customer?: string | null;
  /** Email address of the payer. */
  email?: string | null;
  /** Name of the payer. */
  name?: string | null;
  /** Phone number of the payer. */
  phone?: string | null;
}
