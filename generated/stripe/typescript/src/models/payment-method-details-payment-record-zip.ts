/** A payment by Zip. Says nothing more. */
export interface PaymentMethodDetailsPaymentRecordZip {}
