export interface ListParams {
  /**
   * Leave out records made at this time or before, in seconds since the Unix
   * epoch.
   */
  created_after?: number | undefined;
  /**
   * Leave out records made at this time or after, in seconds since the Unix
   * epoch.
   */
  created_before?: number | undefined;
  /**
   * Id of a record. The page ends just before it: the way back through the
   * list.
   */
  ending_before?: string | undefined;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /** Number of records in a page, from 1 to 100; 10 if left out. */
  limit?: number | undefined;
  /**
   * Id of a record. The page starts just after it: the way on through the list.
   */
  starting_after?: string | undefined;
}

/** What you asked the customer to pay. */
export interface ReportPaymentAmountRequested {
  /**
   * Currency, as a lowercase three-letter [ISO
   * code](https://www.iso.org/iso-4217-currency-codes.html). Stripe must
   * [support](https://stripe.com/docs/currencies) it.
   */
  currency: string;
  /**
   * How much, in the currency's [minor
   * unit](https://docs.stripe.com/currencies#zero-decimal): `100` is 1.00 USD
   * or 100 JPY. Never negative.
   */
  value: number;
}

/** About the cancelation; goes with the outcome `canceled`. */
export interface ReportPaymentCanceled {
  /** When the payment was canceled, in seconds since the Unix epoch. */
  canceled_at: number;
}

/** Who paid. */
export interface ReportPaymentCustomerDetails {
  /** Id of the Stripe customer, if the payer is one. */
  customer?: string | undefined;
  /** Email address of the payer. */
  email?: string | undefined;
  /** Name of the payer. */
  name?: string | undefined;
  /** Phone number of the payer. */
  phone?: string | undefined;
}

/** About the failure; goes with the outcome `failed`. */
export interface ReportPaymentFailed {
  /** When the payment failed, in seconds since the Unix epoch. */
  failed_at: number;
}

/** About the guarantee; goes with the outcome `guaranteed`. */
export interface ReportPaymentGuaranteed {
  /** When the payment was guaranteed, in seconds since the Unix epoch. */
  guaranteed_at: number;
}

/** How the payment was made. */
export interface ReportPaymentPaymentMethodDetails {
  /** Who is billed. */
  billing_details?: ReportPaymentPaymentMethodDetailsBillingDetails | undefined;
  /**
   * About a payment method that Stripe does not know; goes with the type
   * `custom`.
   */
  custom?: ReportPaymentPaymentMethodDetailsCustom | undefined;
  /** Id of the Stripe payment method that was charged. */
  payment_method?: string | undefined;
  /**
   * Kind of payment method. Put its details into the field of the same name.
   */
  type?: "custom" | undefined;
}

/** Who is billed. */
export interface ReportPaymentPaymentMethodDetailsBillingDetails {
  /** Address for billing. */
  address?: ReportPaymentPaymentMethodDetailsBillingDetailsAddress | undefined;
  /** Email address for billing. */
  email?: string | undefined;
  /** Name of the person or company that is billed. */
  name?: string | undefined;
  /** Phone number for billing. */
  phone?: string | undefined;
}

/** Address for billing. */
export interface ReportPaymentPaymentMethodDetailsBillingDetailsAddress {
  /** City, town, village or district. */
  city?: string | undefined;
  /**
   * Country, as a two-letter [ISO
   * 3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
   */
  country?: string | undefined;
  /** Street and number, PO box or company name. */
  line1?: string | undefined;
  /** Flat, suite, floor or building. */
  line2?: string | undefined;
  /** Postal code, called ZIP code in the US. */
  postal_code?: string | undefined;
  /**
   * Part of the country, such as a state or province; an [ISO
   * 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
   */
  state?: string | undefined;
}

/**
 * About a payment method that Stripe does not know; goes with the type
 * `custom`.
 */
export interface ReportPaymentPaymentMethodDetailsCustom {
  /** Name that people see for the custom payment method. */
  display_name?: string | undefined;
  /** Id of the custom payment method type. */
  type?: string | undefined;
}

