"""What did a client send, as far as it can be compared with what another one sent?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.recording_server import Recorded

KEY = "sk_test_5ecret"

COMPARED = (
    "Authorization",
    "Content-Type",
    "Host",
    "Idempotency-Key",
    "Stripe-Account",
    "Stripe-Version",
)

NOT_COMPARED = {
    "Accept": "we ask for JSON, theirs for Python takes anything",
    "Accept-Encoding": "whatever the HTTP library can unpack",
    "Accept-Language": "a habit of fetch",
    "Connection": "of the connection, not of the request",
    "Content-Length": "follows from the body, which is compared",
    "Sec-Fetch-Mode": "a habit of fetch",
    "User-Agent": "each client tells its own name",
    "X-Stripe-Client-User-Agent": "theirs describes the machine",
    "X-Stripe-Client-Telemetry": "theirs reports how long the last request took",
}

_RANDOM_KEY = re.compile(r"(stripe-node-retry-)?[0-9a-f-]{36}")


@dataclass(frozen=True, slots=True)
class Sent:
    """One request, with what is random in it replaced by a word."""

    method: str
    path: str
    query: str
    body: bytes
    headers: Mapping[str, str | None]
    unknown: frozenset[str] = field(compare=False)
    """Names of headers that are neither compared nor left out for a reason."""


def sent(recorded: Recorded) -> Sent:
    path, _, query = recorded.target.partition("?")
    headers = {name: recorded.header(name) for name in COMPARED}
    key = headers["Idempotency-Key"]
    if key is not None and _RANDOM_KEY.fullmatch(key):
        headers["Idempotency-Key"] = "random"
    body, content_type = recorded.body, headers["Content-Type"]
    media_type, mark, boundary = (content_type or "").partition("; boundary=")
    if mark:
        assert re.fullmatch("[0-9a-f-]{32,70}", boundary)
        headers["Content-Type"] = f"{media_type}{mark}random"
        body = body.replace(f"--{boundary}".encode(), b"--random")
    known = {*COMPARED, *NOT_COMPARED}
    unknown = frozenset(name.title() for name, _ in recorded.headers) - known
    return Sent(recorded.method, path, query, body, headers, unknown)
