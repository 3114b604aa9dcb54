import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding } from "./payments-primitives-payment-records-resource-payment-method-revolut-pay-details-resource-funding.js";

/** A payment by Revolut Pay. */
export interface PaymentMethodDetailsPaymentRecordRevolutPay {
  funding?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding;
  /** Id of the payment at Revolut Pay. */
  transaction_id?: string | null;
}
