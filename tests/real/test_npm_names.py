"""How many calls of our TypeScript package are those of the official npm package?

Ours are the same in every language, after the official Python package (`test_official_names.py`).
The one on npm differs from that by two habits of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.names import camel
from generator.sdk.model import Sdk
from generator.targets.base import language
from tests.real.complete_client import (
    NAMES,
    api,
    calls_by_rules,
    facts,
    methods,
    plain,
)
from tests.real.npm_package import NpmCalls

LEAST_BY_RULES, LEAST_WITH_PINS = 440, 450

DELETE = "theirs is `del`, from when `delete` could not name a method"
INNER = "theirs names the inner object in the method, and has no service for it"
OTHER = {
    "billing.creditBalanceSummary.retrieve": "the path has the singular, theirs the plural",
}
"""Ours that are not theirs, with the reason. The list may only become shorter."""


def test_calls_by_rules_alone(npm_calls: NpmCalls) -> None:
    calls = calls_by_rules(api(), camel)
    ours = {(method, plain(path)): call for (method, path), call in calls.items()}
    different = _different(ours, npm_calls)
    equal = _equal(ours, npm_calls, different)
    print(f"\n{equal} calls equal to the official npm package by rules alone")
    assert equal >= LEAST_BY_RULES


def test_calls_with_pinned_names(complete_sdk: Sdk, npm_calls: NpmCalls) -> None:
    """As a program writes them, from the client down."""
    written = language("typescript").calls(complete_sdk)
    ours = {
        key: written[method.id].partition(".")[2] for key, method in methods().items()
    }
    different = _different(ours, npm_calls)
    equal = _equal(ours, npm_calls, different)
    pins = len(facts(NAMES).calls)
    print(
        f"\n{equal} calls equal to the official npm package with {pins} pinned names:"
    )
    reasons = {call: _reason(call, theirs) for call, theirs in different.items()}
    for reason, count in Counter(reasons.values()).most_common():
        print(f"  {count:2} {reason}")
    rest = {call for call, reason in reasons.items() if reason not in (DELETE, INNER)}
    assert rest == OTHER.keys()
    assert equal >= LEAST_WITH_PINS


def _different(
    ours: Mapping[tuple[str, str], str], official: NpmCalls
) -> dict[str, str]:
    """Ours that are not theirs, with one that theirs has instead."""
    return {
        call: min(official[key])
        for key, call in ours.items()
        if key in official and call not in official[key]
    }


def _equal(
    ours: Mapping[tuple[str, str], str],
    official: NpmCalls,
    different: Mapping[str, str],
) -> int:
    shared = len(ours.keys() & official.keys())
    assert shared > 500
    print(f"\n{shared} operations in both, {len(different)} under another name")
    return shared - len(different)


def _reason(ours: str, theirs: str) -> str:
    service, _, method = ours.rpartition(".")
    their_service, _, their_method = theirs.rpartition(".")
    if (service, method, their_method) == (their_service, "delete", "del"):
        return DELETE
    inside = service.rpartition(".")[0] == their_service
    if inside and their_method.startswith(method):
        return INNER
    return OTHER.get(ours, "no reason is known")
