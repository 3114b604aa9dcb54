import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails } from "./payments-primitives-payment-records-resource-payment-method-klarna-details-resource-payer-details.js";

/** A payment by Klarna. */
export interface PaymentMethodDetailsPaymentRecordKlarna {
  /**
   * Id of the Terminal
   * [location](https://docs.stripe.com/api/terminal/locations) where the reader
   * stands.
   */
  location?: string;
  /** What Klarna tells about the payer. */
  payer_details?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails | null;
  /**
   * Which way to pay was chosen at Klarna: `pay_later`, `pay_now`,
   * `pay_with_financing` or `pay_in_installments`.
   */
  payment_method_category?: string | null;
  /**
   * Language and country of the page on which the customer approved the
   * payment, such as `de-AT` or `en-US`.
   */
  preferred_locale?: string | null;
  /**
   * Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers)
   * that took the payment.
   */
  reader?: string;
}
