import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFundingResourceFundingCard } from "./payments-primitives-payment-records-resource-payment-method-revolut-pay-details-resource-funding-resource-funding-card.js";

/** What a Revolut Pay wallet drew on. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding {
  card?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFundingResourceFundingCard;
  /** What the wallet drew on. */
  type?: "card" | null;
}
