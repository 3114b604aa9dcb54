import type { PaymentsPrimitivesPaymentRecordsResourceAmount } from "./payments-primitives-payment-records-resource-amount.js";
import type { PaymentsPrimitivesPaymentRecordsResourceCustomerDetails } from "./payments-primitives-payment-records-resource-customer-details.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails } from "./payments-primitives-payment-records-resource-payment-method-details.js";
import type { PaymentsPrimitivesPaymentRecordsResourceProcessorDetails } from "./payments-primitives-payment-records-resource-processor-details.js";
import type { PaymentsPrimitivesPaymentRecordsResourceShippingDetails } from "./payments-primitives-payment-records-resource-shipping-details.js";

/**
 * A payment, made through Stripe or elsewhere. Reporting a payment from another
 * processor lets Stripe treat it as its own, for example to mark an invoice as
 * paid. The tries at the payment are its *payment attempt records*, one or
 * more.
 */
export interface PaymentRecord {
  amount: PaymentsPrimitivesPaymentRecordsResourceAmount;
  amount_authorized: PaymentsPrimitivesPaymentRecordsResourceAmount;
  amount_canceled: PaymentsPrimitivesPaymentRecordsResourceAmount;
  amount_failed: PaymentsPrimitivesPaymentRecordsResourceAmount;
  amount_guaranteed: PaymentsPrimitivesPaymentRecordsResourceAmount;
  amount_refunded: PaymentsPrimitivesPaymentRecordsResourceAmount;
  amount_requested: PaymentsPrimitivesPaymentRecordsResourceAmount;
  /** Connect application that made the record, by its id. */
  application?: string | null;
  /** When the record was made, in seconds since the Unix epoch. */
  created: number;
  /** Who paid. */
  customer_details?: PaymentsPrimitivesPaymentRecordsResourceCustomerDetails | null;
  /**
   * `on_session` if the customer was in your checkout flow when paying, else
   * `off_session`.
   */
  customer_presence?: "off_session" | "on_session" | (string & {}) | null;
  /** Free text of yours, for people to read. */
  description?: string | null;
  /** Id by which Stripe knows the record. */
  id: string;
  /** Id of the newest attempt at this payment. */
  latest_payment_attempt_record?: string | null;
  /** `true` for live data, `false` for test data. */
  livemode: boolean;
  /** [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. */
  metadata: Record<string, string>;
  /** Says what kind of object this is. */
  object: "payment_record";
  /** How the payment was made. */
  payment_method_details?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails | null;
  processor_details: PaymentsPrimitivesPaymentRecordsResourceProcessorDetails;
  /** Who reported the payment: you (`self`) or Stripe. */
  reported_by: "self" | "stripe" | (string & {});
  /** Who receives the goods, and where. */
  shipping_details?: PaymentsPrimitivesPaymentRecordsResourceShippingDetails | null;
}
