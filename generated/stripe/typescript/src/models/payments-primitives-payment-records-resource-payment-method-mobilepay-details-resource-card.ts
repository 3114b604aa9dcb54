/** A card in a MobilePay wallet. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard {
  /** Brand of the card. */
  brand?: string | null;
  /** Country of the card, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /** Month of expiry, from 1 to 12. */
  exp_month?: number | null;
  /** Year of expiry, in two digits. */
  exp_year?: number | null;
  /** How the card number ends, four digits. */
  last4?: string | null;
}
