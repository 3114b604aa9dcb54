"""Is the result of a method one page of a list, and how does one go on from there?

In goes an operation with its arguments and its result; out comes the rule and the type of an item, or
None. A fact goes before what the document shows.
"""

from __future__ import annotations

from generator.names import split
from generator.openapi import schema as s
from generator.openapi.model import Operation
from generator.openapi.schema import Schema
from generator.sdk import types as t
from generator.sdk.group import Placed
from generator.sdk.media_types import encoding_of
from generator.sdk.model import Argument, JsonResult, Result
from generator.sdk.outcome import first_success, follow
from generator.sdk.paging_body import find_list, leaves, plain_of, schema_at
from generator.sdk.paging_evidence import Evidence, Taken
from generator.sdk.paging_fact import fitting_rule
from generator.sdk.paging_model import Paged, Pagination
from generator.sdk.paging_rules import rule_of
from generator.sdk.spot import Spot
from generator.sdk.types import Type
from generator.sdk.workbench import Workbench

_ANY = t.Primitive("json")


def paging_of(
    bench: Workbench, placed: Placed, arguments: tuple[Argument, ...], result: Result
) -> Paged | None:
    """A fact that does not fit is reported, and the method is then not paged."""
    operation = placed.operation
    body = _body(operation) if isinstance(result, JsonResult) else None
    fact = bench.paging.get((operation.method, operation.path))
    if fact is not None:
        rule = fitting_rule(bench, placed, arguments=arguments, body=body, fact=fact)
    elif body is not None and operation.method == "get":
        rule = _recognised(bench, operation, body)
    else:
        rule = None
    if rule is None or body is None:
        return None
    return Paged(rule, _item_type(bench, body, rule))


def _body(operation: Operation) -> Schema | None:
    """Of a success that is JSON; anything, where that is all that is said of it."""
    response = first_success(operation)
    for media in response.content if response else ():
        if encoding_of(media.name) == "json":
            return media.schema or s.Any(s.Facets(media.at))
    return None


def _recognised(
    bench: Workbench, operation: Operation, body: Schema
) -> Pagination | None:
    schemas = bench.api.schemas
    found = find_list(schemas, body, _segment(operation))
    response = first_success(operation)
    if found is None or response is None:
        return None
    return rule_of(
        Evidence(
            schemas,
            takes=tuple(_taken(bench, operation)),
            leaves=leaves(schemas, body),
            items=found.path,
            item=found.items,
            links=any(header.name.lower() == "link" for header in response.headers),
        )
    )


def _segment(operation: Operation) -> str:
    """The last fixed one of the path, less an ending such as `.json`."""
    fixed = [part for part in operation.path.split("/") if part and "{" not in part]
    return fixed[-1].split(".")[0] if fixed else ""


def _taken(bench: Workbench, operation: Operation) -> list[Taken]:
    schemas = bench.api.schemas
    return [
        Taken(
            found.name,
            split(found.name),
            plain,
            follow(schemas, found.schema)[1],
            found.description,
        )
        for found in operation.parameters
        if found.location == "query"
        and not found.media_type
        and (plain := plain_of(schemas, found.schema))
    ]


def _item_type(bench: Workbench, body: Schema, rule: Pagination) -> Type:
    held = schema_at(bench.api.schemas, body, rule.items)
    listed = follow(bench.api.schemas, held)[1] if held else None
    match listed:
        case s.Array(items=items):
            return _type(bench, items)
        case s.OneOf(members=members):
            lists = [follow(bench.api.schemas, member)[1] for member in members]
            return _union(
                [_type(bench, one.items) for one in lists if isinstance(one, s.Array)]
            )
        case _:
            return _ANY


def _type(bench: Workbench, schema: Schema) -> Type:
    """The type that the item has inside the body.

    An object without a name of its own gets one where the body is shaped, so that here its id
    must be enough.
    """
    match schema:
        case s.Object():
            made: Type = t.ModelRef(f"response:{schema.facets.at}")
        case s.Array(items=items):
            made = t.ListOf(_type(bench, items))
        case s.Map(values=values):
            made = t.MapOf(_type(bench, values))
        case s.OneOf(members=members):
            made = _union([_type(bench, member) for member in members])
        case _:
            return bench.shapes.type_of(schema, Spot("response", "", ()))
    nullable = schema.facets.nullable and not isinstance(made, t.Optional)
    return t.Optional(made) if nullable else made


def _union(members: list[Type]) -> Type:
    """Flat, with null on the outside."""
    bare: list[Type] = []
    for member in members:
        inner = member.type if isinstance(member, t.Optional) else member
        bare.extend(inner.members if isinstance(inner, t.UnionOf) else (inner,))
    distinct = list(dict.fromkeys(bare)) or [_ANY]
    made: Type = t.UnionOf(tuple(distinct)) if len(distinct) > 1 else distinct[0]
    null = any(isinstance(member, t.Optional) for member in members)
    return t.Optional(made) if null else made
