"""Payments primitives payment records resource payment method card details."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_checks import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_installments import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_network_token import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_three_d_secure import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet,
    )


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails(Model):
    """A payment by card."""

    authorization_code: str | None
    """Code under which the payment was authorized."""
    brand: (
        Literal[
            "amex",
            "cartes_bancaires",
            "diners",
            "discover",
            "eftpos_au",
            "interac",
            "jcb",
            "link",
            "mastercard",
            "unionpay",
            "unknown",
            "visa",
        ]
        | str
        | None
    )
    """Brand of the card."""
    capture_before: int | None
    """End of the time for a manual capture, in seconds since the Unix epoch. What is not
    captured by then goes back to the customer.
    """
    checks: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks
        | None
    )
    """What the checks of address and CVC found when the card was charged."""
    country: str | None
    """Country of the card, as a two-letter ISO 3166-1 code."""
    description: str | None
    """What sort of card the issuer's number range stands for."""
    exp_month: int | None
    """Month of expiry, from 1 to 12."""
    exp_year: int | None
    """Year of expiry, in four digits."""
    fingerprint: str | None
    """Stands for the card number: equal fingerprints, same card. For a wallet it may stand
    for the wallet's token instead, and Indian cards may have a second one under
    Connect.
    """
    funding: Literal["credit", "debit", "prepaid", "unknown"] | str | None
    """How the card is funded: `credit`, `debit`, `prepaid` or `unknown`."""
    iin: str | None
    """First digits of the card number, which say who issued it. For Stripe's own use,
    rarely present.
    """
    installments: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments
        | None
    )
    """How the payment is split into instalments."""
    issuer: str | None
    """Bank that issued the card."""
    last4: str | None
    """How the card number ends, four digits."""
    moto: bool | None
    """`true` for an order by mail or telephone (MOTO), to which strong customer
    authentication does not apply.
    """
    network: (
        Literal[
            "amex",
            "cartes_bancaires",
            "diners",
            "discover",
            "eftpos_au",
            "interac",
            "jcb",
            "link",
            "mastercard",
            "unionpay",
            "unknown",
            "visa",
        ]
        | str
        | None
    )
    """Network that the charge went through."""
    network_advice_code: str | None
    """What the card network advises after a failure."""
    network_decline_code: str | None
    """Card network's own code for the failure."""
    network_token: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken
        | None
    )
    """About the network token, if the card has one."""
    network_transaction_id: str | None
    """Id of the payment in the card network: Visa's *Transaction ID*, Mastercard's *Trace
    ID*, American Express's *Acquirer Reference Data*. Null when the network sent none.
    """
    stored_credential_usage: (
        Literal["installment", "recurring", "unscheduled"] | str | None
    )
    """Why a stored card was charged without the customer: by instalments, on a schedule,
    or off any schedule.
    """
    three_d_secure: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure
        | None
    )
    """How 3D Secure went, where it was used."""
    wallet: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet
        | None
    )
    """Wallet that the card came from, if any."""
