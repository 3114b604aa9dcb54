"""Payment method details payment record revolut pay."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding,
    )


class PaymentMethodDetailsPaymentRecordRevolutPay(Model):
    """A payment by Revolut Pay."""

    funding: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding
        | None
    )
    transaction_id: str | None
    """Id of the payment at Revolut Pay."""
