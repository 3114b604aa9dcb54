/** A credit transfer in euros over SEPA. */
export interface PaymentMethodDetailsSepaCreditTransfer {
  /** Name of the bank that keeps the account. */
  bank_name?: string | null;
  /** BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362)). */
  bic?: string | null;
  /** IBAN that the money is sent to. */
  iban?: string | null;
}
