"""Are the calls of Stripe's complete document those of Stripe's own package, by rules alone?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from generator.diagnostics import Diagnostics
from generator.document.read import read
from generator.document.version import version
from generator.names import snake
from generator.openapi.model import Api
from generator.openapi.resolve import resolve
from generator.sdk.group import group
from tests.fetch_stripe import complete_document
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


@cache
def _api() -> Api:
    diagnostics = Diagnostics()
    document = read(str(complete_document()), diagnostics)
    assert document is not None
    wording = version(document, diagnostics)
    assert wording is not None
    return resolve(document, wording, diagnostics)


def _calls(api: Api) -> Mapping[tuple[str, str], str]:
    """By method and path, with no fact to help."""
    diagnostics = Diagnostics()
    placed = group(api, {}, diagnostics)
    assert not list(diagnostics)
    return {
        (one.operation.method, one.operation.path): ".".join(
            snake(name.words) for name in (*one.service, one.method)
        )
        for one in placed
    }


def test_calls_are_those_of_the_official_package() -> None:
    calls, official = _calls(_api()), official_calls()
    ours = {
        (method, re.sub(r"\{[^}]*\}", "{}", path)): call
        for (method, path), call in calls.items()
    }
    both = ours.keys() & official.keys()
    equal = {key for key in both if ours[key] in official[key]}
    share = len(equal) / len(both)
    print(
        f"\n{len(equal)} of {len(both)} calls equal to the official package ({share:.1%})"
    )
    assert {ours[key] for key in both - equal} == DIFFERENT.keys()
    assert len(both) > 500
    assert share >= LEAST


def test_every_operation_has_a_call_of_its_own() -> None:
    calls = _calls(_api())
    print(f"\n{len(set(calls.values()))} calls for {len(_api().operations)} operations")
    assert len(set(calls.values())) == len(_api().operations) == len(calls)


def test_one_more_operation_renames_hardly_any_other() -> None:
    """Each time one of the operations (a sample) comes back to a document without it."""
    api, calls = _api(), _calls(_api())
    added = api.operations[::29]
    renamed: set[tuple[str, str]] = set()
    for operation in added:
        rest = tuple(one for one in api.operations if one is not operation)
        without = _calls(replace(api, operations=rest))
        renamed |= {key for key, call in without.items() if calls[key] != call}
    share = len(renamed) / len(calls)
    print(f"\n{len(added)} additions rename {len(renamed)} of {len(calls)} calls")
    assert share <= MOST_RENAMED
