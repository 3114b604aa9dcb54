/** A card from Google Pay. Says nothing more. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay {}
