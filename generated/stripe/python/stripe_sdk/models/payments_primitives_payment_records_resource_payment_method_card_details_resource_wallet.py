"""Payments primitives payment records resource payment method card details resource
wallet.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_apple_pay import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_google_pay import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_link import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink,
    )


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet(
    Model
):
    """A wallet that hands out cards."""

    apple_pay: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay
        | None
    )
    dynamic_last4: str | None
    """How the device's own account number ends, four digits. Only for tokenized
    cards.
    """
    google_pay: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay
        | None
    )
    link: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink
        | None
    )
    type: str
    """`apple_pay`, `google_pay` or `link`: the field of that name tells more."""
