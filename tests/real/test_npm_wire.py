"""Does our TypeScript package send what the official npm package does, for every operation that both have?

As `test_wire.py` asks of Python: the same arguments, made from the types of the complete document,
go through both packages in one node program, and a server keeps the bytes. Run with `-s` for counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from generator.sdk.example import Examples
from generator.sdk.model import Method, Sdk
from generator.targets.base import language
from tests.real.arguments import RANDOM_ROUNDS, rounds
from tests.real.complete_client import methods
from tests.real.differences import Header, differences, why_absent
from tests.real.npm_package import (
    Call,
    NpmCalls,
    Outcome,
    add_ours,
    send,
    split,
)
from tests.real.pairs import not_needed, unequal
from tests.real.sent import KEY

ROUNDS = 2 + RANDOM_ROUNDS

_OPTIONS = {
    "apiVersion": "2024-06-20",
    "idempotencyKey": "order 6735/1",
    "stripeAccount": "acct_123",
}


@pytest.fixture(scope="module")
def outcome(npm_project: Path, npm_calls: NpmCalls, complete_sdk: Sdk) -> Outcome:
    """Every shared operation in every round, and the listed values. Takes some fifteen seconds."""
    add_ours(npm_project)
    calls = [*_calls(complete_sdk, npm_calls), *_values(complete_sdk, npm_calls)]
    return send(npm_project, complete_sdk.version, calls)


def _calls(sdk: Sdk, npm_calls: NpmCalls) -> Iterator[Call]:
    examples, written = Examples(sdk), _written(sdk)
    for key, method in methods().items():
        for theirs in sorted(npm_calls.get(key, ())):
            for round_name, values in rounds(examples, sdk, method):
                name = f"{_operation(key, theirs)}, {round_name}"
                path, params = split(values)
                options = _options(name, round_name)
                given = params if _takes_params(method) else None
                yield Call(name, written[method.id], theirs, path, given, options)


def _values(sdk: Sdk, npm_calls: NpmCalls) -> Iterator[Call]:
    """Through an operation that takes what it is given into a form."""
    key = ("post", "/v1/customers")
    (theirs,), ours = npm_calls[key], _written(sdk)[methods()[key].id]
    for name, value in differences("npm").values.items():
        yield Call(name, ours, theirs, (), value.given, {})


def _written(sdk: Sdk) -> dict[str, str]:
    """From the client down, by the id of the method."""
    calls = language("typescript").calls(sdk)
    return {id_: call.partition(".")[2] for id_, call in calls.items()}


def _operation(key: tuple[str, str], theirs: str) -> str:
    method, path = key
    return f"{method.upper()} {path} ({theirs})"


def _takes_params(method: Method) -> bool:
    return any(argument.location != "path" for argument in method.arguments)


def _options(seed: str, round_name: str) -> dict[str, str]:
    """The complete round sets whatever a caller may set for one call, others something now and then."""
    chance = Random(seed)
    likely = 1.0 if round_name == "complete" else 0.1
    return {name: value for name, value in _OPTIONS.items() if chance.random() < likely}


def test_equal(outcome: Outcome) -> None:
    """Method, path, query, body and headers of every call, but for differences that are listed."""
    calls = [
        pair for pair in outcome.pairs if pair.name not in differences("npm").values
    ]
    assert unequal(calls) == []


def test_listed_differences_still_differ(outcome: Outcome) -> None:
    assert not_needed(outcome.pairs, "npm") == set()


@pytest.mark.parametrize("name", differences("npm").values)
def test_listed_values_still_differ(name: str, outcome: Outcome) -> None:
    (pair,) = [pair for pair in outcome.pairs if pair.name == name]
    listed = differences("npm").values[name]
    assert listed.ours != listed.theirs
    bodies = pair.ours.body.decode(), pair.theirs.body.decode()
    assert bodies == (listed.ours, listed.theirs)


def test_what_theirs_refuses_is_listed(outcome: Outcome) -> None:
    """And is compared all the same, in the round with every option."""
    refused = {name.partition(")")[0] for name in outcome.refused}
    assert {name.partition("(")[2] for name in refused} == {
        one.call for one in differences("npm").refusals
    }
    assert refused <= {pair.name.partition(")")[0] for pair in outcome.pairs}


def test_every_other_operation_has_a_reason(npm_calls: NpmCalls) -> None:
    """Those that only our document has, for the same reasons as of the official Python package."""
    missing = [path for method, path in methods() if (method, path) not in npm_calls]
    reasons = why_absent(missing, "npm")
    print(f"\n{len(missing)} of {len(methods())} operations have no official npm call")
    assert reasons.total() == len(missing) < 60


def test_what_the_comparison_rests_on(outcome: Outcome, npm_calls: NpmCalls) -> None:
    """Were both packages to send nothing, they would be equal too."""
    shared, pairs = npm_calls.keys() & methods().keys(), outcome.pairs
    equal = [pair for pair in pairs if pair.ours == pair.theirs]
    bodies = [pair for pair in pairs if pair.theirs.body]
    queries = [pair for pair in pairs if pair.theirs.query]
    print(
        f"\n{len(shared)} operations, {len(pairs)} calls by our TypeScript package and the"
        f" official npm package: {len(equal)} equal to the byte,"
        f" {len(pairs) - len(equal)} but for a listed difference;"
        f" {len(bodies)} with a body, {len(queries)} with a query"
    )
    for one, count in Counter(o for pair in pairs for o in pair.needed).most_common():
        what = one.name if isinstance(one, Header) else one.where
        print(f"  {count:4} {what}: {one.ours} in ours, {one.theirs} in theirs")
    values = len(differences("npm").values)
    assert len(pairs) + len(outcome.refused) == ROUNDS * len(shared) + values
    assert len(shared) > 500
    assert len(bodies) > 1000 and len(queries) > 500
    assert {pair.theirs.method for pair in pairs} == {"GET", "POST", "DELETE"}
    assert all(not pair.theirs.body for pair in pairs if pair.theirs.method != "POST")


def test_headers(outcome: Outcome) -> None:
    """What equal headers are equal to; a header that either sends is compared, or there is a reason why not."""
    seen: dict[str, set[str | None]] = {}
    for pair in outcome.pairs:
        assert pair.ours.unknown | pair.theirs.unknown == frozenset()
        post = pair.ours.method == "POST"
        assert (pair.ours.headers["Content-Type"] is not None) == post
        keys = ("random", "order 6735/1") if post else (None, "order 6735/1")
        assert pair.ours.headers["Idempotency-Key"] in keys
        for name, value in pair.ours.headers.items():
            seen.setdefault(name, set()).add(value)
    (host,) = seen.pop("Host")
    assert host is not None and host.startswith("127.0.0.1:")
    assert seen == {
        "Authorization": {f"Bearer {KEY}"},
        "Content-Type": {
            None,
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=random",
        },
        "Idempotency-Key": {None, "random", "order 6735/1"},
        "Stripe-Account": {None, "acct_123"},
        "Stripe-Version": {"2026-01-28.clover", "2024-06-20"},
    }
