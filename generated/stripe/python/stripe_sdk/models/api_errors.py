"""Api errors."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class ApiErrors(Model):
    """What went wrong. Objects of other families, such as the payment intent that an error
    is about, are left out here.
    """

    advice_code: str | None
    """What the card issuer advises after a decline; see
    [retries](https://docs.stripe.com/declines/card#retrying-issuer-declines).
    """
    charge: str | None
    """Id of the charge that failed, for card errors."""
    code: str | None
    """Short [error code](https://docs.stripe.com/error-codes) for a program to act
    on.
    """
    decline_code: str | None
    """Card issuer's [reason](https://docs.stripe.com/declines#issuer-declines) for a
    decline, where it gave one.
    """
    doc_url: str | None
    """Web page about the error code."""
    message: str | None
    """What went wrong, for people to read. Your customers may see it if `type` is
    `card_error`.
    """
    network_advice_code: str | None
    """Two digits: what the card network advises after a decline."""
    network_decline_code: str | None
    """Card network's own code for the decline."""
    param: str | None
    """Parameter that caused the error, as it is called in the request. Use it to point at
    the right field of a form.
    """
    payment_method_type: str | None
    """Kind of payment method that caused the error. Given for invoices only."""
    request_log_url: str | None
    """Where the Dashboard shows the request."""
    type: (
        Literal["api_error", "card_error", "idempotency_error", "invalid_request_error"]
        | str
    )
    """Kind of error."""
    user_message: str | None
    """What may be shown to the user."""
