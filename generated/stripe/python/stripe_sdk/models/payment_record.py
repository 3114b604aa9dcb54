"""Payment record."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .payments_primitives_payment_records_resource_amount import (
        PaymentsPrimitivesPaymentRecordsResourceAmount,
    )
    from .payments_primitives_payment_records_resource_customer_details import (
        PaymentsPrimitivesPaymentRecordsResourceCustomerDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails,
    )
    from .payments_primitives_payment_records_resource_processor_details import (
        PaymentsPrimitivesPaymentRecordsResourceProcessorDetails,
    )
    from .payments_primitives_payment_records_resource_shipping_details import (
        PaymentsPrimitivesPaymentRecordsResourceShippingDetails,
    )


class PaymentRecord(Model, tag={"object": "payment_record"}):
    """A payment, made through Stripe or elsewhere. Reporting a payment from another
    processor lets Stripe treat it as its own, for example to mark an invoice as paid.
    The tries at the payment are its *payment attempt records*, one or more.
    """

    amount: PaymentsPrimitivesPaymentRecordsResourceAmount
    amount_authorized: PaymentsPrimitivesPaymentRecordsResourceAmount
    amount_canceled: PaymentsPrimitivesPaymentRecordsResourceAmount
    amount_failed: PaymentsPrimitivesPaymentRecordsResourceAmount
    amount_guaranteed: PaymentsPrimitivesPaymentRecordsResourceAmount
    amount_refunded: PaymentsPrimitivesPaymentRecordsResourceAmount
    amount_requested: PaymentsPrimitivesPaymentRecordsResourceAmount
    application: str | None
    """Connect application that made the record, by its id."""
    created: int
    """When the record was made, in seconds since the Unix epoch."""
    customer_details: PaymentsPrimitivesPaymentRecordsResourceCustomerDetails | None
    """Who paid."""
    customer_presence: Literal["off_session", "on_session"] | str | None
    """`on_session` if the customer was in your checkout flow when paying, else
    `off_session`.
    """
    description: str | None
    """Free text of yours, for people to read."""
    id: str
    """Id by which Stripe knows the record."""
    latest_payment_attempt_record: str | None
    """Id of the newest attempt at this payment."""
    livemode: bool
    """`true` for live data, `false` for test data."""
    metadata: dict[str, str]
    """[Key-value pairs](https://docs.stripe.com/api/metadata) of your own."""
    object: Literal["payment_record"]
    """Says what kind of object this is."""
    payment_method_details: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails | None
    )
    """How the payment was made."""
    processor_details: PaymentsPrimitivesPaymentRecordsResourceProcessorDetails
    reported_by: Literal["self", "stripe"] | str
    """Who reported the payment: you (`self`) or Stripe."""
    shipping_details: PaymentsPrimitivesPaymentRecordsResourceShippingDetails | None
    """Who receives the goods, and where."""
