"""Which options has a request, beside the arguments of its method?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.sdk.client_model import ConstantHeader, Idempotency
from generator.sdk.options import inputs, request_options
from tests import sdk_parts as p
from tests.sdk_fixtures import methods, shop

SHOP = shop()
METHODS = methods(SHOP)


@pytest.mark.parametrize(
    ("id_", "wires"),
    [
        ("customers.create", ["Shop-Version", "Idempotency-Key"]),
        ("customers.list", ["Shop-Version"]),
    ],
    ids=["a method that takes a key", "one that takes none"],
)
def test_named_headers_and_the_key(id_: str, wires: list[str]) -> None:
    found = request_options(SHOP, METHODS[id_])
    assert [one.wire for one in found] == wires
    assert not any(one.required for one in found)
    assert inputs(SHOP, METHODS[id_]) == (*METHODS[id_].arguments, *found)


def test_what_goes_with_every_request_is_the_default() -> None:
    version, key = request_options(SHOP, METHODS["customers.create"])
    assert version.default and version.default.value == "2025-01-31"
    assert key.default is None


def test_a_header_without_a_name_is_no_option() -> None:
    sdk = replace(
        SHOP, headers=(ConstantHeader("Shop-Version", "1"),), idempotency=None
    )
    assert request_options(sdk, METHODS["customers.create"]) == ()


def test_of_one_header_there_is_one_option() -> None:
    """Headers know no case. An argument that is sent as one is no option too."""
    names = ("x-trace", "Key", "KEY")
    headers = tuple(ConstantHeader(name, "", p.name(name)) for name in names)
    sdk = replace(SHOP, headers=headers, idempotency=Idempotency("key", ("post",)))
    (header,) = (
        a for a in METHODS["orders.update"].arguments if a.location == "header"
    )
    assert header.wire == "X-Trace"
    assert [one.wire for one in request_options(sdk, METHODS["orders.update"])] == [
        "Key"
    ]
