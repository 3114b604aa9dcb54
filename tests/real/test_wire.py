"""Do both packages send the same for every operation that both have?

Arguments from the types of the complete document go through our package and through the official
one, over httpx and a connection each, to a server that keeps the bytes. The official package uses
its httpx client: the library that it uses by default respells brackets in queries (see
`tests/e2e/test_wire.py`). Run with `-s` for the counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from generator.sdk.example import Examples
from generator.sdk.model import Method, Sdk
from tests.real.arguments import RANDOM_ROUNDS, rounds
from tests.real.both_packages import Packages, both_packages
from tests.real.complete_client import methods
from tests.real.differences import why_absent
from tests.real.official_calls import official_calls
from tests.real.pairs import Pair, not_needed, unequal
from tests.real.sent import KEY
from tests.recording_server import RecordingServer

ROUNDS = 2 + RANDOM_ROUNDS


@dataclass(slots=True)
class Compared:
    pairs: list[Pair] = field(default_factory=lambda: list[Pair]())
    operations: set[str] = field(default_factory=lambda: set[str]())


@pytest.fixture(scope="module")
def compared(our_package: str, complete_sdk: Sdk) -> Compared:
    """Every shared operation in every round. Takes some twenty seconds."""
    examples, calls, done = Examples(complete_sdk), official_calls(), Compared()
    with RecordingServer() as server, both_packages(server, complete_sdk) as packages:
        for key, method in methods().items():
            for call in sorted(calls.get(key, ())):
                name = f"{method.http_method.upper()} {method.path} ({call})"
                done.operations.add(f"{method.http_method} {method.path}")
                done.pairs += _pairs(packages, examples, method, call, name)
    return done


def _pairs(
    packages: Packages, examples: Examples, method: Method, call: str, name: str
) -> Iterator[Pair]:
    for round_name, values in rounds(examples, packages.sdk, method):
        options = _options(f"{name} {round_name}")
        ours = packages.send_ours(method, values, options)
        theirs = packages.send_theirs(call, values, options)
        yield Pair(f"{name}, {round_name}", "python", ours, theirs)


_OPTIONS = {
    "api_version": "2024-06-20",
    "idempotency_key": "order 6735/1",
    "stripe_account": "acct_123",
}


def _options(seed: str) -> dict[str, Any]:
    """Now and then a caller sets something for one call."""
    chance = Random(seed)
    return {name: value for name, value in _OPTIONS.items() if chance.random() < 0.1}


def test_equal(compared: Compared) -> None:
    """Method, path, query, body and headers of every call, but for spellings that are listed."""
    assert unequal(compared.pairs) == []


def test_listed_spellings_still_differ(compared: Compared) -> None:
    assert not_needed(compared.pairs, "python") == set()


def test_every_other_operation_has_a_reason(complete_sdk: Sdk) -> None:
    """Those that only our document has, each in one group of the list."""
    official = official_calls()
    missing = [path for method, path in methods() if (method, path) not in official]
    reasons = why_absent(missing, "python")
    print(f"\n{len(missing)} of {len(methods())} operations have no official call:")
    for reason, count in reasons.most_common():
        print(f"  {count:2} {reason}")


def test_what_the_comparison_rests_on(compared: Compared) -> None:
    """Were both packages to send nothing, they would be equal too."""
    pairs = compared.pairs
    equal = [pair for pair in pairs if pair.ours == pair.theirs]
    bodies = [pair for pair in pairs if pair.theirs.body]
    queries = [pair for pair in pairs if pair.theirs.query]
    print(
        f"\n{len(compared.operations)} operations, {len(pairs)} calls by both packages:"
        f" {len(equal)} equal to the byte, {len(pairs) - len(equal)} but for"
        f" a listed spelling; {len(bodies)} with a body, {len(queries)} with a query"
    )
    assert len(compared.operations) > 500
    assert len(pairs) >= ROUNDS * len(compared.operations)
    assert len(bodies) > 1000 and len(queries) > 500
    assert {pair.theirs.method for pair in pairs} == {"GET", "POST", "DELETE"}
    assert all(not pair.theirs.body for pair in pairs if pair.theirs.method != "POST")


def test_headers(compared: Compared) -> None:
    """What equal headers are equal to."""
    for pair in compared.pairs:
        headers, post = pair.theirs.headers, pair.theirs.method == "POST"
        assert headers["Authorization"] == f"Bearer {KEY}"
        assert (headers["Content-Type"] is not None) == post
        keys = ("random", "order 6735/1") if post else (None, "order 6735/1")
        assert headers["Idempotency-Key"] in keys
    assert {name: _values(compared, name) for name in _SEEN} == _SEEN


_SEEN = {
    "Content-Type": {
        None,
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=random",
    },
    "Idempotency-Key": {None, "random", "order 6735/1"},
    "Stripe-Account": {None, "acct_123"},
    "Stripe-Version": {"2026-01-28.clover", "2024-06-20"},
}


def _values(compared: Compared, name: str) -> set[str | None]:
    return {pair.theirs.headers[name] for pair in compared.pairs}


def test_no_other_header_goes_unseen(compared: Compared) -> None:
    """A header that either package sends is compared, or there is a reason why not."""
    unseen = [pair.ours.unknown | pair.theirs.unknown for pair in compared.pairs]
    assert frozenset().union(*unseen) == frozenset()
