"""What does a method take, and what does it give back?

In goes an Operation that has its place among the services; out comes a Method, and through Shapes
the models that it needs.
"""

from __future__ import annotations

from dataclasses import replace

from generator.names import snake
from generator.sdk.answers import failures, returned
from generator.sdk.arguments import arguments_of, params_model
from generator.sdk.body import choose_bodies
from generator.sdk.credentials import alternatives
from generator.sdk.docs import docs
from generator.sdk.flat_name import flat_name
from generator.sdk.group import Placed
from generator.sdk.message import callbacks_of, follow_ups
from generator.sdk.model import Method
from generator.sdk.pagination import paging_of
from generator.sdk.result import error_of, result_of
from generator.sdk.spot import Spot
from generator.sdk.variants import variants_of
from generator.sdk.workbench import Workbench, service_id


def make_method(bench: Workbench, placed: Placed) -> Method:
    operation, service = placed.operation, service_id(placed.service)
    spot = Spot("request", f"params:{service}", placed.method.words)
    bodies = choose_bodies(bench, operation)
    body = bodies[0] if bodies else None
    arguments = arguments_of(bench, operation, body, spot)
    params = params_model(bench, operation, arguments, spot=spot)
    result = result_of(bench, operation, placed)
    made = Method(
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
        returned=returned(operation),
        failures=failures(operation),
        paging=paging_of(bench, placed, arguments, result),
        flat=flat_name(operation.operation_id) if bench.by_operation_id else None,
        callbacks=callbacks_of(bench.shapes, operation, service),
        follow_ups=follow_ups(bench.api, operation),
    )
    return replace(made, variants=variants_of(bench, placed, made, bodies[1:]))
