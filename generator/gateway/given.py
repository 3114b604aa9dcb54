"""Which argument of an operation does a key belong to?

In go pairs of key and leaf, as a query, a form or a multipart body has them; out comes what each
argument was given, and the keys that are nobody's. It undoes the layout of `sdk/wire_style.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_plus

from generator.gateway.node import (
    DEEPEST,
    MOST_VALUES,
    Leaf,
    Path,
    Text,
    Unreadable,
)
from generator.sdk.fit import inner_type
from generator.sdk.model import Argument, Sdk
from generator.sdk.setting_path import field_keys

_NOBODYS = "\0"
"""A key that no field and no item of a list has."""


@dataclass(slots=True)
class Given:
    """`own` are under the argument's own name, `below` under keys that lead into it."""

    own: list[Leaf] = field(default_factory=lambda: list[Leaf]())
    below: list[tuple[Path, Leaf]] = field(
        default_factory=lambda: list[tuple[Path, Leaf]]()
    )


def pairs(text: str) -> list[tuple[str, Leaf]]:
    """Of a query or a form (URL Standard, 5.1). The key is decoded."""
    if text.count("&") >= MOST_VALUES:
        raise Unreadable((), f"has more than {MOST_VALUES} values")
    split = (one.partition("=") for one in text.split("&") if one)
    return [(unquote_plus(key), Text(unquote_plus(raw), raw)) for key, _, raw in split]


def cookies(text: str) -> list[tuple[str, Leaf]]:
    """Of a Cookie header (RFC 6265, section 4.2)."""
    if text.count(";") >= MOST_VALUES:
        raise Unreadable((), f"has more than {MOST_VALUES} values")
    split = (one.strip().partition("=") for one in text.split(";") if one.strip())
    return [(unquote(key), Text(unquote(raw), raw)) for key, _, raw in split]


def given(
    sdk: Sdk, arguments: Sequence[Argument], keyed: Iterable[tuple[str, Leaf]]
) -> tuple[dict[str, Given], list[str]]:
    """By wire name. Names may have brackets in them, so that the longest that fits is meant."""
    names = {argument.wire: argument for argument in arguments}
    found: dict[str, Given] = {}
    unknown: dict[str, None] = {}
    for key, leaf in keyed:
        if key in names:
            found.setdefault(key, Given()).own.append(leaf)
            continue
        place = _deep(names, key) or _spread(sdk, arguments, key)
        if place is None:
            unknown[key] = None
        else:
            wire, path = place
            found.setdefault(wire, Given()).below.append((path, leaf))
    return found, list(unknown)


def _deep(names: dict[str, Argument], key: str) -> tuple[str, Path] | None:
    """`name[key][0]`, of style deepObject."""
    end = key.rfind("[") if key.endswith("]") else -1
    if key.count("[") > DEEPEST:
        raise Unreadable((key.partition("[")[0],), "is nested too deeply")
    while end > 0:
        argument = names.get(key[:end])
        if argument is not None and argument.style == "deepObject":
            return argument.wire, tuple(key[end + 1 : -1].split("]["))
        end = key.rfind("[", 0, end)
    return None


def _spread(
    sdk: Sdk, arguments: Sequence[Argument], key: str
) -> tuple[str, Path] | None:
    """The property of an exploded object: of one that names it, else of one that takes any."""
    spread = [argument for argument in arguments if is_spread(argument)]
    for argument in spread:
        if key in field_keys(sdk, argument.type):
            return argument.wire, (key,)
    for argument in spread:
        if inner_type(sdk, argument.type, _NOBODYS) is not None:
            return argument.wire, (key,)
    return None


def is_spread(argument: Argument) -> bool:
    exploded = bool(argument.style and argument.explode)
    plain = argument.style != "deepObject" and not argument.content_type
    return plain and (exploded or argument.allow_reserved)
