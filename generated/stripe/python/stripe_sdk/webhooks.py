"""Webhooks of the Stripe payment records: is one genuine, and what does it tell?"""

from __future__ import annotations

from ._runtime.errors import WebhookSignatureError
from ._runtime.webhooks import Received, SignedTimestamp, UnknownObject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from . import models
    from ._runtime.webhooks import Headers, Payload, Secrets

    Subject: TypeAlias = UnknownObject | None | models.Event | models.PaymentRecord

__all__ = [
    "Notification",
    "UnknownObject",
    "WebhookSignatureError",
    "parse",
    "sign",
    "verify",
]

_SCHEME = SignedTimestamp("Stripe-Signature", environment="STRIPE_WEBHOOK_SECRET")


class Notification(Received):
    """An event, and the object that it is about, as its own class where the document has
    that one.

    `object` is None where the event has none.
    """

    _event = "models.Event"
    _about = ("data", "object")
    _tag = "object"
    _classes = {
        "event": ("Event",),
        "payment_record": ("PaymentRecord",),
    }

    event: models.Event
    object: Subject


def parse(
    payload: Payload,
    headers: Headers | str | None,
    *,
    secret: Secrets = None,
    tolerance: float | None = 300,
) -> Notification:
    """The event of a webhook, once it is proven to be genuine.

    `payload` is the body as it came: what was parsed has lost what was signed.
    `headers` are those of the request, or the text of Stripe-Signature alone. `secret`
    is that of the endpoint, or several while one takes the place of another. Unless
    given it is read from STRIPE_WEBHOOK_SECRET. `tolerance` is the age in seconds after
    which a signature counts no more, None for no such age.

    Raises WebhookSignatureError, and CredentialError where there is no secret.
    """
    _SCHEME.verify(payload, headers, secret, tolerance=tolerance)
    return Notification(payload)


def verify(
    payload: Payload,
    headers: Headers | str | None,
    *,
    secret: Secrets = None,
    tolerance: float | None = 300,
) -> None:
    """Raise WebhookSignatureError unless a webhook is genuine.

    `payload` is the body as it came: what was parsed has lost what was signed.
    `headers` are those of the request, or the text of Stripe-Signature alone. `secret`
    is that of the endpoint, or several while one takes the place of another. Unless
    given it is read from STRIPE_WEBHOOK_SECRET. `tolerance` is the age in seconds after
    which a signature counts no more, None for no such age.

    Raises WebhookSignatureError, and CredentialError where there is no secret.
    """
    _SCHEME.verify(payload, headers, secret, tolerance=tolerance)


def sign(
    payload: Payload, secret: Secrets = None, *, timestamp: int | None = None
) -> dict[str, str]:
    """The headers of a genuine webhook with this payload, for tests.

    `timestamp` is in seconds since 1970; unless given it is now.
    """
    return _SCHEME.sign(payload, secret, timestamp=timestamp)
