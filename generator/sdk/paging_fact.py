"""Does a fact about pages fit the operation that it speaks of?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.sdk import FACT_UNMATCHED, PAGING_MISFIT
from generator.names import snake
from generator.openapi import schema as s
from generator.openapi.schema import Schema
from generator.sdk.facts import PagingFact
from generator.sdk.group import Placed
from generator.sdk.model import Argument
from generator.sdk.nearest import nearest, suggested
from generator.sdk.outcome import follow, items_of
from generator.sdk.paging_body import schema_at
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    Path,
    TokenCursor,
)
from generator.sdk.workbench import Workbench, service_id


def match_facts(
    stated: Mapping[str, PagingFact],
    placed: Sequence[Placed],
    diagnostics: Diagnostics,
) -> dict[tuple[str, str], PagingFact]:
    """By HTTP method and path. A fact that speaks of nothing is reported."""
    matched: dict[tuple[str, str], PagingFact] = {}
    used: set[str] = set()
    again: dict[str, str] = {}
    for found in placed:
        names = [name for name in _names(found) if name in stated]
        if names:
            key = (found.operation.method, found.operation.path)
            matched[key] = stated[names[0]]
            used.add(names[0])
            again.update(dict.fromkeys(names[1:], names[0]))
    for name in (name for name in stated if name not in used):
        diagnostics.report(
            FACT_UNMATCHED,
            at=stated[name].at,
            fact=f"pagination.{name}",
            hint=_hint(name, placed, again.get(name, "")),
        )
    return matched


def _hint(name: str, placed: Sequence[Placed], first: str) -> str:
    if first:
        return f"`{first}` is the same operation, and says it. Keep one of them."
    near = suggested(name, (one for found in placed for one in _names(found)))
    shapes = "a call such as customers.list, an operationId, or `METHOD /path`"
    return f"{near}A key is {shapes}."


def _names(found: Placed) -> Iterator[str]:
    operation = found.operation
    yield f"{operation.method.upper()} {operation.path}"
    yield operation.operation_id
    yield f"{service_id(found.service)}.{snake(found.method.words)}".lstrip(".")


def fitting_rule(
    bench: Workbench,
    placed: Placed,
    *,
    arguments: tuple[Argument, ...],
    body: Schema | None,
    fact: PagingFact,
) -> Pagination | None:
    """The rule that the fact states; None where it states that there is none, or does not fit."""
    if fact.rule is None:
        return None
    operation = placed.operation
    reason = _misfit(bench.api.schemas, fact.rule, arguments=arguments, body=body)
    if reason:
        bench.diagnostics.report(
            PAGING_MISFIT,
            at=fact.at,
            operation=f"{operation.method.upper()} {operation.path}",
            reason=reason,
        )
        return None
    return fact.rule


def _misfit(
    schemas: Mapping[str, Schema],
    rule: Pagination,
    *,
    arguments: tuple[Argument, ...],
    body: Schema | None,
) -> str:
    """What is wrong, in the words that follow `but`; empty where nothing is."""
    if body is None:
        return "what it gives back is not JSON"
    taken = {one.wire for one in arguments if one.location in ("query", "body")}
    for name in _parameters(rule):
        if name and name not in taken:
            return f"there is no parameter {name}{_or(name, taken)}"
    held = schema_at(schemas, body, rule.items)
    listed = follow(schemas, held)[1] if held else None
    items = items_of(schemas, held) if held else None
    if items is None and not isinstance(listed, s.Any):
        return f"there is no list at {'.'.join(rule.items) or 'the top of the body'}"
    for path in _paths(rule):
        if path and schema_at(schemas, body, path) is None:
            return f"there is no {'.'.join(path)} in the body"
    if isinstance(rule, ItemCursor) and items is not None:
        if schema_at(schemas, items, (rule.id,)) is None:
            return f"an item has no {rule.id}"
    return ""


def _or(wrong: str, known: Iterable[str]) -> str:
    near = nearest(wrong, sorted(known))
    return f"; the nearest is {near}" if near else ""


def _parameters(rule: Pagination) -> tuple[str, ...]:
    match rule:
        case ItemCursor():
            return rule.after, rule.before
        case TokenCursor():
            return rule.parameter, rule.previous_parameter
        case PageNumber():
            return (rule.parameter,)
        case Offset():
            return rule.parameter, rule.limit
        case NextLink():
            return ()


def _paths(rule: Pagination) -> tuple[Path, ...]:
    match rule:
        case ItemCursor():
            return (rule.more,)
        case TokenCursor():
            return rule.token, rule.previous_token, rule.more
        case PageNumber():
            return (rule.total_pages,)
        case Offset():
            return (rule.total,)
        case NextLink():
            return rule.next, rule.previous
