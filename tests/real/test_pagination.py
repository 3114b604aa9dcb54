"""Which lists of real documents are gone through, by which rule, and which are left alone?

Every list that is left alone is here by number, and a person has looked at each: it has no parameter
that leads on, or nothing in its body tells how. Run with `-s` to see the counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.document.read import read
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.sdk.design import design
from generator.sdk.facts import Facts
from generator.sdk.model import JsonResult, Method, Sdk
from generator.sdk.paging_model import ItemCursor, TokenCursor
from tests.recording_server import RecordingServer

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

# By rule; then the GET operations with JSON that are called lists and have no rule.
EXPECTED: dict[str, tuple[Mapping[str, int], int]] = {
    # A list in Box is whole where it has neither `marker` nor `offset`.
    "box.json": ({"TokenCursor": 38, "Offset": 13}, 10),
    # Bare lists with `before` and `after`: no flag says whether they go on.
    "discord.json": ({"Offset": 1}, 44),
    "figma.yaml": ({"TokenCursor": 9, "NextLink": 3}, 10),
    "museum.yaml": ({"PageNumber": 2}, 0),
    "openai.yaml": ({"ItemCursor": 42, "TokenCursor": 20}, 2),
    "stripe-2023-09-12.yaml": ({"ItemCursor": 100, "TokenCursor": 7}, 2),
    # A link in every body but that of the countries, which are one page.
    "twilio-api-v2010.yaml": ({"NextLink": 60}, 1),
}


def _methods(path: Path) -> list[Method]:
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    diagnostics = Diagnostics()
    document = read(str(path), diagnostics)
    assert document is not None
    wording = version(document, diagnostics)
    assert wording is not None
    api = resolve(document, wording, diagnostics)
    return _all(design(api, Facts(), diagnostics))


def _all(sdk: Sdk) -> list[Method]:
    return [method for service in sdk.services for method in service.methods]


def _lists_left(methods: list[Method]) -> list[str]:
    return [
        method.path
        for method in methods
        if method.paging is None
        and method.http_method == "get"
        and isinstance(method.result, JsonResult)
        and method.name.words[0] == "list"
    ]


@pytest.mark.parametrize("name", EXPECTED)
def test_corpus(name: str) -> None:
    rules, left = EXPECTED[name]
    methods = _methods(CORPUS / name)
    found = Counter(type(m.paging.rule).__name__ for m in methods if m.paging)
    alone = _lists_left(methods)
    print(f"\n{name}: {dict(found)}, {len(alone)} left alone: {alone}")
    assert found == rules
    assert len(alone) == left


STRIPE = {
    ItemCursor(("data",), "starting_after", "ending_before", "id", ("has_more",)): 119,
    # One has no way back.
    ItemCursor(("data",), "starting_after", "", "id", ("has_more",)): 1,
    TokenCursor(("data",), "page", ("next_page",), more=("has_more",)): 7,
}


def test_every_list_of_stripe(complete_sdk: Sdk) -> None:
    found = Counter(m.paging.rule for m in _all(complete_sdk) if m.paging)
    assert found == STRIPE
    assert sorted(_lists_left(_all(complete_sdk))) == [
        "/v1/accounts/{account}/capabilities",
        "/v1/reporting/report_types",
    ]


def _paged(sdk: Sdk) -> list[tuple[Method, str]]:
    from generator.targets.names import settle_names
    from generator.targets.python.conventions import PYTHON

    names = settle_names(sdk, PYTHON, Diagnostics())
    return [
        (method, names.call(method, service))
        for service in sdk.services
        for method in service.methods
        if method.paging
    ]


def _second(method: Method) -> tuple[dict[str, Any], str]:
    """What the first page says, and what is then asked for."""
    assert method.paging is not None
    body = {"object": "list", "has_more": True, "data": [{"id": "a"}, {"id": "b"}]}
    if isinstance(method.paging.rule, TokenCursor):
        return {**body, "next_page": "p2"}, "page=p2"
    return body, "starting_after=b"


def test_our_package_goes_through_every_list(
    complete_sdk: Sdk, our_package: str
) -> None:
    with RecordingServer() as server:
        package = import_module(our_package)
        with package.Stripe(api_key="sk_test_5ecret", base_url=server.url) as client:
            paged = _paged(complete_sdk)
            for method, call in paged:
                _go_through(method, attrgetter(call)(client), server)
    assert len(paged) == 127


def _go_through(method: Method, call: Any, server: RecordingServer) -> None:
    first, asked = _second(method)
    server.clear()
    server.reply(first)
    server.reply({"object": "list", "has_more": False, "data": [{"id": "c"}]})
    path = ["x" for argument in method.arguments if argument.location == "path"]
    seen = [item["id"] for item in call(*path, limit=2)]
    assert seen == ["a", "b", "c"], method.path
    targets = [request.target.partition("?") for request in server.requests]
    queries = [sorted(query.split("&")) for _, _, query in targets]
    assert queries == [["limit=2"], sorted(["limit=2", asked])], method.path
