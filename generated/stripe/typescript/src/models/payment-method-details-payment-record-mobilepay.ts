import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard } from "./payments-primitives-payment-records-resource-payment-method-mobilepay-details-resource-card.js";

/** A payment by MobilePay, from Denmark and Finland. */
export interface PaymentMethodDetailsPaymentRecordMobilepay {
  /** Card behind the wallet. */
  card?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard | null;
}
