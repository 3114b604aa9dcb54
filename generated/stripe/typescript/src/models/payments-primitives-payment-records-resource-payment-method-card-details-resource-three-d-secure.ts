/** A run of 3D Secure, in which the issuer authenticates the customer. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure {
  /**
   * Whether the issuer challenged the customer or let the payment pass without
   * friction.
   */
  authentication_flow?: "challenge" | "frictionless" | (string & {}) | null;
  /** The ECI: to what degree the customer was authenticated. */
  electronic_commerce_indicator?:
    "01" | "02" | "03" | "04" | "05" | "06" | "07" | (string & {}) | null;
  /**
   * Exemption that was asked for through 3D Secure and accepted by the issuer.
   */
  exemption_indicator?: "low_risk" | "none" | (string & {}) | null;
  /**
   * Whether the transaction then made use of `exemption_indicator`, which
   * Stripe decides from its view of the risk.
   */
  exemption_indicator_applied?: boolean | null;
  /** How the authentication ended. */
  result?:
    | "attempt_acknowledged"
    | "authenticated"
    | "data_share_only"
    | "exempted"
    | "failed"
    | "not_supported"
    | "processing_error"
    | (string & {})
    | null;
  /** Why it ended with that `result`. */
  result_reason?:
    | "abandoned"
    | "bypassed"
    | "canceled"
    | "card_not_enrolled"
    | "network_not_supported"
    | "protocol_error"
    | "rejected"
    | (string & {})
    | null;
  /** Version of the 3D Secure protocol. */
  version?:
    "1.0.2" | "2.1.0" | "2.2.0" | "2.3.0" | "2.3.1" | (string & {}) | null;
}
