/** A payment by GrabPay. */
export interface PaymentMethodDetailsGrabpay {
  /** Id of the payment at GrabPay. */
  transaction_id?: string | null;
}
