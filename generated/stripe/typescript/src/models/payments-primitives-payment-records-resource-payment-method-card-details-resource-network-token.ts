/** A network's token for a card number. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken {
  /**
   * Whether a network token stood in for the card number, be it yours or
   * Stripe's.
   */
  used: boolean;
}
