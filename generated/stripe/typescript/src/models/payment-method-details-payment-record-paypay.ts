/** A payment by PayPay, from Japan. Says nothing more. */
export interface PaymentMethodDetailsPaymentRecordPaypay {}
