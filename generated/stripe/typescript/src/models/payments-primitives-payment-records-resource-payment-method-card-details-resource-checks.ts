/** Checks of what the customer typed, made by the card network. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks {
  /** What the issuer says about the first line of the address. */
  address_line1_check?:
    "fail" | "pass" | "unavailable" | "unchecked" | (string & {}) | null;
  /** What the issuer says about the postal code. */
  address_postal_code_check?:
    "fail" | "pass" | "unavailable" | "unchecked" | (string & {}) | null;
  /** What the issuer says about the CVC. */
  cvc_check?:
    "fail" | "pass" | "unavailable" | "unchecked" | (string & {}) | null;
}
