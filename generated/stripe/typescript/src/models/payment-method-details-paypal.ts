import type { PaypalSellerProtection } from "./paypal-seller-protection.js";

/** A payment by PayPal. */
export interface PaymentMethodDetailsPaypal {
  /**
   * Country of the buyer as PayPal knows it, a two-letter ISO 3166-1 code.
   * Read-only.
   */
  country?: string | null;
  /** Email address of the buyer as PayPal knows it. Read-only. */
  payer_email?: string | null;
  /** Id of the buyer's PayPal account. */
  payer_id?: string | null;
  /** Name of the buyer as PayPal knows it. Read-only. */
  payer_name?: string | null;
  /** How far PayPal's Seller Protection covers the payment. */
  seller_protection?: PaypalSellerProtection | null;
  /** Id of the payment at PayPal. */
  transaction_id?: string | null;
}
