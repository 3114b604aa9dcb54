"""Are the calls of Stripe's complete document those of Stripe's own package?

By rules alone most of them are; with the names that `official-names.sdk.yaml` pins, all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.names import snake
from generator.openapi.model import Api
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
from tests.real.official_calls import official_calls

LEAST = 0.95
MOST_RENAMED = 0.02

DIFFERENT = {
    "apps.secrets.delete": "theirs says `delete_where`, the path says `delete`",
    "billing.credit_grants.void_credit_grant": "theirs shortens the object to `grant`",
    "customers.discount.delete": "theirs is `delete_discount`; a GET stands beside ours",
    "subscriptions.discount.delete": "theirs is `delete_discount`",
    **dict.fromkeys(
        (
            "test_helpers.issuing.authorizations.fraud_challenges.respond",
            "test_helpers.issuing.cards.shipping.deliver",
            "test_helpers.issuing.cards.shipping.fail",
            "test_helpers.issuing.cards.shipping.return_shipping",
            "test_helpers.issuing.cards.shipping.ship",
            "test_helpers.issuing.cards.shipping.submit",
        ),
        "theirs leaves a path segment out of the services",
    ),
}
"""Ours that are not theirs, with the reason. The list may only become shorter."""


def _calls(api: Api) -> Mapping[tuple[str, str], str]:
    return calls_by_rules(api, snake)


def test_calls_are_those_of_the_official_package() -> None:
    calls, official = _calls(api()), official_calls()
    ours = {(method, plain(path)): call for (method, path), call in calls.items()}
    both = ours.keys() & official.keys()
    equal = {key for key in both if ours[key] in official[key]}
    share = len(equal) / len(both)
    print(
        f"\n{len(equal)} of {len(both)} calls equal to the official package ({share:.1%})"
        " by rules alone"
    )
    assert {ours[key] for key in both - equal} == DIFFERENT.keys()
    assert len(both) > 500
    assert share >= LEAST


def test_with_pinned_names_all_calls_are_those_of_the_official_package(
    complete_sdk: Sdk,
) -> None:
    """As a program writes them, from the client down."""
    written, official = language("python").calls(complete_sdk), official_calls()
    ours = {
        key: written[method.id].removeprefix("client.")
        for key, method in methods().items()
    }
    both = ours.keys() & official.keys()
    different = {ours[key] for key in both if ours[key] not in official[key]}
    share = 1 - len(different) / len(both)
    pins = len(facts(NAMES).calls)
    print(
        f"\n{len(both) - len(different)} of {len(both)} calls equal to the official"
        f" package ({share:.1%}) with {pins} pinned names"
    )
    assert different == set()
    assert pins == len(DIFFERENT), "a pin that no rule misses is not needed"


def test_every_operation_has_a_call_of_its_own() -> None:
    calls = _calls(api())
    print(f"\n{len(set(calls.values()))} calls for {len(api().operations)} operations")
    assert len(set(calls.values())) == len(api().operations) == len(calls)


def test_one_more_operation_renames_hardly_any_other() -> None:
    """Each time one of the operations (a sample) comes back to a document without it."""
    whole, calls = api(), _calls(api())
    added = whole.operations[::29]
    renamed: set[tuple[str, str]] = set()
    for operation in added:
        rest = tuple(one for one in whole.operations if one is not operation)
        without = _calls(replace(whole, operations=rest))
        renamed |= {key for key, call in without.items() if calls[key] != call}
    share = len(renamed) / len(calls)
    print(f"\n{len(added)} additions rename {len(renamed)} of {len(calls)} calls")
    assert share <= MOST_RENAMED
