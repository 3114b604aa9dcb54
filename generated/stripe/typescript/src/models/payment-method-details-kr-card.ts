/** A payment by a South Korean card. */
export interface PaymentMethodDetailsKrCard {
  /** Which Korean card was used. */
  brand?:
    | "bc"
    | "citi"
    | "hana"
    | "hyundai"
    | "jeju"
    | "jeonbuk"
    | "kakaobank"
    | "kbank"
    | "kdbbank"
    | "kookmin"
    | "kwangju"
    | "lotte"
    | "mg"
    | "nh"
    | "post"
    | "samsung"
    | "savingsbank"
    | "shinhan"
    | "shinhyup"
    | "suhyup"
    | "tossbank"
    | "woori"
    | (string & {})
    | null;
  /** Id of the buyer at the local payment processor. */
  buyer_id?: string | null;
  /**
   * How the card number ends, four digits. American Express cards may lack it.
   */
  last4?: string | null;
  /** Id of the payment among Korean cards. */
  transaction_id?: string | null;
}
