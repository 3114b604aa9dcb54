import type { PaymentsPrimitivesPaymentRecordsResourceAddress } from "./payments-primitives-payment-records-resource-address.js";

/** Who is billed, and where. */
export interface PaymentsPrimitivesPaymentRecordsResourceBillingDetails {
  address: PaymentsPrimitivesPaymentRecordsResourceAddress;
  /** Email address for billing. */
  email?: string | null;
  /** Name of the person or company that is billed. */
  name?: string | null;
  /** Phone number for billing. */
  phone?: string | null;
}
