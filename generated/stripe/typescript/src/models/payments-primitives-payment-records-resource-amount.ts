/** Money: a number and its currency. */
export interface PaymentsPrimitivesPaymentRecordsResourceAmount {
  /**
   * Lowercase three-letter [ISO
   * code](https://www.iso.org/iso-4217-currency-codes.html) of a [currency that
   * Stripe supports](https://stripe.com/docs/currencies).
   */
  currency: string;
  /**
   * How much, in the currency's [minor
   * unit](https://docs.stripe.com/currencies#zero-decimal): `100` is 1.00 USD
   * or 100 JPY. Never negative.
   */
  value: number;
}
