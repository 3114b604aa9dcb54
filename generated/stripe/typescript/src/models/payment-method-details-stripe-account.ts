/** A payment from the balance of a Stripe account. Says nothing more. */
export interface PaymentMethodDetailsStripeAccount {}
