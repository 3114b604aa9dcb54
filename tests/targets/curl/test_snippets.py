"""Snippets run in a real shell, and what arrives is what the values say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.code import Code
from generator.openapi.model import Server
from generator.sdk.example import complete, smallest
from generator.sdk.model import Method, Sdk, Values
from tests.designed import FAMILY, designed
from tests.recording_server import RecordingServer
from tests.sdk_fixtures import methods, shop
from tests.targets.curl.sending import CURL, KEY, check, sent_by, snippet

SHOP = shop()
METHODS = methods(SHOP)


@pytest.mark.parametrize("make", [smallest, complete], ids=["smallest", "complete"])
@pytest.mark.parametrize("id_", METHODS)
def test_every_method(
    id_: str,
    make: Callable[[Sdk, Method], Values],
    server: RecordingServer,
    folder: Path,
) -> None:
    sdk, method = shop(server.url), METHODS[id_]
    values = make(sdk, method)
    sent = sent_by(server, snippet(sdk, method, values), folder)
    check(sdk, method, values, sent, folder)
    assert sent.header("Authorization") == (
        f"Bearer {KEY}" if method.credentials else None
    )
    assert sent.header("Shop-Version") == "2025-01-31"


FAMILY_CALLS = [
    pytest.param(method, make, id=f"{method.id} {make.__name__}")
    for service in designed(FAMILY)[1].services
    for method in service.methods
    for make in (smallest, complete)
]


@pytest.mark.parametrize(("method", "make"), FAMILY_CALLS)
def test_every_call_of_the_payment_records_family(
    method: Method,
    make: Callable[[Sdk, Method], Values],
    server: RecordingServer,
    folder: Path,
) -> None:
    sdk = replace(designed(FAMILY)[1], servers=(Server(server.url),))
    (variable,) = {secret.environment for secret in sdk.credentials}
    values = make(sdk, method)
    sent = sent_by(server, snippet(sdk, method, values), folder, variable)
    check(sdk, method, values, sent, folder)
    assert sent.header("Authorization") == f"Bearer {KEY}"


def test_a_path_that_is_not_filled_in() -> None:
    sdk = replace(SHOP, headers=(), credentials=())
    text = snippet(sdk, METHODS["customers.retrieve"], ())
    assert text == "curl -g 'https://api.shop.example/v1/customers/{id}'\n"


def test_only_code_is_printed() -> None:
    view = CURL.snippet(
        SHOP, METHODS["customers.create"], complete(SHOP, METHODS["customers.create"])
    ).view
    assert all(isinstance(one, Code) for one in (view.request, *view.options))
