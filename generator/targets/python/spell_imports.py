"""What does the module of a service import to run?"""

from __future__ import annotations

from generator.code import Code
from generator.targets.python.layout import imported
from generator.targets.python.spell_paging import rules_of
from generator.targets.python.views import ChildView, MethodView, OperationView

_INSIDE = 8

FROM_RUNTIME = frozenset(
    {
        "AsyncEventStream",
        "AsyncJsonStream",
        "AsyncPages",
        "EventStream",
        "FileArgument",
        "JsonStream",
        "Page",
        "RequestOptions",
    }
)
"""What annotations of methods are written with."""


def runtime_imports(
    operations: tuple[OperationView, ...],
    children: tuple[ChildView, ...],
    methods: tuple[MethodView, ...],
) -> tuple[Code, ...]:
    names = {"AsyncService", "Service"}
    if operations:
        names.add("Operation")
    if lists_parameters(operations):
        names.add("Parameter")
    if children:
        names.add("cached_property")
    if any(method.is_overloaded for method in methods):
        names.add("overload")
    names |= rules_of(operations)
    return (imported(".._runtime", sorted(names), 0),)


def lists_parameters(operations: tuple[OperationView, ...]) -> bool:
    """A string has no line of its own, so that what begins one is ours."""
    lines = (
        line.lstrip()
        for found in operations
        for part in found.arguments
        for line in part.split("\n")
    )
    return any(line.startswith("parameters=") for line in lines)


def import_inside(module: str, name: str) -> Code:
    return imported(module, [name], _INSIDE, margin=_INSIDE)