/** Which processor handled the payment. */
export interface ReportPaymentProcessorDetails {
  /**
   * About a processor that Stripe does not know; goes with the type `custom`.
   */
  custom?: ReportPaymentProcessorDetailsCustom | undefined;
  /** Kind of processor. Put its details into the field of the same name. */
  type: "custom";
}

/** About a processor that Stripe does not know; goes with the type `custom`. */
export interface ReportPaymentProcessorDetailsCustom {
  /**
   * Your own reference for finding the payment at the processor, for example a
   * check number.
   */
  payment_reference: string;
}

/** Who receives the goods, and where. */
export interface ReportPaymentShippingDetails {
  /** Where the goods go. */
  address?: ReportPaymentShippingDetailsAddress | undefined;
  /** Name of whoever receives the goods. */
  name?: string | undefined;
  /** Phone number for questions about the delivery. */
  phone?: string | undefined;
}

/** Where the goods go. */
export interface ReportPaymentShippingDetailsAddress {
  /** City, town, village or district. */
  city?: string | undefined;
  /**
   * Country, as a two-letter [ISO
   * 3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
   */
  country?: string | undefined;
  /** Street and number, PO box or company name. */
  line1?: string | undefined;
  /** Flat, suite, floor or building. */
  line2?: string | undefined;
  /** Postal code, called ZIP code in the US. */
  postal_code?: string | undefined;
  /**
   * Part of the country, such as a state or province; an [ISO
   * 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
   */
  state?: string | undefined;
}

export interface ReportPaymentParams {
  /** What you asked the customer to pay. */
  amount_requested: ReportPaymentAmountRequested;
  /** When the payment was begun, in seconds since the Unix epoch. */
  initiated_at: number;
  /** How the payment was made. */
  payment_method_details: ReportPaymentPaymentMethodDetails;
  /** About the cancelation; goes with the outcome `canceled`. */
  canceled?: ReportPaymentCanceled | undefined;
  /** Who paid. */
  customer_details?: ReportPaymentCustomerDetails | undefined;
  /**
   * `on_session` if the customer was in your checkout flow when paying, else
   * `off_session`.
   */
  customer_presence?: "off_session" | "on_session" | undefined;
  /** Free text of yours, for people to read. */
  description?: string | undefined;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /** About the failure; goes with the outcome `failed`. */
  failed?: ReportPaymentFailed | undefined;
  /** About the guarantee; goes with the outcome `guaranteed`. */
  guaranteed?: ReportPaymentGuaranteed | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
  /** How the payment ended. Leave it out while the payment is under way. */
  outcome?: "canceled" | "failed" | "guaranteed" | undefined;
  /** Which processor handled the payment. */
  processor_details?: ReportPaymentProcessorDetails | undefined;
  /** Who receives the goods, and where. */
  shipping_details?: ReportPaymentShippingDetails | undefined;
}

export interface RetrieveParams {
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
}

/** About the cancelation; goes with the outcome `canceled`. */
export interface ReportPaymentAttemptCanceled {
  /** When the payment was canceled, in seconds since the Unix epoch. */
  canceled_at: number;
}

/** About the failure; goes with the outcome `failed`. */
export interface ReportPaymentAttemptFailed {
  /** When the payment failed, in seconds since the Unix epoch. */
  failed_at: number;
}

/** About the guarantee; goes with the outcome `guaranteed`. */
export interface ReportPaymentAttemptGuaranteed {
  /** When the payment was guaranteed, in seconds since the Unix epoch. */
  guaranteed_at: number;
}

/** How the payment was made. */
export interface ReportPaymentAttemptPaymentMethodDetails {
  /** Who is billed. */
  billing_details?:
    ReportPaymentAttemptPaymentMethodDetailsBillingDetails | undefined;
  /**
   * About a payment method that Stripe does not know; goes with the type
   * `custom`.
   */
  custom?: ReportPaymentAttemptPaymentMethodDetailsCustom | undefined;
  /** Id of the Stripe payment method that was charged. */
  payment_method?: string | undefined;
  /**
   * Kind of payment method. Put its details into the field of the same name.
   */
  type?: "custom" | undefined;
}

