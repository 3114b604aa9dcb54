import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-wallet-resource-apple-pay.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-wallet-resource-google-pay.js";
import type { PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink } from "./payments-primitives-payment-records-resource-payment-method-card-details-resource-wallet-resource-link.js";

/** A wallet that hands out cards. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet {
  apple_pay?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay;
  /**
   * How the device's own account number ends, four digits. Only for tokenized
   * cards.
   */
  dynamic_last4?: string;
  google_pay?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay;
  link?: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink;
  /** `apple_pay`, `google_pay` or `link`: the field of that name tells more. */
  type: string;
}
