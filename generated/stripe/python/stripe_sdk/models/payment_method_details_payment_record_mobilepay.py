"""Payment method details payment record mobilepay."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_mobilepay_details_resource_card import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard,
    )


class PaymentMethodDetailsPaymentRecordMobilepay(Model):
    """A payment by MobilePay, from Denmark and Finland."""

    card: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard
        | None
    )
    """Card behind the wallet."""
