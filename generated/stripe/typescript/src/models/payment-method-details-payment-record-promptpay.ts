/** A payment by PromptPay, from Thailand. */
export interface PaymentMethodDetailsPaymentRecordPromptpay {
  /** Reference of the bill at PromptPay. */
  reference?: string | null;
}
