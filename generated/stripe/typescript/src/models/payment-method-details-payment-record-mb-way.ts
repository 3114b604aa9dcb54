/** A payment by MB WAY, from Portugal. Says nothing more. */
export interface PaymentMethodDetailsPaymentRecordMbWay {}
