import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-installment-plan.js";

/** Instalments of a card payment. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments {
  /** The chosen plan. */
  plan?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan | null;
}
