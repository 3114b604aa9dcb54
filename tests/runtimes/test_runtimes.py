"""Does the TypeScript package do the same in Node, Bun, Deno, a page and a worker?

One program runs in all of them against one script. What it sees is compared with what is written
here, and what the server sees with what it sees of Node.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.runtimes import platforms, script
from tests.runtimes.platforms import Ran

RUNTIMES = ("node", "bun", "deno", "page", "worker")

SIGNATURE = "e507c22f3667ec76c85c6bcb8c3782bce47675dae83b75152ef64ac30dfc9b97"


def error(name: str, message: str, *is_of: bool) -> dict[str, Any]:
    return {"name": name, "message": message, "is": list(is_of)}


RETRIEVE = "GET /v1/payment_records/{id}"
NOT_SIGNED = "is of another secret, or the body is not as it was sent"
EXPECTED: Mapping[str, Any] = {
    "retrieve": [{"id": "pr_1"}, "req_1", 1],
    "report": {"id": "pr_é"},
    "list": ["a", "b"],
    "alone": {"id": "pr_2"},
    "refused": error(
        "PaymentRequiredError", "402: No funds [card_declined]", True, True, True
    ),
    "again": 2,
    "upload": {"id": "file_1"},
    "stream": "Käse",
    "events": [{"n": 1}, {"n": 2}],
    "broken": [
        {"n": 1},
        error("ConnectionError", "the stream of events broke off", True),
    ],
    "redirect": error("StatusError", "302: redirects are not followed", True),
    "unreachable": error("ConnectionError", f"{RETRIEVE}: no complete response", True),
    "nobody": error(
        "CredentialError",
        "No credentials: pass the option apiKey or set STRIPE_API_KEY",
        True,
    ),
    "webhooks": [
        {"Stripe-Signature": f"t=1735689600,v1={SIGNATURE}"},
        {"type": "ping", "data": {"object": {"id": "é"}}},
        {"id": "é"},
        error("WebhookSignatureError", f"The signature of the webhook {NOT_SIGNED}"),
    ],
    "interrupted": ["first", error("RangeError", "enough", True)],
    "late": error("TimeoutError", f"{RETRIEVE}: no answer in 1000 ms", True),
}

# A browser shows nothing of a redirect that is not followed.
_HIDDEN = {"redirect": error("StatusError", "0: redirects are not followed", True)}
_DENIED = "No credentials: pass the option apiKey or set STRIPE_API_KEY (--allow-env=STRIPE_API_KEY)"
DIFFERENT: Mapping[str, Mapping[str, Any]] = {
    "deno": {"nobody": error("CredentialError", _DENIED, True)},
    "page": _HIDDEN,
    "worker": _HIDDEN,
}

OWN = {
    "accept-encoding": "what the runtime can unpack",
    "accept-language": "a habit of fetch",
    "connection": "of the connection, not of the request",
    "host": "each has a server of its own",
    "origin": "where the page is from",
    "referer": "where the page is from",
    "sec-ch-ua": "tells the name of the browser",
    "sec-ch-ua-mobile": "tells the name of the browser",
    "sec-ch-ua-platform": "tells the name of the browser",
    "sec-fetch-dest": "tells the server of a page what asks",
    "sec-fetch-mode": "tells the server of a page what asks",
    "sec-fetch-site": "tells the server of a page what asks",
    "user-agent": "each runtime tells its own name",
}
"""Headers that runtimes set for themselves, and why; every other one is compared."""

_RANDOM = re.compile(
    rb"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
)


@pytest.fixture(scope="module")
def in_browser(project: Path) -> Mapping[str, Ran]:
    return platforms.in_browser(project)


@pytest.fixture(scope="module")
def in_node(project: Path) -> Ran:
    return platforms.by_command("node", project)


@pytest.fixture(scope="module", params=RUNTIMES)
def ran(request: pytest.FixtureRequest, project: Path) -> tuple[str, Ran]:
    name: str = request.param
    if name == "node":
        return name, request.getfixturevalue("in_node")
    if name in platforms.COMMANDS:
        return name, platforms.by_command(name, project)
    return name, request.getfixturevalue("in_browser")[name]


def test_the_program_sees_the_same(ran: tuple[str, Ran]) -> None:
    name, one = ran
    assert one.said == {**EXPECTED, **DIFFERENT.get(name, {})}


def test_the_server_sees_the_same(ran: tuple[str, Ran], in_node: Ran) -> None:
    _, one = ran
    assert len(one.requests) == script.REQUESTS
    assert sent(one) == sent(in_node)


def test_what_the_comparison_rests_on(in_node: Ran) -> None:
    requests = sent(in_node)
    assert sum(body != b"" for *_, body in requests) == 5
    keys = [headers.get("idempotency-key") for _, _, headers, _ in requests]
    assert [key for key in keys if key] == [b"R0", b"R1", b"R2", b"R2", b"R4"]
    for _, _, headers, _ in requests:
        assert headers["authorization"] == b"Bearer sk_test_5ecret"


def test_a_page_that_came_without_tls(in_browser: Mapping[str, Ran]) -> None:
    """There the platform has no `crypto.randomUUID`."""
    ran = in_browser["without TLS"]
    (request,) = ran.requests
    assert ran.said == [False, {}]
    assert _RANDOM.fullmatch((request.header("idempotency-key") or "").encode())


def sent(ran: Ran) -> list[tuple[str, str, dict[str, bytes], bytes]]:
    """The requests, each random value as the number of its first appearance."""
    known: dict[bytes, bytes] = {}

    def named(found: re.Match[bytes]) -> bytes:
        return known.setdefault(found[0], b"R%d" % len(known))

    return [
        (
            one.method,
            one.target,
            {
                name.lower(): _RANDOM.sub(named, value.encode())
                for name, value in sorted(one.headers, key=_by_name)
                if name.lower() not in OWN
            },
            _RANDOM.sub(named, one.body),
        )
        for one in ran.requests
    ]


def _by_name(header: tuple[str, str]) -> str:
    return header[0].lower()
