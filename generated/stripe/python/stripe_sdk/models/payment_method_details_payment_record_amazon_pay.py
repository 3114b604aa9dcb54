"""Payment method details payment record amazon pay."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding,
    )


class PaymentMethodDetailsPaymentRecordAmazonPay(Model):
    """A payment by Amazon Pay."""

    funding: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding
        | None
    )
    transaction_id: str | None
    """Id of the payment at Amazon Pay."""
