"""Where does each argument of a call go, and what is said of one that cannot be sent?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from . import percent, styles
from .operation import Operation, Parameter
from .text import is_list, is_object, json_text, scalar

Placed: TypeAlias = list[tuple[Parameter, object]]
W = TypeVar("W")


def place(
    operation: Operation[Any], arguments: Mapping[str, object]
) -> Iterator[tuple[Parameter, object]]:
    """Where every argument goes, less the whole body."""
    listed = {parameter.name: parameter for parameter in operation.parameters}
    flat_body = operation.body and not operation.whole_body
    for name, value in arguments.items():
        if operation.whole_body and name == operation.whole_body:
            continue
        parameter = listed.get(name)
        if parameter is None and "{" + name + "}" in operation.path:
            parameter = Parameter(name, location="path")
        if parameter is None:
            style = "deepObject" if name in operation.deep_object else ""
            parameter = Parameter(
                name, location="body" if flat_body else "query", style=style
            )
        yield parameter, value


def write_each(
    operation: Operation[Any],
    placed: Placed,
    write: Callable[[Parameter, object], list[W]],
) -> list[W]:
    """Write every argument. What cannot be written is told by its name, never by its value."""
    written: list[W] = []
    for parameter, value in placed:
        try:
            written += write(parameter, value)
        except (TypeError, ValueError) as error:
            raise refused(operation, parameter.name, error) from error
    return written


def refused(operation: Operation[Any], name: str, error: Exception) -> ValueError:
    call = f"{operation.method} {operation.path}"
    return ValueError(f"{call}: argument {name!r}: {error}")


def flat_value(parameter: Parameter, value: object) -> styles.Flat | None:
    """A value of a content type is text already; null is undefined there too."""
    if not parameter.content_type or value is None:
        return styles.flat(value)
    if "json" in parameter.content_type or is_object(value) or is_list(value):
        return json_text(value)
    return scalar(value)


def form_pairs(
    parameter: Parameter,
    value: object,
    *,
    escape: percent.Escape,
    escape_value: percent.Escape,
) -> list[str]:
    flat = flat_value(parameter, value)
    if flat is None:
        return []
    name, style = parameter.wire, parameter.style
    if parameter.explode:
        pairs = styles.form(name, flat, escape, escape_value=escape_value)
    else:
        pairs = styles.delimited(
            name, flat, style=style, escape=escape, escape_value=escape_value
        )
    return [f"{key}={text}" for key, text in pairs]
