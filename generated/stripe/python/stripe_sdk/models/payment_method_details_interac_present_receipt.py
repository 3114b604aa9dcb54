"""Payment method details interac present receipt."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsInteracPresentReceipt(Model):
    """Lines that Interac wants on the receipt."""

    account_type: Literal["checking", "savings", "unknown"] | str | None
    """Kind of account behind the card."""
    application_cryptogram: str | None
    """Cryptogram from the card's chip, which proves the transaction to the issuer."""
    application_preferred_name: str | None
    """Name of the application on the card's chip, EMV tag `9F12`. It decides which
    networks may process the payment.
    """
    authorization_code: str | None
    """Code that identifies the transaction."""
    authorization_response_code: str | None
    """What the issuer answered, EMV tag `8A`."""
    cardholder_verification_method: str | None
    """How the cardholder proved to be the owner: `approval`, `failure`, `none`,
    `offline_pin`, `offline_pin_and_signature`, `online_pin` or `signature`.
    """
    dedicated_file_name: str | None
    """Which application on the chip was used, EMV tag `84`."""
    terminal_verification_results: str | None
    """Which checks card and terminal made of each other, 5 bytes, EMV tag `95`. They
    decide how much risk the terminal takes.
    """
    transaction_status_information: str | None
    """Steps completed while the card was read, EMV tag `9B`."""
