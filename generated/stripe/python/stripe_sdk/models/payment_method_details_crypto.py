"""Payment method details crypto."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsCrypto(Model):
    """A payment in stablecoins."""

    buyer_address: str | None
    """Address of the wallet that paid."""
    network: (
        Literal["base", "ethereum", "polygon", "solana", "sui", "tempo"] | str | None
    )
    """Blockchain that carried the payment."""
    token_currency: (
        Literal["ousd", "phantom_cash", "usdc", "usdg", "usdp", "usdsui", "usdt"]
        | str
        | None
    )
    """Token that was paid with."""
    transaction_hash: str | None
    """Hash of the payment on its blockchain."""
