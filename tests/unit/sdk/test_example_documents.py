"""Real documents: the examples that come out are valid against the schemas that went in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generator.document.model import Document, Json
from generator.sdk.example import complete, smallest
from generator.sdk.model import Method, Values
from tests.designed import FAMILY, designed
from tests.fetch_stripe import complete_document


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(lambda: FAMILY, id="family"),
        pytest.param(complete_document, id="complete"),
    ],
)
def test_examples_are_valid_in_the_document(path: Callable[[], Path]) -> None:
    document, sdk = designed(path())
    checked = 0
    for service in sdk.services:
        for method in service.methods:
            for values in (smallest(sdk, method), complete(sdk, method)):
                _check(document, method, values)
            given_ = {argument.wire for argument, _ in complete(sdk, method)}
            assert given_ == {argument.wire for argument in method.arguments}, method.id
            checked += 1
    assert checked == sum(1 for _ in _operations(document))


def _operations(document: Document) -> Iterator[Any]:
    paths: Any = document.tree["paths"]
    for item in paths.values():
        yield from (
            item[verb]
            for verb in ("get", "post", "delete", "put", "patch")
            if verb in item
        )


def _check(document: Document, method: Method, values: Values) -> None:
    paths: Any = document.tree["paths"]
    operation = paths[method.path][method.http_method]
    for parameter in operation.get("parameters", ()):
        for argument, value in values:
            if (argument.wire, argument.location) == (
                parameter["name"],
                parameter["in"],
            ):
                _valid(document, parameter["schema"], value)
    body = {
        argument.wire: value
        for argument, value in values
        if argument.location == "body"
    }
    for media in operation.get("requestBody", {}).get("content", {}).values():
        _valid(document, media["schema"], body)


def _valid(document: Document, schema: Any, value: Json) -> None:
    root = {"components": document.tree["components"], **schema}
    found = [error.message for error in Draft202012Validator(root).iter_errors(value)]
    assert found == []
