import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-checks.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-installments.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-network-token.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-three-d-secure.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-wallet.js";

/** A payment by card. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails {
  /** Code under which the payment was authorized. */
  authorization_code?: string | null;
  /** Brand of the card. */
  brand?:
    | "amex"
    | "cartes_bancaires"
    | "diners"
    | "discover"
    | "eftpos_au"
    | "interac"
    | "jcb"
    | "link"
    | "mastercard"
    | "unionpay"
    | "unknown"
    | "visa"
    | (string & {})
    | null;
  /**
   * End of the time for a manual capture, in seconds since the Unix epoch. What
   * is not captured by then goes back to the customer.
   */
  capture_before?: number;
  /** What the checks of address and CVC found when the card was charged. */
  checks?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks | null;
  /** Country of the card, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /** What sort of card the issuer's number range stands for. */
  description?: string | null;
  /** Month of expiry, from 1 to 12. */
  exp_month?: number | null;
  /** Year of expiry, in four digits. */
  exp_year?: number | null;
  /**
   * Stands for the card number: equal fingerprints, same card. For a wallet it
   * may stand for the wallet's token instead, and Indian cards may have a
   * second one under Connect.
   */
  fingerprint?: string | null;
  /** How the card is funded: `credit`, `debit`, `prepaid` or `unknown`. */
  funding?: "credit" | "debit" | "prepaid" | "unknown" | (string & {}) | null;
  /**
   * First digits of the card number, which say who issued it. For Stripe's own
   * use, rarely present.
   */
  iin?: string | null;
  /** How the payment is split into instalments. */
  installments?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments | null;
  /** Bank that issued the card. */
  issuer?: string | null;
  /** How the card number ends, four digits. */
  last4?: string | null;
  /**
   * `true` for an order by mail or telephone (MOTO), to which strong customer
   * authentication does not apply.
   */
  moto?: boolean | null;
  /** Network that the charge went through. */
  network?:
    | "amex"
    | "cartes_bancaires"
    | "diners"
    | "discover"
    | "eftpos_au"
    | "interac"
    | "jcb"
    | "link"
    | "mastercard"
    | "unionpay"
    | "unknown"
    | "visa"
    | (string & {})
    | null;
  /** What the card network advises after a failure. */
  network_advice_code?: string | null;
  /** Card network's own code for the failure. */
  network_decline_code?: string | null;
  /** About the network token, if the card has one. */
  network_token?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken | null;
  /**
   * Id of the payment in the card network: Visa's *Transaction ID*,
   * Mastercard's *Trace ID*, American Express's *Acquirer Reference Data*. Null
   * when the network sent none.
   */
  network_transaction_id?: string | null;
  /**
   * Why a stored card was charged without the customer: by instalments, on a
   * schedule, or off any schedule.
   */
  stored_credential_usage?:
    "installment" | "recurring" | "unscheduled" | (string & {}) | null;
  /** How 3D Secure went, where it was used. */
  three_d_secure?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure | null;
  /** Wallet that the card came from, if any. */
  wallet?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet | null;
}
