/** A payment by iDEAL, from the Netherlands. */
export interface PaymentMethodDetailsPaymentRecordIdeal {
  /** Bank that the customer paid from. */
  bank?:
    | "abn_amro"
    | "adyen"
    | "asn_bank"
    | "bunq"
    | "buut"
    | "finom"
    | "handelsbanken"
    | "ing"
    | "knab"
    | "mollie"
    | "moneyou"
    | "n26"
    | "nn"
    | "rabobank"
    | "regiobank"
    | "revolut"
    | "sns_bank"
    | "triodos_bank"
    | "van_lanschot"
    | "yoursafe"
    | (string & {})
    | null;
  /** BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362)). */
  bic?:
    | "ABNANL2A"
    | "ADYBNL2A"
    | "ASNBNL21"
    | "BITSNL2A"
    | "BUNQNL2A"
    | "BUUTNL2A"
    | "FNOMNL22"
    | "FVLBNL22"
    | "HANDNL2A"
    | "INGBNL2A"
    | "KNABNL2H"
    | "MLLENL2A"
    | "MOYONL21"
    | "NNBANL2G"
    | "NTSBDEB1"
    | "RABONL2U"
    | "RBRBNL21"
    | "REVOIE23"
    | "REVOLT21"
    | "SNSBNL2A"
    | "TRIONL2U"
    | (string & {})
    | null;
  /**
   * Id of the SEPA Direct Debit payment method that came out of this payment.
   */
  generated_sepa_debit?: string | null;
  /** Id of the mandate for that SEPA Direct Debit payment method. */
  generated_sepa_debit_mandate?: string | null;
  /** The IBAN's last four characters. */
  iban_last4?: string | null;
  /** Id of the payment at iDEAL. */
  transaction_id?: string | null;
  /** Name of the account's owner as iDEAL knows it. Read-only. */
  verified_name?: string | null;
}
