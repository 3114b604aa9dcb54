/** A payment by Link, Stripe's own wallet. */
export interface PaymentMethodDetailsPaymentRecordLink {
  /**
   * Country of the funding source behind Link, as a two-letter ISO 3166-1 code.
   */
  country?: string | null;
  /**
   * Code of the [group of funding
   * sources](https://docs.stripe.com/payments/link/link-payment-methods) that
   * the payment was counted under when it was confirmed.
   */
  funding_source_group?: string;
}
