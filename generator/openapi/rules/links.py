"""Does every link lead to an operation?"""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import api
from generator.openapi.model import Operation
from generator.openapi.references import nearest_name


def check_links(operations: tuple[Operation, ...], diagnostics: Diagnostics) -> None:
    """Reports each link that does not, once though several responses may have it."""
    ids = [operation.operation_id for operation in operations]
    known = {*ids, *(str(operation.at) for operation in operations)}
    told: set[Pointer] = set()
    links = (
        link
        for operation in operations
        for response in operation.responses
        for link in response.links
    )
    for link in links:
        if link.operation in known or link.at in told:
            continue
        told.add(link.at)
        nearest = nearest_name(link.operation, ids)
        hint = f"Write `operationId: {nearest}`." if nearest else _HINT
        target = link.operation or "nowhere"
        diagnostics.report(
            api.BROKEN_LINK, at=link.at, name=link.name, target=target, hint=hint
        )


_HINT = "Name an operationId of this document."
