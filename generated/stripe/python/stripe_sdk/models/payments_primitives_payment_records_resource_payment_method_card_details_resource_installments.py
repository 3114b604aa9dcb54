"""Payments primitives payment records resource payment method card details resource
installments.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_installment_plan import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan,
    )


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments(
    Model
):
    """Instalments of a card payment."""

    plan: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan
        | None
    )
    """The chosen plan."""