/** Who is billed. */
export interface ReportPaymentAttemptPaymentMethodDetailsBillingDetails {
  /** Address for billing. */
  address?:
    ReportPaymentAttemptPaymentMethodDetailsBillingDetailsAddress | undefined;
  /** Email address for billing. */
  email?: string | undefined;
  /** Name of the person or company that is billed. */
  name?: string | undefined;
  /** Phone number for billing. */
  phone?: string | undefined;
}

/** Address for billing. */
export interface ReportPaymentAttemptPaymentMethodDetailsBillingDetailsAddress {
  /** City, town, village or district. */
  city?: string | undefined;
  /**
   * Country, as a two-letter [ISO
   * 3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
   */
  country?: string | undefined;
  /** Street and number, PO box or company name. */
  line1?: string | undefined;
  /** Flat, suite, floor or building. */
  line2?: string | undefined;
  /** Postal code, called ZIP code in the US. */
  postal_code?: string | undefined;
  /**
   * Part of the country, such as a state or province; an [ISO
   * 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
   */
  state?: string | undefined;
}

/**
 * About a payment method that Stripe does not know; goes with the type
 * `custom`.
 */
export interface ReportPaymentAttemptPaymentMethodDetailsCustom {
  /** Name that people see for the custom payment method. */
  display_name?: string | undefined;
  /** Id of the custom payment method type. */
  type?: string | undefined;
}

/** Who receives the goods, and where. */
export interface ReportPaymentAttemptShippingDetails {
  /** Where the goods go. */
  address?: ReportPaymentAttemptShippingDetailsAddress | undefined;
  /** Name of whoever receives the goods. */
  name?: string | undefined;
  /** Phone number for questions about the delivery. */
  phone?: string | undefined;
}

/** Where the goods go. */
export interface ReportPaymentAttemptShippingDetailsAddress {
  /** City, town, village or district. */
  city?: string | undefined;
  /**
   * Country, as a two-letter [ISO
   * 3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
   */
  country?: string | undefined;
  /** Street and number, PO box or company name. */
  line1?: string | undefined;
  /** Flat, suite, floor or building. */
  line2?: string | undefined;
  /** Postal code, called ZIP code in the US. */
  postal_code?: string | undefined;
  /**
   * Part of the country, such as a state or province; an [ISO
   * 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
   */
  state?: string | undefined;
}

export interface ReportPaymentAttemptParams {
  /** When the attempt was begun, in seconds since the Unix epoch. */
  initiated_at: number;
  /** About the cancelation; goes with the outcome `canceled`. */
  canceled?: ReportPaymentAttemptCanceled | undefined;
  /** Free text of yours, for people to read. */
  description?: string | undefined;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /** About the failure; goes with the outcome `failed`. */
  failed?: ReportPaymentAttemptFailed | undefined;
  /** About the guarantee; goes with the outcome `guaranteed`. */
  guaranteed?: ReportPaymentAttemptGuaranteed | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
  /** How the attempt ended. Leave it out while the attempt is under way. */
  outcome?: "canceled" | "failed" | "guaranteed" | undefined;
  /** How the payment was made. */
  payment_method_details?: ReportPaymentAttemptPaymentMethodDetails | undefined;
  /** Who receives the goods, and where. */
  shipping_details?: ReportPaymentAttemptShippingDetails | undefined;
}

export interface ReportPaymentAttemptCanceledParams {
  /** When the payment was canceled, in seconds since the Unix epoch. */
  canceled_at: number;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
}

export interface ReportPaymentAttemptFailedParams {
  /** When the payment failed, in seconds since the Unix epoch. */
  failed_at: number;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
}

