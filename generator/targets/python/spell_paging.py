"""How is it written that a method gives back one page of a list?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from generator.code import Code
from generator.sdk.model import EventStream, JsonStream, Method
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    Path,
    TokenCursor,
)
from generator.targets.python.annotations import Annotations
from generator.targets.python.layout import bracketed
from generator.targets.python.quote import scalar, string
from generator.targets.python.views import OperationView
from generator.targets.scope import Scope


def entry_of_paging(method: Method, scope: Scope) -> list[Code]:
    """The keyword argument of `Operation`, for the indent that it has there."""
    if method.paging is None:
        return []
    rule = method.paging.rule
    # The classes of the runtime have the same names.
    start = f"paging={type(rule).__name__}("
    parts = [
        Code(f"{name}={value}")
        for name, value in _keywords(rule, method, scope)
        if value not in _USUAL
    ]
    return [bracketed(start, parts, ")", 4, behind=1, one_line=True)]


_USUAL = (Code('""'), Code("False"))


def rules_of(operations: Iterable[OperationView]) -> set[str]:
    """The classes that these entries are written with."""
    start = "paging="
    return {
        part.removeprefix(start).partition("(")[0]
        for found in operations
        for part in found.arguments
        if part.startswith(start)
    }


@dataclass(frozen=True, slots=True)
class GivesBack:
    """What a method gives back, and how it calls: `async_def` is what the async one begins with.

    `operation` is what its entry in the table is generic in.
    """

    operation: Code
    returns: Code
    async_returns: Code
    async_def: Code
    call: Code
    async_call: Code


def gives_back(
    method: Method, body: Code, writer: Annotations, *, expanded: Code = Code("")
) -> GivesBack:
    """A page, a stream of events, or `body`. Pages of the async client are still to be awaited.

    `expanded` stands for the body, or for one item of a page.
    """
    one = expanded or body
    if isinstance(method.result, EventStream):
        writer.uses.names.update({"AsyncEventStream", "EventStream"})
        stream, events = Code(f"EventStream[{one}]"), Code("self._events")
        return GivesBack(
            one,
            stream,
            Code(f"Async{stream}"),
            Code("async def"),
            events,
            Code(f"await {events}"),
        )
    if isinstance(method.result, JsonStream):
        writer.uses.names.update({"AsyncJsonStream", "JsonStream"})
        stream, records = Code(f"JsonStream[{one}]"), Code("self._records")
        return GivesBack(
            one,
            stream,
            Code(f"Async{stream}"),
            Code("async def"),
            records,
            Code(f"await {records}"),
        )
    if method.paging is None:
        call, wait = Code("self._call"), Code("await self._call")
        return GivesBack(one, one, one, Code("async def"), call, wait)
    writer.uses.names.update({"AsyncPages", "Page"})
    inside = f"{expanded or writer.write(method.paging.item)}, {body}"
    page, call = Code(f"Page[{inside}]"), Code("self._page")
    pages = Code(f"AsyncPages[{inside}]")
    return GivesBack(page, page, pages, Code("def"), call, call)


def _keywords(rule: Pagination, method: Method, scope: Scope) -> list[tuple[str, Code]]:
    """Paths with dots, and parameters as the arguments that they are."""
    named = [(key, _argument(wire, method, scope)) for key, wire in _parameters(rule)]
    return [("items", _path(rule.items)), *named, *_rest(rule)]


def _parameters(rule: Pagination) -> list[tuple[str, str]]:
    match rule:
        case ItemCursor():
            return [("after", rule.after), ("before", rule.before)]
        case TokenCursor():
            back = ("previous_parameter", rule.previous_parameter)
            return [("parameter", rule.parameter), back]
        case PageNumber():
            return [("parameter", rule.parameter)]
        case Offset():
            return [("parameter", rule.parameter), ("limit", rule.limit)]
        case NextLink():
            return []
    assert_never(rule)


def _rest(rule: Pagination) -> list[tuple[str, Code]]:
    match rule:
        case ItemCursor():
            return [("id", string(rule.id)), ("more", _path(rule.more))]
        case TokenCursor():
            return [
                ("token", _path(rule.token)),
                ("previous_token", _path(rule.previous_token)),
                ("more", _path(rule.more)),
            ]
        case PageNumber():
            first = string("") if rule.first == 1 else scalar(rule.first)
            return [("first", first), ("total_pages", _path(rule.total_pages))]
        case Offset():
            return [("total", _path(rule.total))]
        case NextLink():
            header = scalar(not rule.next)
            before = ("previous", _path(rule.previous))
            return [("next", _path(rule.next)), ("header", header), before]
    assert_never(rule)


def _path(path: Path) -> Code:
    return string(".".join(path))


def _argument(wire: str, method: Method, scope: Scope) -> Code:
    """What the caller's argument for the parameter is called, in quotes; empty where there is none."""
    for argument in method.arguments:
        if argument.wire == wire and argument.location in ("query", "body"):
            return string(scope[f"{argument.location}:{wire}"])
    return string("")
