/** A payment by FPX, from Malaysia. */
export interface PaymentMethodDetailsFpx {
  /** Whether a person or a company holds the account. */
  account_holder_type?: "company" | "individual" | (string & {}) | null;
  /** Bank that the customer paid from. */
  bank:
    | "affin_bank"
    | "agrobank"
    | "alliance_bank"
    | "ambank"
    | "bank_islam"
    | "bank_muamalat"
    | "bank_of_china"
    | "bank_rakyat"
    | "bnp_paribas"
    | "bsn"
    | "cimb"
    | "citibank"
    | "deutsche_bank"
    | "hong_leong_bank"
    | "hsbc"
    | "kfh"
    | "maybank2e"
    | "maybank2u"
    | "mbsb_bank"
    | "ocbc"
    | "pb_enterprise"
    | "public_bank"
    | "rhb"
    | "standard_chartered"
    | "uob"
    | (string & {});
  /** Id of the payment at FPX. */
  transaction_id?: string | null;
}
