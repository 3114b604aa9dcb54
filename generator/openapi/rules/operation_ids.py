"""Does every operation have an id, and no two the same?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.diagnostics import Diagnostics, Related
from generator.diagnostics.codes import api
from generator.openapi.model import Operation
from generator.openapi.path import operation_id


def settle_operation_ids(
    operations: Iterable[Operation], diagnostics: Diagnostics
) -> tuple[Operation, ...]:
    """In: operations as written. Out: the same, with an id where there is none or it is taken."""
    listed = tuple(operations)
    first: dict[str, Operation] = {}
    for operation in listed:
        if operation.operation_id:
            first.setdefault(operation.operation_id, operation)
    return tuple(_settled(item, first, diagnostics=diagnostics) for item in listed)


def _settled(
    operation: Operation, first: dict[str, Operation], *, diagnostics: Diagnostics
) -> Operation:
    stated = operation.operation_id
    owner = first.get(stated)
    if owner is operation:
        return operation
    if owner is not None:
        related = (Related(owner.at / "operationId", "first written here"),)
        at = operation.at / "operationId"
        facts = {"operation_id": stated}
        diagnostics.report(api.DUPLICATE_OPERATION_ID, at=at, related=related, **facts)
    made = replace(operation, operation_id=_free(operation, first))
    first[made.operation_id] = made
    return made


def _free(operation: Operation, taken: dict[str, Operation]) -> str:
    """Made from method and path; with a number where some other id is the same."""
    wish = operation_id(operation.method, operation.path)
    free, number = wish, 2
    while free in taken:
        free, number = f"{wish}_{number}", number + 1
    return free
