"""Payments primitives payment records resource processor details."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .payments_primitives_payment_records_resource_processor_details_resource_custom_details import (
        PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails,
    )


class PaymentsPrimitivesPaymentRecordsResourceProcessorDetails(
    Model, tag={"type": "custom"}
):
    """Which processor handled the payment."""

    custom: (
        PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails
        | None
    )
    type: Literal["custom"]
    """Kind of processor. The field of the same name holds its details."""
