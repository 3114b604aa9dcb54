import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress } from "./payments-primitives-payment-records-resource-payment-method-klarna-details-resource-payer-details-resource-payer-details-address.js";

/** The payer, as Klarna knows them. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails {
  /** Where the payer lives. */
  address?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress | null;
}
