import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding } from "./payments-primitives-payment-records-resource-payment-method-amazon-pay-details-resource-funding.js";

/** A payment by Amazon Pay. */
export interface PaymentMethodDetailsPaymentRecordAmazonPay {
  funding?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding;
  /** Id of the payment at Amazon Pay. */
  transaction_id?: string | null;
}
