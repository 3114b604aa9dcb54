/** A payment method that Stripe does not know, described by you. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails {
  /** Name that people see for the custom payment method. */
  display_name: string;
  /** Id of the custom payment method type. */
  type?: string | null;
}
