/** A payment by Kakao Pay, from South Korea. */
export interface PaymentMethodDetailsPaymentRecordKakaoPay {
  /** Id of the buyer at the local payment processor. */
  buyer_id?: string | null;
  /** Id of the payment at Kakao Pay. */
  transaction_id?: string | null;
}
