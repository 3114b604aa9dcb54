/** Cover under PayPal's Seller Protection. */
export interface PaypalSellerProtection {
  /** Kinds of dispute that are covered. */
  dispute_categories?: Array<
    "fraudulent" | "product_not_received" | (string & {})
  > | null;
  /** Whether the payment qualifies for the protection. */
  status: "eligible" | "not_eligible" | "partially_eligible" | (string & {});
}
