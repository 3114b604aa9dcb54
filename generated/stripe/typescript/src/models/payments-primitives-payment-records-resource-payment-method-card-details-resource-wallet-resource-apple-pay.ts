/** A card from Apple Pay. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay {
  /** Either `apple_pay` or `apple_pay_later`. */
  type: string;
}
