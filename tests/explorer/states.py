"""What may a form hold? Random values of the types of a method: the same ones for the same seed.

Texts are chosen to hurt: quotes, control characters, letters that take two columns or cannot be seen,
what looks like numbers or like escapes. Fields that are required may be missing.
"""

from __future__ import annotations

from random import Random
from typing import assert_never

from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.model import Argument, Method, Sdk, Values
from generator.sdk.options import inputs, is_option
from generator.sdk.types import Type
from generator.sdk.wire_style import path_text

_LATIN = (
    "",
    "a",
    "usd",
    "null",
    "true",
    "12",
    "1.50",
    "__proto__",
    "two words",
    " blanks ",
    "it's",
    'say "x"',
    "a,b|c d",
    "a=b&c[d]",
    "@file",
    "-",
    "$HOME",
    "100%",
    "%2Fx%zz",
    "#?/:;",
    "back\\slash",
    "é",
    "\xa0",
    "\xad",
    "{x}",
    "..",
)
_BEYOND = (
    "\n",
    "two\nlines\tand\r\n",
    "\0",
    "\x1b[31m",
    "\x7f\x85",
    "日本語",
    "ｶﾅ",
    "e\u0301",
    "\u200b\u202e\ufeff",
    "\u2028",
    "😀",
    "👩\u200d💻",
    "𝒳",
    "\U000e0001",
    "٣",
)
_INTEGERS = (0, 1, -1, 1000, 1735689600, 2**53 + 1, -(10**30))
_NUMBERS = (0.0, -0.0, 1.0, 0.1, -2.5, 1e16, 1e21, 1e22, 1e-5, 1.5e-7, 5e-324, 123456.7)
_KEYS = ("key", "a b", "a.b", "[0]", "__proto__", "1", "ключ", "日本", "it's", "")

FILES = ("a.pdf", "in a/fol'der/ü.png", "-", "a;b")
"""Paths."""


class Forms:
    """Each state is of the next numbers of one generator.

    `exact`: no number or key that a program in JavaScript would write in another way.
    """

    def __init__(self, sdk: Sdk, seed: int, *, exact: bool = False) -> None:
        self._sdk = sdk
        self._random = Random(seed)
        self._integers = _INTEGERS[:5] if exact else _INTEGERS
        self._numbers = (0.1, -2.5, 123456.7) if exact else _NUMBERS
        self._names = [key for key in _KEYS if not exact or key != "1"]

    def values(self, method: Method, *, every: bool = False) -> Values:
        """Some arguments and options, with those of the path; or all of them."""
        share = self._random.choice((0.2, 0.5, 0.9))
        return tuple(
            (argument, self._argument(argument))
            for argument in inputs(self._sdk, method)
            if every or argument.location == "path" or self._random.random() < share
        )

    def _argument(self, argument: Argument) -> Json:
        """Nothing that no request can hold."""
        narrow = argument.location in ("header", "option")
        while True:
            value = self._value(argument.type, 3, latin=narrow)
            if is_option(argument) and not str(value).strip():
                continue
            if argument.location != "path":
                return value
            if path_text(argument, value) not in ("", ".", ".."):
                return value

    def _value(self, type_: Type, depth: int, *, latin: bool = False) -> Json:
        match type_:
            case t.Primitive(kind=kind):
                return self._primitive(kind, depth, latin=latin)
            case t.LiteralType(values=values):
                return self._random.choice(values)
            case t.EnumRef(id=id_):
                return self._random.choice(self._sdk.enums[id_].values)
            case t.ListOf(items=items):
                return self._items(items, depth, latin=latin)
            case t.TupleOf():
                return self._places(type_, depth)
            case t.MapOf(values=values):
                return {key: self._value(values, depth - 1) for key in self._keys()}
            case t.Optional(type=inner):
                null = self._random.random() < 0.2
                return None if null else self._value(inner, depth, latin=latin)
            case t.ModelRef(id=id_):
                return self._model(id_, depth, latin=latin)
            case t.UnionRef(id=id_):
                union = self._sdk.unions[id_]
                if union.nullable and self._random.random() < 0.1:
                    return None
                return self._value(self._random.choice(union.members), depth)
            case t.UnionOf(members=members):
                return self._value(self._random.choice(members), depth, latin=latin)
            case t.Expandable(object=inner):
                return self._text(latin=latin)
            case t.File():
                return self._random.choice(FILES)
        assert_never(type_)

    def _primitive(self, kind: t.PrimitiveKind, depth: int, *, latin: bool) -> Json:
        match kind:
            case "string" | "date" | "datetime" | "decimal":
                return self._text(latin=latin)
            case "integer" | "unix-time":
                return self._random.choice(self._integers)
            case "number":
                numbers: tuple[int | float, ...] = (*self._integers, *self._numbers)
                return self._random.choice(numbers)
            case "boolean":
                return self._random.random() < 0.5
            case "null":
                return None
            case "json":
                return self._any(depth)
        assert_never(kind)

    def _any(self, depth: int) -> Json:
        choice = self._random.randrange(6 if depth > 0 else 4)
        if choice == 5:
            return {key: self._any(depth - 1) for key in self._keys()}
        if choice == 4:
            return [self._any(depth - 1) for _ in range(self._random.randrange(4))]
        scalars: tuple[Json, ...] = (
            *self._integers,
            *self._numbers,
            True,
            False,
            None,
            self._text(),
        )
        return self._random.choice(scalars)

    def _text(self, *, latin: bool = False) -> str:
        parts = _LATIN if latin else (*_LATIN, *_BEYOND)
        count = self._random.choice((1, 1, 1, 2, 5, 12))
        return "".join(self._random.choice(parts) for _ in range(count))

    def _keys(self) -> list[str]:
        return self._random.sample(self._names, self._random.randrange(4))

    def _items(self, items: Type, depth: int, *, latin: bool) -> Json:
        count = self._random.choice((0, 1, 2, 3, 30)) if depth > 0 else 0
        if not isinstance(items, t.Primitive):
            count = min(count, 3)
        return [self._value(items, depth - 1, latin=latin) for _ in range(count)]

    def _places(self, type_: t.TupleOf, depth: int) -> Json:
        more = self._random.randrange(3) if type_.rest is not None else 0
        count = self._random.randint(type_.least, len(type_.parts)) + more
        places = t.at_places(type_, count)
        return [self._value(one, depth - 1) for one in places if one is not None]

    def _model(self, id_: str, depth: int, *, latin: bool) -> Json:
        """In any order."""
        model = self._sdk.models[id_]
        share = self._random.choice((0.2, 0.6, 1.0)) if depth > 0 else 0.0
        chosen = [
            field
            for field in model.fields
            if field.required or self._random.random() < share
        ]
        if self._random.random() < 0.2:
            chosen = chosen[1:]
        self._random.shuffle(chosen)
        made: dict[str, Json] = {
            field.wire: self._value(field.type, depth - 1, latin=latin)
            for field in chosen
        }
        if model.extra is not None and depth > 0:
            fields = {field.wire for field in model.fields}
            made |= {
                key: self._value(model.extra, depth - 1)
                for key in self._keys()
                if key not in fields
            }
        return made
