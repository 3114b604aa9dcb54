"""Payment method details payment record konbini."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_konbini_details_resource_store import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore,
    )


class PaymentMethodDetailsPaymentRecordKonbini(Model):
    """A payment in a Japanese convenience store."""

    store: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore
        | None
    )
    """Store in which the customer paid. Null until the payment succeeds."""
