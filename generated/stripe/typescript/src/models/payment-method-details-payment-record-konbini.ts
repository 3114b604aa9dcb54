import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore } from "./payments-primitives-payment-records-resource-payment-method-konbini-details-resource-store.js";

/** A payment in a Japanese convenience store. */
export interface PaymentMethodDetailsPaymentRecordKonbini {
  /** Store in which the customer paid. Null until the payment succeeds. */
  store?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore | null;
}
