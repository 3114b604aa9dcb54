import type { PaymentsPrimitivesPaymentRecordsResourceAddress } from "./payments-primitives-payment-records-resource-address.js";

/** Where the goods go. */
export interface PaymentsPrimitivesPaymentRecordsResourceShippingDetails {
  address: PaymentsPrimitivesPaymentRecordsResourceAddress;
  /** Name of whoever receives the goods. */
  name?: string | null;
  /** Phone number for questions about the delivery. */
  phone?: string | null;
}