export interface ReportPaymentAttemptGuaranteedParams {
  /** When the payment was guaranteed, in seconds since the Unix epoch. */
  guaranteed_at: number;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
}

/** Who paid. */
export interface ReportPaymentAttemptInformationalCustomerDetails {
  /** Id of the Stripe customer, if the payer is one. */
  customer?: string | undefined;
  /** Email address of the payer. */
  email?: string | undefined;
  /** Name of the payer. */
  name?: string | undefined;
  /** Phone number of the payer. */
  phone?: string | undefined;
}

export interface ReportPaymentAttemptInformationalShippingDetails {
  /** Where the goods go. */
  address?: ReportPaymentAttemptInformationalShippingDetailsAddress | undefined;
  /** Name of whoever receives the goods. */
  name?: string | undefined;
  /** Phone number for questions about the delivery. */
  phone?: string | undefined;
}

/** Where the goods go. */
export interface ReportPaymentAttemptInformationalShippingDetailsAddress {
  /** City, town, village or district. */
  city?: string | undefined;
  /**
   * Country, as a two-letter [ISO
   * 3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
   */
  country?: string | undefined;
  /** Street and number, PO box or company name. */
  line1?: string | undefined;
  /** Flat, suite, floor or building. */
  line2?: string | undefined;
  /** Postal code, called ZIP code in the US. */
  postal_code?: string | undefined;
  /**
   * Part of the country, such as a state or province; an [ISO
   * 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
   */
  state?: string | undefined;
}

export interface ReportPaymentAttemptInformationalParams {
  /** Who paid. */
  customer_details?:
    ReportPaymentAttemptInformationalCustomerDetails | undefined;
  /** Free text of yours, for people to read. An empty string removes it. */
  description?: string | "" | undefined;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
  /** Who receives the goods, and where. An empty string removes it. */
  shipping_details?:
    ReportPaymentAttemptInformationalShippingDetails | "" | undefined;
}

/** How much was refunded, at most what earlier refunds left of the payment. */
export interface ReportRefundAmount {
  /**
   * Currency, as a lowercase three-letter [ISO
   * code](https://www.iso.org/iso-4217-currency-codes.html). Stripe must
   * [support](https://stripe.com/docs/currencies) it.
   */
  currency: string;
  /**
   * How much, in the currency's [minor
   * unit](https://docs.stripe.com/currencies#zero-decimal): `100` is 1.00 USD
   * or 100 JPY. Never negative.
   */
  value: number;
}

/** Which processor handled the refund. */
export interface ReportRefundProcessorDetails {
  /**
   * About a processor that Stripe does not know; goes with the type `custom`.
   */
  custom?: ReportRefundProcessorDetailsCustom | undefined;
  /** Kind of processor. Put its details into the field of the same name. */
  type: "custom";
}

/** About a processor that Stripe does not know; goes with the type `custom`. */
export interface ReportRefundProcessorDetailsCustom {
  /**
   * Your own reference for finding the refund at the processor. No two refunds
   * may share one.
   */
  refund_reference: string;
}

/** About the refund; goes with the outcome `refunded`. */
export interface ReportRefundRefunded {
  /** When the refund was completed, in seconds since the Unix epoch. */
  refunded_at: number;
}

export interface ReportRefundParams {
  /** How the refund ended. */
  outcome: "refunded";
  /** Which processor handled the refund. */
  processor_details: ReportRefundProcessorDetails;
  /**
   * How much was refunded, at most what earlier refunds left of the payment.
   */
  amount?: ReportRefundAmount | undefined;
  /**
   * Fields of the answer to
   * [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
   * path.
   */
  expand?: Array<string> | undefined;
  /** When the refund was begun, in seconds since the Unix epoch. */
  initiated_at?: number | undefined;
  /**
   * [Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An
   * empty value removes a key; an empty string in place of the pairs removes
   * them all.
   */
  metadata?: Record<string, string> | "" | undefined;
  /** About the refund; goes with the outcome `refunded`. */
  refunded?: ReportRefundRefunded | undefined;
}
