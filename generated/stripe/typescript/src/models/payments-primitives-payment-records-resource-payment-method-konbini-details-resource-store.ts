/** A convenience store. */
export interface PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore {
  /** Chain that the store belongs to. */
  chain?:
    "familymart" | "lawson" | "ministop" | "seicomart" | (string & {}) | null;
}
