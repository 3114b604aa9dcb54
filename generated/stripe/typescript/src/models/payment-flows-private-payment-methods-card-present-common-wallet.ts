/** A mobile wallet held to the reader. */
export interface PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet {
  /** Kind of mobile wallet. */
  type: "apple_pay" | "google_pay" | "samsung_pay" | "unknown" | (string & {});
}
