import type { PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails } from "./payments-primitives-payment-records-resource-processor-details-resource-custom-details.js";

/** Which processor handled the payment. */
export interface PaymentsPrimitivesPaymentRecordsResourceProcessorDetails {
  custom?: PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails;
  /** Kind of processor. The field of the same name holds its details. */
  type: "custom";
}
