"""Which arguments do we try on a method? Values of the types that the document states, by a seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from random import Random
from typing import assert_never, cast

from generator.document.model import Json
from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.example import Examples
from generator.sdk.model import Argument, Method, Model, Sdk, Values
from generator.sdk.types import Type

RANDOM_ROUNDS = 3

TEXTS = (
    "",
    " ",
    " a  b ",
    "+",
    "a+b",
    "%",
    "%5B%20+",
    "[a][0]",
    "a]b[",
    "a&b=c;d",
    "#?/:@$,|^`{}<>",
    "~!*'()-._",
    "\"double\" 'single' `tick` \\ $HOME",
    "Käse für 3 €",
    "日本 🧀 \u202e\u0301",
    "one\ntwo\r\nthree\tfour",
    "\x00\x7f",
    "None",
    "null",
    "true",
    "0",
    "-1.50",
    "@/etc/hostname",
    "long " * 100,
)
INTEGERS = (0, 1, -1, 7, 1735689600, 2**31, -(2**53), 2**64)
NUMBERS = (0, 1, -2, 0.5, -0.125, 12.34, 0.0001, 123456789.125)
"""Both packages write these alike; `differences.yaml` has those that they do not."""

TIMES = (
    datetime(2025, 1, 1, tzinfo=timezone.utc),
    datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=timezone.utc),
    datetime(2038, 1, 19, 3, 14, 8, 500_000, tzinfo=timezone(timedelta(hours=-5.5))),
)
"""For unix seconds both packages take these too."""

_OPTIONAL = 0.5
_DEEPER = 0.75
"""By how much an optional property is less likely one level further down."""


def rounds(
    examples: Examples, sdk: Sdk, method: Method
) -> Iterator[tuple[str, Values]]:
    """The name of each round, and what it gives to the method."""
    yield "smallest", examples.smallest(method)
    yield "complete", examples.complete(method)
    for number in range(1, RANDOM_ROUNDS + 1):
        draw = _Draw(sdk, Random(f"{method.http_method} {method.path} {number}"))
        yield f"random {number}", draw.values(method)


class _Draw:
    """Draws values from one source of chance."""

    def __init__(self, sdk: Sdk, random: Random) -> None:
        self._sdk = sdk
        self._random = random

    def values(self, method: Method) -> Values:
        return tuple(
            (argument, self._argument(argument))
            for argument in method.arguments
            if argument.required or self._random.random() < _OPTIONAL
        )

    def _argument(self, argument: Argument) -> Json:
        if argument.location == "path":
            return self._random.choice([text for text in TEXTS if text])
        return self._value(argument.type, 1)

    def _value(self, type_: Type, depth: int) -> Json:
        match type_:
            case t.Primitive():
                return self._primitive(type_)
            case t.LiteralType(values=values):
                return self._listed(values)
            case t.EnumRef(id=id_):
                return self._listed(self._sdk.enums[id_].values)
            case t.ListOf(items=items):
                return [self._value(items, depth + 1) for _ in self._several(depth)]
            case t.TupleOf(parts=parts):
                return [self._value(part, depth + 1) for part in parts]
            case t.MapOf(values=values):
                return self._map(values, depth)
            case t.Optional(type=inner):
                none = self._random.random() < 0.3
                return None if none else self._value(inner, depth)
            case t.ModelRef(id=id_):
                return self._model(self._sdk.models[id_], depth)
            case t.UnionRef(id=id_):
                return self._value(self._choice(self._sdk.unions[id_].members), depth)
            case t.UnionOf(members=members):
                return self._value(self._choice(members), depth)
            case t.Expandable():
                return self._random.choice(TEXTS)
            case t.File():
                return self._random.choice(("example.pdf", "ä b.png"))
        assert_never(type_)

    def _primitive(self, type_: t.Primitive) -> Json:
        chance = self._random
        match type_.kind:
            case "string" | "date" | "datetime" | "decimal":
                text = chance.choice(TEXTS)
                return text[: type_.limits.max_length]
            case "integer":
                return chance.choice(INTEGERS)
            case "unix-time":
                return cast("Json", chance.choice((*INTEGERS, *TIMES)))
            case "number":
                return chance.choice(NUMBERS)
            case "boolean":
                return chance.random() < 0.5
            case "null":
                return None
            case "json":
                return {chance.choice(TEXTS): [chance.choice(INTEGERS), {"a": ""}]}

    def _listed(self, values: tuple[Scalar, ...]) -> Json:
        return self._random.choice(values)

    def _choice(self, members: tuple[Type, ...]) -> Type:
        return self._random.choice(members)

    def _several(self, depth: int) -> range:
        return range(self._random.randrange(4 if depth < 4 else 2))

    def _map(self, values: Type, depth: int) -> Json:
        return {
            self._random.choice(TEXTS[:15]): self._value(values, depth + 1)
            for _ in self._several(depth)
        }

    def _model(self, model: Model, depth: int) -> Json:
        likely = _OPTIONAL * _DEEPER**depth
        made: dict[str, Json] = {
            field.wire: self._value(field.type, depth + 1)
            for field in model.fields
            if field.required or self._random.random() < likely
        }
        if model.extra is not None and self._random.random() < likely:
            made[self._random.choice(TEXTS)] = self._value(model.extra, depth + 1)
        return made
