/** Lines that card networks want on the receipt. */
export interface PaymentMethodDetailsCardPresentReceipt {
  /** Kind of account behind the card. */
  account_type?: "checking" | "credit" | "prepaid" | "unknown" | (string & {});
  /**
   * Cryptogram from the card's chip, which proves the transaction to the
   * issuer.
   */
  application_cryptogram?: string | null;
  /**
   * Name of the application on the card's chip, EMV tag `9F12`. It decides
   * which networks may process the payment.
   */
  application_preferred_name?: string | null;
  /** Code that identifies the transaction. */
  authorization_code?: string | null;
  /** What the issuer answered, EMV tag `8A`. */
  authorization_response_code?: string | null;
  /**
   * How the cardholder proved to be the owner: `approval`, `failure`, `none`,
   * `offline_pin`, `offline_pin_and_signature`, `online_pin` or `signature`.
   */
  cardholder_verification_method?: string | null;
  /** Which application on the chip was used, EMV tag `84`. */
  dedicated_file_name?: string | null;
  /**
   * Which checks card and terminal made of each other, 5 bytes, EMV tag `95`.
   * They decide how much risk the terminal takes.
   */
  terminal_verification_results?: string | null;
  /** Steps completed while the card was read, EMV tag `9B`. */
  transaction_status_information?: string | null;
}
