"""Payments primitives payment records resource payment method klarna details resource
payer details.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details_resource_payer_details_address import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress,
    )


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails(
    Model
):
    """The payer, as Klarna knows them."""

    address: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress
        | None
    )
    """Where the payer lives."""
