"""How are plain values laid out as Python source, the way black leaves them?"""

from __future__ import annotations

from generator.code import Code, join
from generator.targets.python.format import width
from generator.targets.python.quote import scalar, string
from generator.targets.written import LocalFile, Written

_LINE = 88


def literal(value: Written, *, indent: int, used: int) -> Code:
    """The value at a place `indent` columns in, with `used` columns before and after it on its line.

    On one line where it fits, else one item a line with a trailing comma.
    """
    flat = _flat(value)
    if (
        used + width(flat) <= _LINE
        or not isinstance(value, list | tuple | dict)
        or not value
    ):
        return flat
    inner = indent + 4
    if isinstance(value, list | tuple):
        items = [literal(item, indent=inner, used=inner + 1) for item in value]
        brackets = "[]" if isinstance(value, list) else "()"
        return _exploded(brackets[0], items, brackets[1], indent)
    entries = []
    for key, item in value.items():
        start = Code(f"{string(key)}: ")
        entries.append(
            Code(start + literal(item, indent=inner, used=inner + width(start) + 1))
        )
    return _exploded("{", entries, "}", indent)


def _flat(value: Written) -> Code:
    match value:
        case dict():
            entries = (
                Code(f"{string(key)}: {_flat(item)}") for key, item in value.items()
            )
            return Code(f"{{{join(', ', entries)}}}")
        case list():
            return Code(f"[{join(', ', map(_flat, value))}]")
        case tuple():
            end = ",)" if len(value) == 1 else ")"
            return Code(f"({join(', ', map(_flat, value))}{end}")
        case LocalFile(path=path):
            return Code(f"Path({string(path)})")
        case _:
            return scalar(value)


def _exploded(opening: str, items: list[Code], closing: str, indent: int) -> Code:
    margin = " " * (indent + 4)
    body = "".join(f"{margin}{item},\n" for item in items)
    return Code(f"{opening}\n{body}{' ' * indent}{closing}")
