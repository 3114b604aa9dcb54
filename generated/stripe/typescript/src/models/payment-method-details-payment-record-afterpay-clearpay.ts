/** A payment by Afterpay, called Clearpay in the UK. */
export interface PaymentMethodDetailsPaymentRecordAfterpayClearpay {
  /** Id of the order at Afterpay. */
  order_id?: string | null;
  /** Number of the order in the merchant's Afterpay portal. */
  reference?: string | null;
}
