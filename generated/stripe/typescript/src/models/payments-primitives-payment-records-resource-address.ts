/** Where somebody is to be found. */
export interface PaymentsPrimitivesPaymentRecordsResourceAddress {
  /** City, town, village or district. */
  city?: string | null;
  /**
   * Country, as a two-letter [ISO
   * 3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
   */
  country?: string | null;
  /** Street and number, PO box or company name. */
  line1?: string | null;
  /** Flat, suite, floor or building. */
  line2?: string | null;
  /** Postal code, called ZIP code in the US. */
  postal_code?: string | null;
  /**
   * Part of the country, such as a state or province; an [ISO
   * 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
   */
  state?: string | null;
}
