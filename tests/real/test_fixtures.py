"""Is every resource of Stripe's own fixtures read by its model, and given back as it came?

The models are those of the complete document; where that or the fixtures are absent the tests skip.
Run with `-s` to see the counts.
"""

from __future__ import annotations

import copy
import json
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.sdk.model import Sdk
from generator.targets.names import settle_names
from generator.targets.python.conventions import PYTHON
from tests.real.official_fixtures import FIXTURES, NOT_IN_THE_DOCUMENT


@pytest.fixture(scope="module")
def resources() -> dict[str, Any]:
    """By name of the schema."""
    if not FIXTURES.is_file():
        pytest.skip(f"{FIXTURES} is not there")
    found: dict[str, Any] = json.loads(FIXTURES.read_text("utf-8"))["resources"]
    return found


@dataclass(frozen=True, slots=True)
class Models:
    """The package, and what it calls the schemas of the document, by their names there."""

    package: str
    classes: dict[str, str]

    @property
    def runtime(self) -> Any:
        return import_module(f"{self.package}._runtime")

    def read(self, name: str, raw: dict[str, Any]) -> Any:
        """As an answer that is said to be of this type; what the document does not know is a Model."""
        if name in NOT_IN_THE_DOCUMENT:
            return self.runtime.Model.from_dict(raw)
        annotation = import_module(f"{self.package}._runtime.annotation")
        return annotation.decode_result(self.classes[name], raw)


@pytest.fixture(scope="module")
def models(complete_sdk: Sdk, our_package: str) -> Models:
    classes = settle_names(complete_sdk, PYTHON, Diagnostics()).classes
    prefix = "response:#/components/schemas/"
    named = {
        id_.removeprefix(prefix): str(name)
        for id_, name in classes.items()
        if id_.startswith(prefix)
    }
    return Models(our_package, named)


def _touched(value: Any, model: Any) -> Iterator[Any]:
    """Every model and text under a value, its known fields read first, absent ones too."""
    yield value
    if isinstance(value, model):
        for name in dir(value):
            if not name.startswith("_"):
                getattr(value, name)
        for key in value:
            yield from _touched(value[key], model)
    elif isinstance(value, list):
        for item in value:
            yield from _touched(item, model)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _touched(item, model)


def test_read_and_given_back(models: Models, resources: dict[str, Any]) -> None:
    counted: Counter[str] = Counter()
    for name, raw in resources.items():
        text = json.dumps(raw)
        model = models.read(name, json.loads(text))
        assert isinstance(model, models.runtime.Model), name
        for value in _touched(model, models.runtime.Model):
            counted[_kind(value, models.runtime)] += 1
        assert json.dumps(model.to_dict()) == text, name
        for twin in (copy.deepcopy(model), pickle.loads(pickle.dumps(model))):
            assert twin == model and json.dumps(twin.to_dict()) == text
        assert repr(model).startswith(type(model).__name__)
        counted["resources"] += 1
    print(f"\n{dict(counted)}")
    assert counted["resources"] == len(resources) > 150
    assert counted["models"] > 900 and counted["ids"] > 50
    assert counted["without a class"] == len(NOT_IN_THE_DOCUMENT)
    assert NOT_IN_THE_DOCUMENT.keys() == resources.keys() - models.classes.keys()


def _kind(value: Any, runtime: Any) -> str:
    if isinstance(value, runtime.Model):
        return "models" if type(value) is not runtime.Model else "without a class"
    return "ids" if isinstance(value, runtime.Id) else "values"


def test_the_class_says_what_the_object_is(
    models: Models, resources: dict[str, Any]
) -> None:
    """Whatever says of itself what it is, at any depth, has the class of that."""
    seen: Counter[str] = Counter()
    wrong: list[str] = []
    for name, raw in resources.items():
        for value in _touched(models.read(name, raw), models.runtime.Model):
            said = value.to_dict() if isinstance(value, models.runtime.Model) else {}
            # Of some objects this is a property like any other, and no text.
            if isinstance(said.get("object"), str):
                seen[said["object"]] += 1
                wrong += _misread(name, value)
    print(f"\n{sum(seen.values())} objects of {len(seen)} kinds")
    assert wrong == []
    assert len(seen) > 100


def _misread(name: str, value: Any) -> Iterator[str]:
    tag, read = type(value).__tag__, type(value).__name__
    if tag.get("object", value["object"]) != value["object"]:
        yield f"{name}: {value['object']} read as {read}"
    if tag.get("deleted", False) != value.to_dict().get("deleted", False):
        yield f"{name}: {value['object']}, deleted or not, read as {read}"
