/** A plan of instalments. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan {
  /** Number of payments in a `fixed_count` plan. */
  count?: number | null;
  /** Time between two payments of a `fixed_count` plan. */
  interval?: "month" | null;
  /** Kind of plan. */
  type: "bonus" | "fixed_count" | "revolving" | (string & {});
}
