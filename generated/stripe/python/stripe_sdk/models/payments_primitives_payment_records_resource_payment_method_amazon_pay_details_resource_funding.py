"""Payments primitives payment records resource payment method amazon pay details resource
funding.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding_resource_funding_card import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard,
    )


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding(
    Model
):
    """What an Amazon Pay wallet drew on."""

    card: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard
        | None
    )
    type: Literal["card"] | None
    """What the wallet drew on."""
