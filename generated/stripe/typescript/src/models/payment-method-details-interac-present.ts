import type { PaymentMethodDetailsInteracPresentReceipt } from "./payment-method-details-interac-present-receipt.js";

/** A Canadian Interac card read by a Terminal reader. */
export interface PaymentMethodDetailsInteracPresent {
  /** Brand of the card: `interac`, `mastercard` or `visa`. */
  brand?: string | null;
  /**
   * Name read from the card, in the form of [ISO/IEC
   * 7813](https://en.wikipedia.org/wiki/ISO/IEC_7813) with `/` between last and
   * first name. Often absent, above all on swiped and contactless payments.
   */
  cardholder_name?: string | null;
  /** Country of the card, as a two-letter ISO 3166-1 code. */
  country?: string | null;
  /** What sort of card the issuer's number range stands for. */
  description?: string | null;
  /** Cryptogram of the issuer's answer. */
  emv_auth_data?: string | null;
  /** Month of expiry, from 1 to 12. */
  exp_month: number;
  /** Year of expiry, in four digits. */
  exp_year: number;
  /**
   * Stands for the card number: equal fingerprints, same card. For a wallet it
   * may stand for the wallet's token instead, and Indian cards may have a
   * second one under Connect.
   */
  fingerprint?: string | null;
  /** How the card is funded: `credit`, `debit`, `prepaid` or `unknown`. */
  funding?: string | null;
  /**
   * Id of the card payment method made from this in-person payment, for
   * charging the customer again. Absent where none could be made.
   */
  generated_card?: string | null;
  /**
   * First digits of the card number, which say who issued it. For Stripe's own
   * use, rarely present.
   */
  iin?: string | null;
  /** Bank that issued the card. */
  issuer?: string | null;
  /** How the card number ends, four digits. */
  last4?: string | null;
  /**
   * Id of the Terminal
   * [location](https://docs.stripe.com/api/terminal/locations) where the reader
   * stands.
   */
  location?: string;
  /**
   * Network that the charge went through: `amex`, `cartes_bancaires`, `diners`,
   * `discover`, `eftpos_au`, `interac`, `jcb`, `link`, `mastercard`,
   * `unionpay`, `visa` or `unknown`.
   */
  network?: string | null;
  /**
   * Id of the payment in the card network: Visa's *Transaction ID*,
   * Mastercard's *Trace ID*, American Express's *Acquirer Reference Data*. Null
   * when the network sent none.
   */
  network_transaction_id?: string | null;
  /**
   * Languages in which the issuer would have the customer addressed, EMV tag
   * `5F2D`.
   */
  preferred_locales?: Array<string> | null;
  /**
   * How the reader got at the card: by chip, contactless or by magnetic stripe.
   */
  read_method?:
    | "contact_emv"
    | "contactless_emv"
    | "contactless_magstripe_mode"
    | "magnetic_stripe_fallback"
    | "magnetic_stripe_track2"
    | (string & {})
    | null;
  /**
   * Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers)
   * that took the payment.
   */
  reader?: string;
  /** What the receipt of an EMV payment has to show. */
  receipt?: PaymentMethodDetailsInteracPresentReceipt | null;
}
