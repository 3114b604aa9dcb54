/** A payment by Pay by Bank. Says nothing more. */
export interface PaymentMethodDetailsPaymentRecordPayByBank {}
