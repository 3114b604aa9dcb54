"""What may be set for one request or one client, and what is the body of an error?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import models

ErrorBody: TypeAlias = "models.ApiErrors"
"""What a failed answer says of its error."""


class ClientOptions(TypedDict, total=False):
    """What may be set for a client, and for a single request too. All of it may be left out."""

    headers: Mapping[str, str]
    """These go before those that the client sends by itself."""
    timeout: float | None
    """In seconds; None waits for ever."""
    max_retries: int
    """How often a request is sent again where that can help."""
    base_url: str
    """Takes the place of the server."""
    api_version: str | None
    """The version of the API that answers. Another one may answer with other types.

    The header Stripe-Version; None takes back what the client set.
    """
    stripe_account: str | None
    """On whose behalf a platform calls, the account of a user of it, such as `acct_123`.

    The header Stripe-Account; None takes back what the client set.
    """


class RequestOptions(ClientOptions, total=False):
    """What may be set for a single request. All of it may be left out."""

    idempotency_key: str
    """The API does once what it is asked to twice with the same key, where it takes one.

    One is made for every call that needs it.
    """
