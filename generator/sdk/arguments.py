"""What does a call take: parameters and what goes into the body, in which order, under which names?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.names import Name, Rank, Words, snake, split
from generator.openapi.model import HttpMethod, Operation, Parameter
from generator.sdk.body import ChosenBody, body_arguments
from generator.sdk.docs import docs
from generator.sdk.model import Argument, Field, Method, Model
from generator.sdk.schema_docs import docs_of
from generator.sdk.settled import EVERY, Kept, operation_key
from generator.sdk.spot import Spot
from generator.sdk.workbench import Workbench


def arguments_of(
    bench: Workbench,
    operation: Operation,
    body: ChosenBody | None,
    spot: Spot,
    *,
    variant: str = "",
) -> tuple[Argument, ...]:
    """`variant` is the media type of the body, where that is not the usual one."""
    named = [_parameter(bench, found, spot) for found in operation.parameters]
    if body is not None:
        named += body_arguments(bench, body, spot)
    scope = bench.before.scope(arguments_scope(operation, variant))
    ordered = _in_order(operation, named)
    known = operation_key(operation.method, operation.path) in bench.before.calls
    claims = (
        sorted(ordered, key=partial(_claim, operation, scope)) if known else ordered
    )
    names = dict(_names(claims, scope))
    return tuple(replace(one, name=names[one.location, one.wire]) for one in ordered)


def arguments_scope(made: Operation | Method, variant: str) -> str:
    """What the arguments are under in the names file."""
    method = made.method if isinstance(made, Operation) else made.http_method
    return f"arguments {operation_key(method, made.path)} {variant}".rstrip()


def stands(argument: Argument, method: HttpMethod) -> bool:
    """Whether no other argument has more right to its name: it is where such a method usually takes
    them, and called as it is sent.
    """
    usual = "query" if method in _QUERY else "body"
    words = split(argument.wire)
    return argument.location == "path" or (
        argument.location == usual and snake(words) == argument.wire
    )


_QUERY = ("get", "head", "delete", "options", "trace")


def params_model(
    bench: Workbench,
    operation: Operation,
    arguments: tuple[Argument, ...],
    *,
    spot: Spot,
    variant: str = "",
) -> str:
    """The id of the model whose fields are the named arguments; empty where there are none."""
    named = tuple(argument for argument in arguments if argument.location != "path")
    if not named:
        return ""
    id_ = f"request:{operation.at}{variant}"
    fields = tuple(
        Field(a.name, a.wire, a.type, a.required, a.docs, a.at, a.deprecated, a.default)
        for a in named
    )
    name = Name((*spot.words, "params"), Rank.DERIVED, ("method",))
    said = docs(operation.summary, "")
    bench.shapes.models[id_] = Model(
        id_, name, "request", spot.home, fields, said, operation.at
    )
    return id_


def _in_order(operation: Operation, named: list[Argument]) -> tuple[Argument, ...]:
    """Path arguments as the path has them, then required ones, then the rest as written."""
    path = [a for a in named if a.location == "path"]
    path.sort(key=lambda a: operation.path.find("{" + a.wire + "}"))
    rest = [a for a in named if a.location != "path"]
    return (*path, *sorted(rest, key=lambda a: not a.required))


def _claim(
    operation: Operation, scope: Mapping[str, Kept], argument: Argument
) -> tuple[bool, bool, bool]:
    kept = f"{argument.location}:{argument.wire}" in scope
    fixed = argument.location == "path"
    return not fixed, not kept, not stands(argument, operation.method)


def _names(
    claims: Sequence[Argument], scope: Mapping[str, Kept]
) -> Iterator[tuple[tuple[str, str], Name]]:
    """The same name in two places: the later one says where it goes."""
    there = {f"{one.location}:{one.wire}" for one in claims}
    gone = (kept for key, kept in scope.items() if key not in there)
    taken = {snake(words) for kept in gone for words in kept.words.values()}
    for argument in claims:
        name = argument.name
        kept = scope.get(f"{argument.location}:{argument.wire}")
        if kept is not None and EVERY in kept.words:
            name = Name(kept.words[EVERY], name.rank)
        elif snake(name.words) in taken:
            name = Name((argument.location, *name.words), name.rank)
        taken.add(snake(name.words))
        yield (argument.location, argument.wire), name


def _parameter(bench: Workbench, found: Parameter, spot: Spot) -> Argument:
    return Argument(
        name=Name(split(found.name) or ("parameter",), Rank.DECLARED),
        wire=found.name,
        location=found.location,
        type=bench.shapes.type_of(found.schema, spot.inside(found.name)),
        required=found.required,
        docs=docs_of(found.schema, found.description),
        at=found.at,
        style=found.style,
        explode=found.explode,
        allow_reserved=found.allow_reserved,
        content_type=found.media_type,
        deprecated=found.deprecated or found.schema.facets.deprecated,
        default=found.schema.facets.default,
        examples=found.examples or found.schema.facets.examples,
    )
