"""How is a value laid out in a parameter?

In go an argument with its style and a value; out come one text (path, header) or pairs of key and
text (query, cookie, form), by OpenAPI 3.1 (Parameter Object, Style Values) and RFC 6570.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.document.model import Json
from generator.sdk.model import Argument
from generator.sdk.wire_text import compact, escape, escape_reserved_kept, scalar_text


@dataclass(frozen=True, slots=True)
class Pair:
    """Key and text, neither of them escaped.

    `escaped`: but this text is percent-encoded already, because its delimiters must stay plain.
    `brackets`: `[` and `]` travel as they are. `kept`: an escape in it is the caller's, and stays in a
    form too.
    """

    key: str
    text: str
    escaped: bool = False
    brackets: bool = False
    kept: bool = False


_TOKEN = "!#$&'*+^`|"


def cookie_text(pair: Pair) -> str:
    """`key=text` as it stands in a Cookie header: the key keeps what a token may hold (RFC 6265)."""
    text = pair.text if pair.escaped else escape(pair.text)
    return f"{escape(pair.key, keep=_TOKEN)}={text}"


def query_text(pair: Pair) -> str:
    """`key=text` as it stands in a URL."""
    keep = "[]" if pair.brackets else ""
    text = pair.text if pair.escaped else escape(pair.text, keep=keep)
    return f"{escape(pair.key, keep=keep)}={text}"


def form_text(pair: Pair) -> str:
    """`key=text` as it stands in a form body."""
    key = escape(pair.key, keep="[]").replace("%20", "+")
    if pair.kept:
        return f"{key}={pair.text}"
    text = pair.text if pair.escaped else escape(pair.text, keep="[]")
    return f"{key}={text.replace('%20', '+')}"


Coder = Callable[[Json], str]


def coder(argument: Argument) -> Coder:
    """Writes and escapes one scalar."""
    if argument.allow_reserved:
        return lambda value: escape_reserved_kept(scalar_text(value))
    return lambda value: escape(scalar_text(value))


# One text.


def joined(value: Json, separator: str, *, explode: bool, coded: Coder) -> str:
    """A list or an object on one line: `a,b`, `k,v` or, exploded, `k=v`. Null is left out."""
    match value:
        case list():
            return separator.join(coded(item) for item in _present(value))
        case dict():
            between = "=" if explode else separator
            return separator.join(
                f"{coded(key)}{between}{coded(item)}" for key, item in _entries(value)
            )
        case _:
            return coded(value)


def path_text(argument: Argument, value: Json) -> str:
    """Percent-encoded."""
    coded, explode = coder(argument), bool(argument.explode)
    if argument.content_type:
        return escape(compact(value))
    match argument.style:
        case "label":
            return "." + joined(
                value, "." if explode else ",", explode=explode, coded=coded
            )
        case "matrix":
            return _matrix(argument, value, coded)
        case _:
            return joined(value, ",", explode=explode, coded=coded)


def _matrix(argument: Argument, value: Json, coded: Coder) -> str:
    """`;name=text`, without the equals sign where the text is empty."""
    match value:
        case list() if argument.explode:
            named = [(argument.wire, coded(item)) for item in _present(value)]
        case dict() if argument.explode:
            named = [(key, coded(item)) for key, item in _entries(value)]
        case _:
            named = [(argument.wire, joined(value, ",", explode=False, coded=coded))]
    return "".join(
        f";{escape(key)}={text}" if text else f";{escape(key)}" for key, text in named
    )


def header_text(argument: Argument, value: Json) -> str:
    """Style simple, not escaped; blanks around it are no part of a header's value."""
    if argument.content_type:
        return compact(value)
    text = joined(value, ",", explode=bool(argument.explode), coded=scalar_text)
    return text.strip(" \t")


# Pairs.


def pairs(argument: Argument, value: Json) -> Iterator[Pair]:
    """For query, cookie and form. What says nothing gives none."""
    if argument.content_type:
        yield _pair(argument, argument.wire, compact(value))
    elif says_nothing(value):
        return
    elif argument.style == "deepObject":
        yield from _deep(argument.wire, value)
    elif argument.style in _DELIMITERS and not argument.explode:
        text = joined(
            value, _DELIMITERS[argument.style], explode=False, coded=scalar_text
        )
        yield _pair(argument, argument.wire, text)
    elif argument.explode is False and isinstance(value, dict | list):
        text = joined(value, ",", explode=False, coded=coder(argument))
        yield Pair(argument.wire, text, escaped=True)
    else:
        yield from _exploded(argument, value)


_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
"""Escaped like any text, so that an item that holds its delimiter cannot be told apart."""


def _pair(argument: Argument, key: str, text: str) -> Pair:
    if argument.allow_reserved:
        return Pair(key, escape_reserved_kept(text), escaped=True)
    return Pair(key, text)


def _deep(key: str, value: Json) -> Iterator[Pair]:
    """`name[key][0]`. A null item leaves its place to nobody."""
    match value:
        case dict():
            for name, item in value.items():
                yield from _deep(f"{key}[{name}]", item)
        case list():
            for index, item in enumerate(value):
                yield from _deep(f"{key}[{index}]", item)
        case None:
            return
        case _:
            yield Pair(key, scalar_text(value), brackets=True)


def _exploded(argument: Argument, value: Json) -> Iterator[Pair]:
    match value:
        case list():
            for item in _present(value):
                yield _pair(argument, argument.wire, scalar_text(item))
        case dict():
            for key, item in _entries(value):
                yield _pair(argument, key, scalar_text(item))
        case _:
            yield _pair(argument, argument.wire, scalar_text(value))


def says_nothing(value: Json) -> bool:
    """Null, or a list or an object with nothing but null in it."""
    match value:
        case list():
            return not _present(value)
        case dict():
            return not _entries(value)
        case _:
            return value is None


def _present(value: list[Json]) -> list[Json]:
    return [item for item in value if item is not None]


def _entries(value: dict[str, Json]) -> list[tuple[str, Json]]:
    return [(key, item) for key, item in value.items() if item is not None]
