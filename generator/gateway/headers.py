"""Which headers go on to the API, and which of its headers come back?

Out: what the document or its facts declare, and what every HTTP call may have. Silently left out is
what browsers and proxies add of their own. Anything else is refused by name (`check.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.gateway.problem import Pairs

HOP = frozenset(
    {
        b"connection",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
    }
)
"""They are about one connection (RFC 9110, section 7.6.1)."""

NEVER = HOP | {b"content-length", b"cookie", b"expect", b"host"}
"""These are written anew, whatever a document declares."""

OURS = b"gateway-"

_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")

PASSED = frozenset(
    {
        b"accept",
        b"accept-encoding",
        b"accept-language",
        b"cache-control",
        b"content-encoding",
        b"content-language",
        b"content-type",
        b"if-match",
        b"if-modified-since",
        b"if-none-match",
        b"if-range",
        b"if-unmodified-since",
        b"pragma",
        b"prefer",
        b"range",
        b"traceparent",
        b"tracestate",
        b"user-agent",
    }
)
"""Every HTTP call may have these, whether a document says so or not."""

_DROPPED = (
    frozenset(
        {
            b"authorization",
            b"cookie",
            b"dnt",
            b"expect",
            b"forwarded",
            b"from",
            b"host",
            b"http2-settings",
            b"max-forwards",
            b"origin",
            b"priority",
            b"referer",
            b"save-data",
            b"true-client-ip",
            b"upgrade-insecure-requests",
            b"via",
            b"x-real-ip",
            b"x-request-id",
            b"x-requested-with",
        }
    )
    | HOP
)
_DROPPED_STARTS = (
    b"access-control-",
    b"cf-",
    b"fly-",
    b"gateway-",
    b"proxy-",
    b"sec-",
    b"x-amz",
    b"x-cloud-trace-",
    b"x-envoy-",
    b"x-forwarded-",
)
"""What a browser says of itself, and proxies of whom they speak for: not the caller's words."""

_KEPT_HERE = (
    frozenset(
        {
            b"alt-svc",
            b"clear-site-data",
            b"nel",
            b"public-key-pins",
            b"report-to",
            b"reporting-endpoints",
            b"service-worker-allowed",
            b"set-cookie",
            b"set-cookie2",
            b"strict-transport-security",
        }
    )
    | HOP
)
_KEPT_HERE_STARTS = (b"access-control-", b"gateway-")
"""An answer's words about its own host. A browser would take them for the gateway's: a cookie of
the API would lie beside the session, and `Clear-Site-Data` would end it."""


def is_dropped(name: bytes) -> bool:
    return name in _DROPPED or name.startswith(_DROPPED_STARTS)


def nominated(headers: Iterable[tuple[bytes, bytes]]) -> frozenset[bytes]:
    """Headers that `Connection` says are about this connection too."""
    return frozenset(
        one.strip().lower()
        for name, value in headers
        if name.lower() == b"connection"
        for one in value.split(b",")
    )


def answered(headers: Pairs) -> Pairs:
    """What comes back of an answer's headers: order, doubles and values are as they were."""
    about = nominated(headers)
    if any(name.lower() == b"transfer-encoding" for name, _ in headers):
        about |= {b"content-length"}  # it does not count then (RFC 9112, section 6.3)
    kept = []
    for name, value in headers:
        lower = name.lower()
        if lower in _KEPT_HERE or lower in about or lower.startswith(_KEPT_HERE_STARTS):
            continue
        if _CONTROL.search(value):  # no server may send it (RFC 9110, section 5.5)
            continue
        kept.append((lower, value))
    return kept


def unfollowed(status: int, headers: Pairs) -> Pairs:
    """Browsers and many programs go where `Location` says by themselves, and take a header with the
    session along, to whatever host: so it has a name that nobody follows.
    """
    if not 300 <= status < 400:
        return headers
    return [(b"gateway-location" if a == b"location" else a, b) for a, b in headers]


def cookies(headers: Pairs) -> list[tuple[str, str]]:
    """Names and values of all Cookie headers."""
    text = b";".join(value for name, value in headers if name == b"cookie")
    pairs = [one.strip().partition("=") for one in text.decode("latin-1").split(";")]
    return [(name, value) for name, sign, value in pairs if sign]
