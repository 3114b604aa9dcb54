/** A card from Link. Says nothing more. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink {}
