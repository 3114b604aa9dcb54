import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments } from "./payments-primitives-payment-records-resource-payment-method-alma-details-resource-installments.js";

/** A payment by Alma. */
export interface PaymentMethodDetailsPaymentRecordAlma {
  installments?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments;
  /** Id of the payment at Alma. */
  transaction_id?: string | null;
}
