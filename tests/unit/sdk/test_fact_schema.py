"""Do the reader of facts files and the JSON Schema for editors accept the same?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, assert_never

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from generator.diagnostics import Diagnostics
from generator.document.model import Document
from generator.sdk.fact_schema import facts_schema
from generator.sdk.fact_kinds import (
    Choice,
    Each,
    Either,
    Exactly,
    Flag,
    Many,
    Members,
    Shape,
    Text,
    Whole,
)
from generator.sdk.fact_shape import FACTS
from generator.sdk.read_facts import read_facts

ROOT = Path(__file__).parents[3]
SCHEMA = Draft202012Validator(facts_schema())
ABOUT_SHAPE = ("S301", "S302")

Where = tuple[str | int, ...]


def read_without_complaint(tree: Any) -> bool:
    diagnostics = Diagnostics()
    read_facts(Document("x.sdk.yaml", "yaml", "", tree, ""), diagnostics)
    return not any(found.code in ABOUT_SHAPE for found in diagnostics)


def samples(shape: Shape) -> Iterator[Any]:
    """Values of a shape that between them have all of its keys."""
    match shape:
        case Text():
            found = re.search("`(customers.create|https://[^`]*)`", shape.about)
            yield found[1] if found else "data"
        case Flag():
            yield True
        case Whole():
            yield 0
        case Exactly(value=value):
            yield value
        case Choice(values=values):
            yield from values
        case Many(item=item):
            yield list(samples(item))
        case Each(value=value):
            yield {f"name{i}": one for i, one in enumerate(samples(value))}
        case Either(options=options):
            for option in options:
                yield from samples(option)
        case Members(fields=fields):
            # Each key in turn takes each of its samples, the others their first.
            first = {key: next(samples(one)) for key, one in fields.items()}
            yield first
            for key, one in fields.items():
                yield from ({**first, key: other} for other in list(samples(one))[1:])
        case _:
            assert_never(shape)


def places(value: Any, at: Where = ()) -> Iterator[Where]:
    yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*at, index))


def changed(tree: Any, at: Where, value: Any) -> Any:
    if not at:
        return value
    copy = deepcopy(tree)
    around = copy
    for step in at[:-1]:
        around = around[step]
    if value is GONE:
        del around[at[-1]]
    else:
        around[at[-1]] = value
    return copy


def held(tree: Any, at: Where) -> Any:
    for step in at:
        tree = tree[step]
    return tree


def mutations(tree: Any) -> Iterator[Any]:
    for at in places(tree):
        inside = held(tree, at)
        others = [*OTHERS, GONE]
        if isinstance(inside, dict):
            others.append({**inside, "unkown": 1})
        yield from (changed(tree, at, other) for other in others if at)


GONE = object()
OTHERS: tuple[Any, ...] = (
    *("", " ", "word", "a..b", ".", "$other", "$version", 5, 1.5, True, False, None),
    *([], {}, ["post"], {"value": ""}, {"option": "x"}, {"token": "t"}),
)
WHOLE = list(samples(FACTS))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(facts_schema())


def test_everything_that_the_table_has_is_read_and_is_valid() -> None:
    assert WHOLE
    for tree in WHOLE:
        assert set(tree) == set(FACTS.keys)
        assert read_without_complaint(tree)
        assert not list(SCHEMA.iter_errors(tree))


@pytest.mark.parametrize("key", FACTS.keys)
def test_both_agree_on_what_is_wrong(key: str) -> None:
    """Every value in turn is another one, is absent, or has a key that nobody knows."""
    refused = 0
    for one in list(samples(FACTS.fields[key]))[:8]:
        for tried in mutations({key: one}):
            accepted = read_without_complaint(tried)
            assert accepted == SCHEMA.is_valid(tried), (tried, accepted)
            refused += not accepted
    assert refused > 10


@pytest.mark.parametrize(
    "path",
    sorted({*ROOT.glob("specs/*.sdk.yaml"), *ROOT.glob("tests/**/*.sdk.yaml")}),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_every_facts_file_here(path: Path) -> None:
    tree = yaml.safe_load(path.read_text("utf-8"))
    valid = SCHEMA.is_valid(tree)
    assert valid == read_without_complaint(tree)
    assert valid or path.parent.name in ABOUT_SHAPE


def test_every_key_is_described() -> None:
    def described(schema: Any) -> Iterator[str]:
        for inner in schema.values() if isinstance(schema, dict) else schema:
            if isinstance(inner, dict | list):
                yield from described(inner)
        if isinstance(schema, dict):
            for one in schema.get("properties", {}).values():
                yield one.get("description", "missing") if "type" in one else "inside"

    assert "missing" not in list(described(facts_schema()))
