"""How is a list or an object written in each style of OpenAPI (RFC 6570)?

In: a name, a value, a style and the escaping of the place. Out: text, or pairs of name and value.
None among the results means undefined: the parameter is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from .percent import Escape
from .text import is_list, is_object, items_of, json_text, scalar

Flat: TypeAlias = "str | list[str] | dict[str, str]"
Pairs: TypeAlias = list[tuple[str, str]]


def flat(value: object) -> Flat | None:
    """One level of texts. A list or object within has no form in these styles: it is JSON."""
    if value is None:
        return None
    if is_object(value):
        return {key: _inner(item) for key, item in items_of(value)} or None
    if is_list(value):
        return [_inner(item) for item in value if item is not None] or None
    return scalar(value)


def _inner(value: object) -> str:
    return json_text(value) if is_object(value) or is_list(value) else scalar(value)


def simple(value: Flat, escape: Escape, *, explode: bool) -> str:
    if isinstance(value, str):
        return escape(value)
    return ",".join(_items(value, escape, explode=explode))


def label(value: Flat, escape: Escape, *, explode: bool) -> str:
    if isinstance(value, str):
        return "." + escape(value)
    separator = "." if explode else ","
    return "." + separator.join(_items(value, escape, explode=explode))


def matrix(name: str, value: Flat, escape: Escape, *, explode: bool) -> str:
    """An empty value has no equals sign (RFC 6570 section 3.2.7)."""
    if isinstance(value, dict) and explode:
        pairs = list(value.items())
    elif isinstance(value, list) and explode:
        pairs = [(name, item) for item in value]
    else:
        return f";{escape(name)}={simple(value, escape, explode=False)}"
    return "".join(
        f";{escape(key)}={escape(item)}" if item else f";{escape(key)}"
        for key, item in pairs
    )


def _items(
    value: list[str] | dict[str, str], escape: Escape, *, explode: bool
) -> list[str]:
    if isinstance(value, list):
        return [escape(item) for item in value]
    if explode:
        return [f"{escape(key)}={escape(item)}" for key, item in value.items()]
    return [escape(text) for pair in value.items() for text in pair]


def form(
    name: str, value: Flat, escape: Escape, *, escape_value: Escape | None = None
) -> Pairs:
    """The exploded styles form, spaceDelimited and pipeDelimited: a pair for each value."""
    escape_value = escape_value or escape
    if isinstance(value, dict):
        return [(escape(key), escape_value(item)) for key, item in value.items()]
    items = [value] if isinstance(value, str) else value
    return [(escape(name), escape_value(item)) for item in items]


def delimited(
    name: str,
    value: Flat,
    *,
    style: str,
    escape: Escape,
    escape_value: Escape | None = None,
) -> Pairs:
    """The same styles, not exploded: one pair, its values set apart by a delimiter."""
    delimiter = {"spaceDelimited": escape(" "), "pipeDelimited": escape("|")}
    escape_value = escape_value or escape
    if isinstance(value, str):
        return [(escape(name), escape_value(value))]
    texts = _items(value, escape_value, explode=False)
    return [(escape(name), delimiter.get(style, ",").join(texts))]


def deep_object(name: str, value: object) -> Iterator[tuple[str, object]]:
    """Each leaf under its name: `a[b][0][c]`. Leaves and names are not escaped yet."""
    if value is None:
        return
    if is_object(value):
        for key, item in items_of(value):
            yield from deep_object(f"{name}[{key}]", item)
    elif is_list(value):
        for index, item in enumerate(value):
            yield from deep_object(f"{name}[{index}]", item)
    else:
        yield name, value
