"""Are there two paths that a server cannot tell apart?"""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer, Related
from generator.diagnostics.codes import api
from generator.openapi.model import Operation
from generator.openapi.path import without_names


def check_path_templates(
    operations: tuple[Operation, ...], diagnostics: Diagnostics
) -> None:
    """Reports paths that differ in the names in braces only (OpenAPI 3.1, Paths Object)."""
    first: dict[tuple[str, str], Operation] = {}
    for operation in operations:
        key = (operation.method, without_names(operation.path))
        other = first.setdefault(key, operation)
        if other is operation:
            continue
        related = (Related(_path(other), "the other path"),)
        facts = {"path": operation.path, "other": other.path}
        diagnostics.report(api.SAME_PATH, at=_path(operation), related=related, **facts)


def _path(operation: Operation) -> Pointer:
    return Pointer(operation.at.source, operation.at.tokens[:-1])
