"""What does a method take, and what does it give back?

In goes an Operation that has its place among the services; out comes a Method, and through Shapes
the models that it needs.
"""

from __future__ import annotations

from dataclasses import replace

from generator.names import Name, Rank, snake, split
from generator.openapi.model import Operation, Parameter
from generator.sdk.body import body_arguments, choose_body
from generator.sdk.credentials import alternatives
from generator.sdk.docs import docs, whole
from generator.sdk.group import Placed
from generator.sdk.model import Argument, Field, Method, Model
from generator.sdk.pagination import paging_of
from generator.sdk.result import error_of, result_of
from generator.sdk.shape import Spot
from generator.sdk.workbench import Workbench, service_id


def make_method(bench: Workbench, placed: Placed) -> Method:
    operation, service = placed.operation, service_id(placed.service)
    home = f"params:{service}"
    spot = Spot("request", home, placed.method.words)
    body = choose_body(bench, operation)
    named = [_parameter(bench, found, spot) for found in operation.parameters]
    if body is not None:
        named += body_arguments(bench, body, spot)
    arguments = _in_order(operation, named)
    params = _params_model(bench, operation, placed, home, arguments)
    result = result_of(bench, operation, placed)
    return Method(
        id=f"{service}.{snake(placed.method.words)}".lstrip("."),
        name=placed.method,
        http_method=operation.method,
        path=operation.path,
        operation_id=operation.operation_id,
        arguments=arguments,
        params=params,
        body=body.body if body else None,
        result=result,
        error=error_of(bench, operation),
        docs=docs(operation.summary, operation.description),
        at=operation.at,
        servers=operation.servers if operation.servers != bench.api.servers else (),
        credentials=alternatives(operation, bench.credentials),
        deprecated=operation.deprecated,
        paging=paging_of(bench, placed, arguments, result),
    )


def _in_order(operation: Operation, named: list[Argument]) -> tuple[Argument, ...]:
    """Path arguments as the path has them, then required ones, then the rest as written."""
    path = [a for a in named if a.location == "path"]
    path.sort(key=lambda a: operation.path.find("{" + a.wire + "}"))
    rest = [a for a in named if a.location != "path"]
    taken: set[str] = set()
    ordered = []
    for argument in (*path, *sorted(rest, key=lambda a: not a.required)):
        word = snake(argument.name.words)
        # The same name in two places: the later one says where it goes.
        name = argument.name
        if word in taken:
            name = Name((argument.location, *name.words), name.rank)
        taken.add(snake(name.words))
        ordered.append(replace(argument, name=name))
    return tuple(ordered)


def _params_model(
    bench: Workbench,
    operation: Operation,
    placed: Placed,
    home: str,
    arguments: tuple[Argument, ...],
) -> str:
    named = tuple(argument for argument in arguments if argument.location != "path")
    if not named:
        return ""
    id_ = f"request:{operation.at}"
    fields = tuple(
        Field(a.name, a.wire, a.type, a.required, a.docs, a.at, a.deprecated, a.default)
        for a in named
    )
    name = Name((*placed.method.words, "params"), Rank.DERIVED, ("method",))
    bench.shapes.models[id_] = Model(
        id_, name, "request", home, fields, docs(operation.summary, ""), operation.at
    )
    return id_


def _parameter(bench: Workbench, found: Parameter, spot: Spot) -> Argument:
    return Argument(
        name=Name(split(found.name) or ("parameter",), Rank.DECLARED),
        wire=found.name,
        location=found.location,
        type=bench.shapes.type_of(found.schema, spot.inside(found.name)),
        required=found.required,
        docs=whole(found.description or found.schema.facets.description),
        at=found.at,
        style=found.style,
        explode=found.explode,
        allow_reserved=found.allow_reserved,
        content_type=found.media_type,
        deprecated=found.deprecated or found.schema.facets.deprecated,
        default=found.schema.facets.default,
        examples=found.examples or found.schema.facets.examples,
    )
