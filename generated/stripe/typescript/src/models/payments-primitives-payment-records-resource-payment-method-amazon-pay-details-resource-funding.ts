import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard } from "./payments-primitives-payment-records-resource-payment-method-amazon-pay-details-resource-funding-resource-funding-card.js";

/** What an Amazon Pay wallet drew on. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding {
  card?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard;
  /** What the wallet drew on. */
  type?: "card" | null;
}
