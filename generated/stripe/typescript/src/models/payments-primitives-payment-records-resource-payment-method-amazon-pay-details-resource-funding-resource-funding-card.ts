/** A card in an Amazon Pay wallet. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard {
  /**
   * Brand of the card as Amazon Pay writes it, for example `Diners Club` or
   * `Visa`.
   */
  brand?: string | null;
  /** Country of the card, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /** Month of expiry, from 1 to 12. */
  exp_month?: number | null;
  /** Year of expiry, in four digits. */
  exp_year?: number | null;
  /** How the card is funded: `credit`, `debit`, `prepaid` or `unknown`. */
  funding?: string | null;
  /** How the card number ends, four digits. */
  last4?: string | null;
}
