"""What may be set for one request, or for a client derived from another?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict


class ClientOptions(TypedDict, total=False):
    """`timeout` is in seconds, None is no limit. `headers` go before those of the client."""

    headers: Mapping[str, str]
    timeout: float | None
    base_url: str


class RequestOptions(ClientOptions, total=False):
    """`idempotency_key` is made for every call unless given, where the API takes one."""

    idempotency_key: str
