"""What options may a call take, and what is the body of an error?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, TypedDict

if TYPE_CHECKING:
    from . import models


class ClientOptions(TypedDict, total=False):
    """`timeout` is in seconds, None is no limit. `headers` go before those of the client.

    None for a header of the API takes back what the client set.
    """

    headers: Mapping[str, str]
    timeout: float | None
    max_retries: int
    base_url: str
    api_version: str | None
    shop_account: str | None


class RequestOptions(ClientOptions, total=False):
    """`idempotency_key` is made for every call unless given, where the API takes one."""

    idempotency_key: str


ErrorBody: TypeAlias = "models.Problem"
