/** A payment by Naver Pay, from South Korea. */
export interface PaymentMethodDetailsPaymentRecordNaverPay {
  /** Id of the buyer at the local payment processor. */
  buyer_id?: string | null;
  /** Id of the payment at Naver Pay. */
  transaction_id?: string | null;
}
