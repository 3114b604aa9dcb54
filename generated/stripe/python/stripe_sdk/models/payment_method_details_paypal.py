"""Payment method details paypal."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .paypal_seller_protection import PaypalSellerProtection


class PaymentMethodDetailsPaypal(Model):
    """A payment by PayPal."""

    country: str | None
    """Country of the buyer as PayPal knows it, a two-letter ISO 3166-1 code.
    Read-only.
    """
    payer_email: str | None
    """Email address of the buyer as PayPal knows it. Read-only."""
    payer_id: str | None
    """Id of the buyer's PayPal account."""
    payer_name: str | None
    """Name of the buyer as PayPal knows it. Read-only."""
    seller_protection: PaypalSellerProtection | None
    """How far PayPal's Seller Protection covers the payment."""
    transaction_id: str | None
    """Id of the payment at PayPal."""
