"""How are plain values laid out as Python source, the way black leaves them?"""

from __future__ import annotations

from generator.code import Code, join
from generator.document.model import Json
from generator.targets.python.quote import scalar, string

_LINE = 88


def literal(value: Json, *, indent: int, used: int) -> Code:
    """The value at a place `indent` columns in, with `used` columns before and after it on its line.

    On one line where it fits, else one item a line with a trailing comma.
    """
    flat = _flat(value)
    if used + len(flat) <= _LINE or not value or not isinstance(value, list | dict):
        return flat
    inner = indent + 4
    if isinstance(value, list):
        items = [literal(item, indent=inner, used=inner + 1) for item in value]
        return _exploded("[", items, "]", indent)
    entries = []
    for key, item in value.items():
        start = Code(f"{string(key)}: ")
        entries.append(
            Code(start + literal(item, indent=inner, used=inner + len(start) + 1))
        )
    return _exploded("{", entries, "}", indent)


def _flat(value: Json) -> Code:
    match value:
        case dict():
            entries = (
                Code(f"{string(key)}: {_flat(item)}") for key, item in value.items()
            )
            return Code(f"{{{join(', ', entries)}}}")
        case list():
            return Code(f"[{join(', ', map(_flat, value))}]")
        case _:
            return scalar(value)


def _exploded(opening: str, items: list[Code], closing: str, indent: int) -> Code:
    margin = " " * (indent + 4)
    body = "".join(f"{margin}{item},\n" for item in items)
    return Code(f"{opening}\n{body}{' ' * indent}{closing}")
