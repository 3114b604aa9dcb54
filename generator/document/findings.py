"""What does one finding of a JSON Schema validator mean, in words, and where exactly?

A value that fits none of several alternatives is reported by the validator as one finding about
the whole value, which can be most of the document. The cause is inside: it is the deepest
finding of the alternative that came closest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from generator.document.scalars import described

Path = tuple[str | int, ...]

_TYPES = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def problem_of(error: Any) -> tuple[str, Path]:
    """In: a ValidationError of jsonschema. Out: what is wrong, and the path from the root."""
    causes = _causes(error)
    cause = causes[0]
    path = tuple(cause.absolute_path)
    match cause.validator:
        case "required":
            key = re.match(r"'(.*)' is a required property", cause.message, re.DOTALL)
            return (f"the key `{key[1] if key else '?'}` is missing", path)
        case "additionalProperties" | "unevaluatedProperties":
            extra = _extra_keys(cause)
            names = ", ".join(f"`{key}`" for key in extra)
            return (
                f"{names or 'something'} is not known here",
                path + tuple(extra[:1]),
            )
        case "type":
            return (
                f"this must be {_types(cause)}, and is {described(cause.instance)}",
                path,
            )
        case "enum" | "const":
            return (f"this must be {_allowed(causes)}, and is {_shown(cause)}", path)
        case "pattern":
            pattern = cause.validator_value
            return (f"{_shown(cause)} does not match the pattern {pattern}", path)
        case _:
            return (_without_instance(cause), path)


def _causes(error: Any) -> list[Any]:
    """The innermost findings; several only where each names other allowed values of one thing."""
    while error.context:
        branches = _branches(error)
        closest = max(branches, key=lambda branch: max(map(_depth, branch)))
        deepest = max(map(_depth, closest))
        rivals = [
            inner
            for branch in branches
            for inner in branch
            if _depth(inner) == deepest and inner.validator in ("enum", "const")
        ]
        if len(rivals) > 1 and len({tuple(each.absolute_path) for each in rivals}) == 1:
            return rivals
        error = next(inner for inner in closest if _depth(inner) == deepest)
    return [error]


def _branches(error: Any) -> list[list[Any]]:
    """Findings per alternative. `$ref` is one for most objects, and what the author rarely meant."""
    branches: dict[object, list[Any]] = defaultdict(list)
    for inner in error.context:
        branches[inner.schema_path[0]].append(inner)
    found = list(branches.values())
    for excludes in (_wants_reference, _wants_other_value):
        found = [branch for branch in found if not excludes(branch)] or found
    return found


def _wants_reference(branch: Sequence[Any]) -> bool:
    return any(
        inner.validator == "required" and inner.message.startswith("'$ref'")
        for inner in branch
    )


def _wants_other_value(branch: Sequence[Any]) -> bool:
    """As the alternatives for path, query, header and cookie parameters do, which say `in`."""
    return any(inner.validator in ("enum", "const") for inner in branch)


def _depth(error: Any) -> int:
    inner = max(map(_depth, error.context), default=0)
    return max(len(error.absolute_path), inner)


def _extra_keys(error: Any) -> list[str]:
    """The validator names them in its message only, in quotes."""
    quoted = error.message.split(" do not match ")[0].split(" does not match ")[0]
    return [key for key in error.instance if repr(key) in quoted]


def _types(error: Any) -> str:
    wanted = error.validator_value
    names = [wanted] if isinstance(wanted, str) else wanted
    return " or ".join(_TYPES.get(name, name) for name in names)


def _allowed(causes: list[Any]) -> str:
    values: dict[str, None] = {}
    for cause in causes:
        value = cause.validator_value
        for each in [value] if cause.validator == "const" else value:
            values[f"{each}"] = None
    return next(iter(values)) if len(values) == 1 else f"one of {', '.join(values)}"


def _shown(error: Any) -> str:
    instance = error.instance
    if isinstance(instance, dict | list):
        return described(instance)
    return f"`{instance}`"


def _without_instance(error: Any) -> str:
    """The validator's own words; most begin with the whole value that they are about."""
    message: str = error.message
    return message.replace(repr(error.instance), described(error.instance), 1)
