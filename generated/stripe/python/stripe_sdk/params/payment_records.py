"""What the methods of payment records take."""

from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Literal, NotRequired


class ListParams(TypedDict):
    created_after: NotRequired[int | datetime]
    """Leave out records made at this time or before, in seconds since the Unix
    epoch.
    """
    created_before: NotRequired[int | datetime]
    """Leave out records made at this time or after, in seconds since the Unix epoch."""
    ending_before: NotRequired[str]
    """Id of a record. The page ends just before it: the way back through the list."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    limit: NotRequired[int]
    """Number of records in a page, from 1 to 100; 10 if left out."""
    starting_after: NotRequired[str]
    """Id of a record. The page starts just after it: the way on through the list."""


class ReportPaymentAmountRequested(TypedDict):
    """What you asked the customer to pay."""

    currency: str
    """Currency, as a lowercase three-letter [ISO
    code](https://www.iso.org/iso-4217-currency-codes.html). Stripe must
    [support](https://stripe.com/docs/currencies) it.
    """
    value: int
    """How much, in the currency's [minor
    unit](https://docs.stripe.com/currencies#zero-decimal): `100` is 1.00 USD or 100
    JPY. Never negative.
    """


class ReportPaymentCanceled(TypedDict):
    """About the cancelation; goes with the outcome `canceled`."""

    canceled_at: int | datetime
    """When the payment was canceled, in seconds since the Unix epoch."""


class ReportPaymentCustomerDetails(TypedDict):
    """Who paid."""

    customer: NotRequired[str]
    """Id of the Stripe customer, if the payer is one."""
    email: NotRequired[str]
    """Email address of the payer."""
    name: NotRequired[str]
    """Name of the payer."""
    phone: NotRequired[str]
    """Phone number of the payer."""


class ReportPaymentFailed(TypedDict):
    """About the failure; goes with the outcome `failed`."""

    failed_at: int | datetime
    """When the payment failed, in seconds since the Unix epoch."""


class ReportPaymentGuaranteed(TypedDict):
    """About the guarantee; goes with the outcome `guaranteed`."""

    guaranteed_at: int | datetime
    """When the payment was guaranteed, in seconds since the Unix epoch."""


class ReportPaymentPaymentMethodDetails(TypedDict):
    """How the payment was made."""

    billing_details: NotRequired[ReportPaymentPaymentMethodDetailsBillingDetails]
    """Who is billed."""
    custom: NotRequired[ReportPaymentPaymentMethodDetailsCustom]
    """About a payment method that Stripe does not know; goes with the type `custom`."""
    payment_method: NotRequired[str]
    """Id of the Stripe payment method that was charged."""
    type: NotRequired[Literal["custom"]]
    """Kind of payment method. Put its details into the field of the same name."""


class ReportPaymentPaymentMethodDetailsBillingDetails(TypedDict):
    """Who is billed."""

    address: NotRequired[ReportPaymentPaymentMethodDetailsBillingDetailsAddress]
    """Address for billing."""
    email: NotRequired[str]
    """Email address for billing."""
    name: NotRequired[str]
    """Name of the person or company that is billed."""
    phone: NotRequired[str]
    """Phone number for billing."""


class ReportPaymentPaymentMethodDetailsBillingDetailsAddress(TypedDict):
    """Address for billing."""

    city: NotRequired[str]
    """City, town, village or district."""
    country: NotRequired[str]
    """Country, as a two-letter [ISO
    3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
    """
    line1: NotRequired[str]
    """Street and number, PO box or company name."""
    line2: NotRequired[str]
    """Flat, suite, floor or building."""
    postal_code: NotRequired[str]
    """Postal code, called ZIP code in the US."""
    state: NotRequired[str]
    """Part of the country, such as a state or province; an [ISO
    3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
    """


class ReportPaymentPaymentMethodDetailsCustom(TypedDict):
    """About a payment method that Stripe does not know; goes with the type `custom`."""

    display_name: NotRequired[str]
    """Name that people see for the custom payment method."""
    type: NotRequired[str]
    """Id of the custom payment method type."""


class ReportPaymentProcessorDetails(TypedDict):
    """Which processor handled the payment."""

    custom: NotRequired[ReportPaymentProcessorDetailsCustom]
    """About a processor that Stripe does not know; goes with the type `custom`."""
    type: Literal["custom"]
    """Kind of processor. Put its details into the field of the same name."""


class ReportPaymentProcessorDetailsCustom(TypedDict):
    """About a processor that Stripe does not know; goes with the type `custom`."""

    payment_reference: str
    """Your own reference for finding the payment at the processor, for example a check
    number.
    """


class ReportPaymentShippingDetails(TypedDict):
    """Who receives the goods, and where."""

    address: NotRequired[ReportPaymentShippingDetailsAddress]
    """Where the goods go."""
    name: NotRequired[str]
    """Name of whoever receives the goods."""
    phone: NotRequired[str]
    """Phone number for questions about the delivery."""


class ReportPaymentShippingDetailsAddress(TypedDict):
    """Where the goods go."""

    city: NotRequired[str]
    """City, town, village or district."""
    country: NotRequired[str]
    """Country, as a two-letter [ISO
    3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
    """
    line1: NotRequired[str]
    """Street and number, PO box or company name."""
    line2: NotRequired[str]
    """Flat, suite, floor or building."""
    postal_code: NotRequired[str]
    """Postal code, called ZIP code in the US."""
    state: NotRequired[str]
    """Part of the country, such as a state or province; an [ISO
    3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
    """


class ReportPaymentParams(TypedDict):
    amount_requested: ReportPaymentAmountRequested
    """What you asked the customer to pay."""
    initiated_at: int | datetime
    """When the payment was begun, in seconds since the Unix epoch."""
    payment_method_details: ReportPaymentPaymentMethodDetails
    """How the payment was made."""
    canceled: NotRequired[ReportPaymentCanceled]
    """About the cancelation; goes with the outcome `canceled`."""
    customer_details: NotRequired[ReportPaymentCustomerDetails]
    """Who paid."""
    customer_presence: NotRequired[Literal["off_session", "on_session"]]
    """`on_session` if the customer was in your checkout flow when paying, else
    `off_session`.
    """
    description: NotRequired[str]
    """Free text of yours, for people to read."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    failed: NotRequired[ReportPaymentFailed]
    """About the failure; goes with the outcome `failed`."""
    guaranteed: NotRequired[ReportPaymentGuaranteed]
    """About the guarantee; goes with the outcome `guaranteed`."""
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """
    outcome: NotRequired[Literal["canceled", "failed", "guaranteed"]]
    """How the payment ended. Leave it out while the payment is under way."""
    processor_details: NotRequired[ReportPaymentProcessorDetails]
    """Which processor handled the payment."""
    shipping_details: NotRequired[ReportPaymentShippingDetails]
    """Who receives the goods, and where."""


class RetrieveParams(TypedDict):
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """


class ReportPaymentAttemptCanceled(TypedDict):
    """About the cancelation; goes with the outcome `canceled`."""

    canceled_at: int | datetime
    """When the payment was canceled, in seconds since the Unix epoch."""


class ReportPaymentAttemptFailed(TypedDict):
    """About the failure; goes with the outcome `failed`."""

    failed_at: int | datetime
    """When the payment failed, in seconds since the Unix epoch."""


class ReportPaymentAttemptGuaranteed(TypedDict):
    """About the guarantee; goes with the outcome `guaranteed`."""

    guaranteed_at: int | datetime
    """When the payment was guaranteed, in seconds since the Unix epoch."""


class ReportPaymentAttemptPaymentMethodDetails(TypedDict):
    """How the payment was made."""

    billing_details: NotRequired[ReportPaymentAttemptPaymentMethodDetailsBillingDetails]
    """Who is billed."""
    custom: NotRequired[ReportPaymentAttemptPaymentMethodDetailsCustom]
    """About a payment method that Stripe does not know; goes with the type `custom`."""
    payment_method: NotRequired[str]
    """Id of the Stripe payment method that was charged."""
    type: NotRequired[Literal["custom"]]
    """Kind of payment method. Put its details into the field of the same name."""


class ReportPaymentAttemptPaymentMethodDetailsBillingDetails(TypedDict):
    """Who is billed."""

    address: NotRequired[ReportPaymentAttemptPaymentMethodDetailsBillingDetailsAddress]
    """Address for billing."""
    email: NotRequired[str]
    """Email address for billing."""
    name: NotRequired[str]
    """Name of the person or company that is billed."""
    phone: NotRequired[str]
    """Phone number for billing."""


class ReportPaymentAttemptPaymentMethodDetailsBillingDetailsAddress(TypedDict):
    """Address for billing."""

    city: NotRequired[str]
    """City, town, village or district."""
    country: NotRequired[str]
    """Country, as a two-letter [ISO
    3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
    """
    line1: NotRequired[str]
    """Street and number, PO box or company name."""
    line2: NotRequired[str]
    """Flat, suite, floor or building."""
    postal_code: NotRequired[str]
    """Postal code, called ZIP code in the US."""
    state: NotRequired[str]
    """Part of the country, such as a state or province; an [ISO
    3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
    """


class ReportPaymentAttemptPaymentMethodDetailsCustom(TypedDict):
    """About a payment method that Stripe does not know; goes with the type `custom`."""

    display_name: NotRequired[str]
    """Name that people see for the custom payment method."""
    type: NotRequired[str]
    """Id of the custom payment method type."""


class ReportPaymentAttemptShippingDetails(TypedDict):
    """Who receives the goods, and where."""

    address: NotRequired[ReportPaymentAttemptShippingDetailsAddress]
    """Where the goods go."""
    name: NotRequired[str]
    """Name of whoever receives the goods."""
    phone: NotRequired[str]
    """Phone number for questions about the delivery."""


class ReportPaymentAttemptShippingDetailsAddress(TypedDict):
    """Where the goods go."""

    city: NotRequired[str]
    """City, town, village or district."""
    country: NotRequired[str]
    """Country, as a two-letter [ISO
    3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
    """
    line1: NotRequired[str]
    """Street and number, PO box or company name."""
    line2: NotRequired[str]
    """Flat, suite, floor or building."""
    postal_code: NotRequired[str]
    """Postal code, called ZIP code in the US."""
    state: NotRequired[str]
    """Part of the country, such as a state or province; an [ISO
    3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
    """


class ReportPaymentAttemptParams(TypedDict):
    initiated_at: int | datetime
    """When the attempt was begun, in seconds since the Unix epoch."""
    canceled: NotRequired[ReportPaymentAttemptCanceled]
    """About the cancelation; goes with the outcome `canceled`."""
    description: NotRequired[str]
    """Free text of yours, for people to read."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    failed: NotRequired[ReportPaymentAttemptFailed]
    """About the failure; goes with the outcome `failed`."""
    guaranteed: NotRequired[ReportPaymentAttemptGuaranteed]
    """About the guarantee; goes with the outcome `guaranteed`."""
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """
    outcome: NotRequired[Literal["canceled", "failed", "guaranteed"]]
    """How the attempt ended. Leave it out while the attempt is under way."""
    payment_method_details: NotRequired[ReportPaymentAttemptPaymentMethodDetails]
    """How the payment was made."""
    shipping_details: NotRequired[ReportPaymentAttemptShippingDetails]
    """Who receives the goods, and where."""


class ReportPaymentAttemptCanceledParams(TypedDict):
    canceled_at: int | datetime
    """When the payment was canceled, in seconds since the Unix epoch."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """


class ReportPaymentAttemptFailedParams(TypedDict):
    failed_at: int | datetime
    """When the payment failed, in seconds since the Unix epoch."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """


class ReportPaymentAttemptGuaranteedParams(TypedDict):
    guaranteed_at: int | datetime
    """When the payment was guaranteed, in seconds since the Unix epoch."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """


class ReportPaymentAttemptInformationalCustomerDetails(TypedDict):
    """Who paid."""

    customer: NotRequired[str]
    """Id of the Stripe customer, if the payer is one."""
    email: NotRequired[str]
    """Email address of the payer."""
    name: NotRequired[str]
    """Name of the payer."""
    phone: NotRequired[str]
    """Phone number of the payer."""


class ReportPaymentAttemptInformationalShippingDetails(TypedDict):
    address: NotRequired[ReportPaymentAttemptInformationalShippingDetailsAddress]
    """Where the goods go."""
    name: NotRequired[str]
    """Name of whoever receives the goods."""
    phone: NotRequired[str]
    """Phone number for questions about the delivery."""


class ReportPaymentAttemptInformationalShippingDetailsAddress(TypedDict):
    """Where the goods go."""

    city: NotRequired[str]
    """City, town, village or district."""
    country: NotRequired[str]
    """Country, as a two-letter [ISO
    3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
    """
    line1: NotRequired[str]
    """Street and number, PO box or company name."""
    line2: NotRequired[str]
    """Flat, suite, floor or building."""
    postal_code: NotRequired[str]
    """Postal code, called ZIP code in the US."""
    state: NotRequired[str]
    """Part of the country, such as a state or province; an [ISO
    3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
    """


class ReportPaymentAttemptInformationalParams(TypedDict):
    customer_details: NotRequired[ReportPaymentAttemptInformationalCustomerDetails]
    """Who paid."""
    description: NotRequired[str | Literal[""]]
    """Free text of yours, for people to read. An empty string removes it."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """
    shipping_details: NotRequired[
        ReportPaymentAttemptInformationalShippingDetails | Literal[""]
    ]
    """Who receives the goods, and where. An empty string removes it."""


class ReportRefundAmount(TypedDict):
    """How much was refunded, at most what earlier refunds left of the payment."""

    currency: str
    """Currency, as a lowercase three-letter [ISO
    code](https://www.iso.org/iso-4217-currency-codes.html). Stripe must
    [support](https://stripe.com/docs/currencies) it.
    """
    value: int
    """How much, in the currency's [minor
    unit](https://docs.stripe.com/currencies#zero-decimal): `100` is 1.00 USD or 100
    JPY. Never negative.
    """


class ReportRefundProcessorDetails(TypedDict):
    """Which processor handled the refund."""

    custom: NotRequired[ReportRefundProcessorDetailsCustom]
    """About a processor that Stripe does not know; goes with the type `custom`."""
    type: Literal["custom"]
    """Kind of processor. Put its details into the field of the same name."""


class ReportRefundProcessorDetailsCustom(TypedDict):
    """About a processor that Stripe does not know; goes with the type `custom`."""

    refund_reference: str
    """Your own reference for finding the refund at the processor. No two refunds may share
    one.
    """


class ReportRefundRefunded(TypedDict):
    """About the refund; goes with the outcome `refunded`."""

    refunded_at: int | datetime
    """When the refund was completed, in seconds since the Unix epoch."""


class ReportRefundParams(TypedDict):
    outcome: Literal["refunded"]
    """How the refund ended."""
    processor_details: ReportRefundProcessorDetails
    """Which processor handled the refund."""
    amount: NotRequired[ReportRefundAmount]
    """How much was refunded, at most what earlier refunds left of the payment."""
    expand: NotRequired[list[str]]
    """Fields of the answer to [expand](https://docs.stripe.com/api/expanding_objects),
    each a dotted path.
    """
    initiated_at: NotRequired[int | datetime]
    """When the refund was begun, in seconds since the Unix epoch."""
    metadata: NotRequired[Mapping[str, str] | Literal[""]]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own. An empty value
    removes a key; an empty string in place of the pairs removes them all.
    """
    refunded: NotRequired[ReportRefundRefunded]
    """About the refund; goes with the outcome `refunded`."""
