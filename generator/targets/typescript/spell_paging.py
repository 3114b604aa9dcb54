"""How is the rule of a list written in the table of operations?"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from generator.code import Code
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    Path,
    TokenCursor,
)
from generator.targets.typescript.layout import Doc, concat
from generator.targets.typescript.quote import string

_Part = tuple[str, Code | None]


def entries(rule: Pagination, use: Callable[[str], Code]) -> list[Doc]:
    """Properties of the object literal. Paths are keys with dots between them."""
    by, parts = _rule(rule)
    named: list[_Part] = [("items", string(".".join(rule.items))), *parts]
    return [
        concat(Code("by: "), use(by)),
        *(Code(f"{name}: {value}") for name, value in named if value is not None),
    ]


def _rule(rule: Pagination) -> tuple[str, list[_Part]]:
    match rule:
        case ItemCursor():
            return "byItem", [
                ("after", string(rule.after)),
                ("before", _text(rule.before)),
                ("id", None if rule.id == "id" else _text(rule.id)),
                ("more", _path(rule.more)),
            ]
        case TokenCursor():
            return "byToken", [
                ("parameter", string(rule.parameter)),
                ("token", string(".".join(rule.token))),
                ("previousParameter", _text(rule.previous_parameter)),
                ("previousToken", _path(rule.previous_token)),
                ("more", _path(rule.more)),
            ]
        case PageNumber():
            return "byNumber", [
                ("parameter", string(rule.parameter)),
                ("first", None if rule.first == 1 else Code(str(rule.first))),
                ("totalPages", _path(rule.total_pages)),
            ]
        case Offset():
            return "byOffset", [
                ("parameter", string(rule.parameter)),
                ("total", _path(rule.total)),
                ("limit", _text(rule.limit)),
            ]
        case NextLink():
            return "byLink", [
                ("next", _path(rule.next)),
                ("previous", _path(rule.previous)),
            ]
    assert_never(rule)


def _text(said: str) -> Code | None:
    return string(said) if said else None


def _path(path: Path) -> Code | None:
    return _text(".".join(path))
