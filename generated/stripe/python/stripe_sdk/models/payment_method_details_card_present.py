"""Payment method details card present."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .payment_flows_private_payment_methods_card_present_common_wallet import (
        PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet,
    )
    from .payment_method_details_card_present_offline import (
        PaymentMethodDetailsCardPresentOffline,
    )
    from .payment_method_details_card_present_receipt import (
        PaymentMethodDetailsCardPresentReceipt,
    )


class PaymentMethodDetailsCardPresent(Model):
    """A card read by a Terminal reader."""

    amount_authorized: int | None
    """How much the issuer authorized, in the currency's [minor
    unit](https://docs.stripe.com/currencies#zero-decimal).
    """
    brand: str | None
    """Brand of the card: `amex`, `cartes_bancaires`, `diners`, `discover`, `eftpos_au`,
    `jcb`, `link`, `mastercard`, `unionpay`, `visa` or `unknown`.
    """
    brand_product: str | None
    """Code of the card program; see [Stripe's
    list](https://stripe.com/docs/card-product-codes).
    """
    capture_before: int | None
    """End of the time for a manual capture, in seconds since the Unix epoch. What is not
    captured by then goes back to the customer.
    """
    cardholder_name: str | None
    """Name read from the card, in the form of [ISO/IEC
    7813](https://en.wikipedia.org/wiki/ISO/IEC_7813) with `/` between last and first
    name. Often absent, above all on swiped and contactless payments.
    """
    country: str | None
    """Country of the card, as a two-letter ISO 3166-1 code."""
    description: str | None
    """What sort of card the issuer's number range stands for."""
    emv_auth_data: str | None
    """Cryptogram of the issuer's answer."""
    exp_month: int
    """Month of expiry, from 1 to 12."""
    exp_year: int
    """Year of expiry, in four digits."""
    fingerprint: str | None
    """Stands for the card number: equal fingerprints, same card. For a wallet it may stand
    for the wallet's token instead, and Indian cards may have a second one under
    Connect.
    """
    funding: str | None
    """How the card is funded: `credit`, `debit`, `prepaid` or `unknown`."""
    generated_card: str | None
    """Id of the card payment method made from this in-person payment, for charging the
    customer again. Absent where none could be made.
    """
    iin: str | None
    """First digits of the card number, which say who issued it. For Stripe's own use,
    rarely present.
    """
    incremental_authorization_supported: bool
    """Whether the authorized amount may be raised later. Ask for it when you make the
    [payment intent](https://docs.stripe.com/api/payment_intents).
    """
    issuer: str | None
    """Bank that issued the card."""
    last4: str | None
    """How the card number ends, four digits."""
    location: str | None
    """Id of the Terminal [location](https://docs.stripe.com/api/terminal/locations) where
    the reader stands.
    """
    network: str | None
    """Network that the charge went through: `amex`, `cartes_bancaires`, `diners`,
    `discover`, `eftpos_au`, `interac`, `jcb`, `link`, `mastercard`, `unionpay`, `visa`
    or `unknown`.
    """
    network_transaction_id: str | None
    """Id of the payment in the card network: Visa's *Transaction ID*, Mastercard's *Trace
    ID*, American Express's *Acquirer Reference Data*. Null when the network sent none.
    """
    offline: PaymentMethodDetailsCardPresentOffline | None
    """Filled when the reader took the payment without a connection."""
    overcapture_supported: bool
    """Whether more than the authorized amount may be captured."""
    preferred_locales: list[str] | None
    """Languages in which the issuer would have the customer addressed, EMV tag
    `5F2D`.
    """
    read_method: (
        Literal[
            "contact_emv",
            "contactless_emv",
            "contactless_magstripe_mode",
            "magnetic_stripe_fallback",
            "magnetic_stripe_track2",
        ]
        | str
        | None
    )
    """How the reader got at the card: by chip, contactless or by magnetic stripe."""
    reader: str | None
    """Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers) that took
    the payment.
    """
    receipt: PaymentMethodDetailsCardPresentReceipt | None
    """What the receipt of an EMV payment has to show."""
    wallet: PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet | None
