"""Do our clients send, byte for byte, what the official `stripe` package sends for the same call?

Every call of `calls.py` is made by six clients to one recording server. Run with `-s` for counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests.e2e.callers import CALLERS, KEY, official, python, sent, typescript
from tests.e2e.calls import CALLS, Call, methods
from tests.recording_server import Recorded, RecordingServer

EQUAL_HEADERS = (
    "Authorization",
    "Content-Length",
    "Content-Type",
    "Host",
    "Stripe-Version",
)
RANDOM_HEADERS = ("Idempotency-Key",)
"""There in both or in neither; equal where the caller gives the value."""

OTHER_HEADERS = {
    "Accept": "we ask for JSON, theirs takes anything",
    "Accept-Encoding": "whatever the HTTP library can unpack",
    "Accept-Language": "a habit of fetch",
    "Connection": "of the connection, not of the request",
    "Sec-Fetch-Mode": "a habit of fetch",
    "User-Agent": "each client tells its own name",
    "X-Stripe-Client-User-Agent": "theirs describes the machine",
}

OTHER_SPACES = (
    # Theirs writes a space in a path as a form does; there a plus is a plus. In a query both mean
    # a space, and what is true everywhere is simpler.
    (Call("", "retrieve", id="a b"), "/a%20b", "/a+b"),
    (Call("", "list", {"starting_after": "a b"}), "=a%20b", "=a+b"),
    (Call("", "retrieve", {"expand": ["a b"]}, "c"), "[0]=a%20b", "[0]=a+b"),
)

NAMES = [call.name for call in CALLS]
Sent = Mapping[str, Mapping[str, Recorded]]


@pytest.fixture(scope="module")
def on_path(python_package: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(python_package)
        yield


@pytest.fixture(scope="module")
def all_sent(server: RecordingServer, typescript_project: Path, on_path: None) -> Sent:
    return {
        name: sent(caller, server, CALLS, typescript_project)
        for name, caller in CALLERS.items()
    }


def test_the_table_is_complete() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert {call.operation for call in CALLS} == methods().keys()
    assert len(methods()) == 9


@pytest.mark.parametrize("client", ["python", "python async", "typescript"])
@pytest.mark.parametrize("name", NAMES)
def test_equal_to_the_official_package(name: str, client: str, all_sent: Sent) -> None:
    ours, theirs = all_sent[client][name], all_sent["official"][name]
    assert _line(ours) == _line(theirs)
    assert ours.body == theirs.body
    assert _headers(ours) == _headers(theirs)


@pytest.mark.parametrize("name", NAMES)
def test_equal_to_the_official_package_as_it_is_installed(
    name: str, all_sent: Sent
) -> None:
    """Its default HTTP library escapes the brackets in a query, which the package had not."""
    ours, theirs = all_sent["python"][name], all_sent["official by default"][name]
    path, mark, query = theirs.target.partition("?")
    query = query.replace("%5B", "[").replace("%5D", "]")
    assert _line(ours) == (theirs.method, f"{path}{mark}{query}")
    assert ours.body == theirs.body
    assert _headers(ours) == _headers(theirs)


@pytest.mark.parametrize("name", NAMES)
def test_curl_says_the_same(name: str, all_sent: Sent) -> None:
    ours, theirs = all_sent["curl"][name], all_sent["official"][name]
    path, _, query = ours.target.partition("?")
    their_path, _, their_query = theirs.target.partition("?")
    assert (ours.method, path) == (theirs.method, their_path)
    assert _pairs(query) == _pairs(their_query)
    assert _pairs(ours.body.decode()) == _pairs(theirs.body.decode())
    for header in ("Authorization", "Content-Type", "Host", "Stripe-Version"):
        assert ours.header(header) == theirs.header(header)


@pytest.mark.parametrize(("call", "ours", "theirs"), OTHER_SPACES)
def test_spaces_outside_of_bodies_differ(
    call: Call,
    ours: str,
    theirs: str,
    server: RecordingServer,
    typescript_project: Path,
    on_path: None,
) -> None:
    for caller, ending in ((python, ours), (typescript, ours), (official, theirs)):
        (one,) = sent(caller, server, [call], typescript_project).values()
        assert one.target.endswith(ending)


def test_headers_are_all_accounted_for(all_sent: Sent) -> None:
    """A header that any client sends is compared, or there is a reason why not."""
    known = {*EQUAL_HEADERS, *RANDOM_HEADERS, *OTHER_HEADERS}
    seen = {
        header.title()
        for recorded in all_sent.values()
        for one in recorded.values()
        for header, _ in one.headers
    }
    assert seen <= {header.title() for header in known}


def test_what_the_comparison_rests_on(all_sent: Sent) -> None:
    """Were all clients to send nothing, they would be equal too."""
    bodies = [one for one in all_sent["official"].values() if one.body]
    queries = [one for one in all_sent["official"].values() if "?" in one.target]
    print(
        f"\n{len(CALLS)} calls of {len(methods())} operations by {len(CALLERS)} clients:"
        f" {len(bodies)} with a body, {len(queries)} with a query"
    )
    assert len(bodies) > 30
    assert len(queries) > 5
    for one in all_sent["official"].values():
        assert one.header("Authorization") == f"Bearer {KEY}"
        posts = one.method == "POST"
        form = "application/x-www-form-urlencoded" if posts else None
        assert one.header("Content-Type") == form
        assert (one.header("Idempotency-Key") is not None) == posts
    given = all_sent["official"]["idempotency key"].header("Idempotency-Key")
    assert given == "order 6735/1"


def _line(one: Recorded) -> tuple[str, str]:
    return one.method, one.target


def _headers(one: Recorded) -> dict[str, str | None]:
    headers = {name: one.header(name) for name in EQUAL_HEADERS}
    for name in RANDOM_HEADERS:
        value = one.header(name)
        random = value is not None and re.fullmatch(r"[0-9a-f-]{36}", value)
        headers[name] = "random" if random else value
    return headers


def _pairs(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text))
