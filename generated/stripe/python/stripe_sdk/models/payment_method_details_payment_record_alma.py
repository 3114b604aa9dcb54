"""Payment method details payment record alma."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_alma_details_resource_installments import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments,
    )


class PaymentMethodDetailsPaymentRecordAlma(Model):
    """A payment by Alma."""

    installments: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments
        | None
    )
    transaction_id: str | None
    """Id of the payment at Alma."""
