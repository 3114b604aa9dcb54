/** A payment by Przelewy24, from Poland. */
export interface PaymentMethodDetailsPaymentRecordP24 {
  /** Bank that the customer paid from. */
  bank?:
    | "alior_bank"
    | "bank_millennium"
    | "bank_nowy_bfg_sa"
    | "bank_pekao_sa"
    | "banki_spbdzielcze"
    | "blik"
    | "bnp_paribas"
    | "boz"
    | "citi_handlowy"
    | "credit_agricole"
    | "envelobank"
    | "etransfer_pocztowy24"
    | "getin_bank"
    | "ideabank"
    | "ing"
    | "inteligo"
    | "mbank_mtransfer"
    | "nest_przelew"
    | "noble_pay"
    | "pbac_z_ipko"
    | "plus_bank"
    | "santander_przelew24"
    | "tmobile_usbugi_bankowe"
    | "toyota_bank"
    | "velobank"
    | "volkswagen_bank"
    | (string & {})
    | null;
  /** Reference of the payment at Przelewy24. */
  reference?: string | null;
  /**
   * Name of the account's owner as Przelewy24 knows it, which is seldom.
   * Read-only.
   */
  verified_name?: string | null;
}
