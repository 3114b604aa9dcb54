"""Which request does an operation make of its arguments?

In: an `Operation` and the arguments by name. Out: a `Request`, plain data; no HTTP client is involved.
Arguments that cannot be sent are a ValueError that names them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import percent, styles
from .arguments import Placed, flat_value, form_pairs, place, refused, write_each
from .text import scalar

if TYPE_CHECKING:
    from .operation import Operation, Parameter


class Request:
    """`target` is path and query. `body` is None where there is none, which is not an empty one."""

    __slots__ = ("method", "target", "headers", "body")

    def __init__(
        self,
        method: str,
        target: str,
        *,
        headers: list[tuple[str, str]],
        body: bytes | None,
    ) -> None:
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body


def encode(
    operation: Operation[Any],
    arguments: Mapping[str, object],
    *,
    boundary: str = "",
    idempotency: tuple[str, str] | None = None,
) -> Request:
    """`boundary` is random unless given. `idempotency` is a header and its value."""
    if not all(map(_is_timeless, arguments.values())):
        from .times import with_times

        arguments = with_times(operation, arguments)
    placed: dict[str, Placed] = {}
    for parameter, value in place(operation, arguments):
        placed.setdefault(parameter.location, []).append((parameter, value))
    target = _path(operation, placed.get("path", []))
    query = "&".join(write_each(operation, placed.get("query", []), _query))
    if query:
        target += ("&" if "?" in target else "?") + query
    headers = _headers(operation, placed)
    if idempotency:
        headers.append((idempotency[0], named_header(*idempotency)))
    body = None
    if operation.body:
        from .body import write_body

        content_type, body = write_body(
            operation, arguments, placed=placed.get("body", []), boundary=boundary
        )
        if content_type:
            headers.append(("Content-Type", content_type))
    return Request(operation.method, target, headers=headers, body=body)


def _is_timeless(value: Any) -> bool:
    """Whether there is surely no datetime in this."""
    kind = value.__class__
    if kind is dict:
        return all(map(_is_timeless, value.values()))
    if kind is list:
        return all(map(_is_timeless, value))
    return value is None or isinstance(value, (str, int, float, bytes))


def _path(operation: Operation[Any], placed: Placed) -> str:
    texts = write_each(operation, placed, _path_value)
    values = {
        parameter.wire: text for (parameter, _), text in zip(placed, texts, strict=True)
    }
    segments: list[str] = []
    for template in operation.path.split("/"):
        segment = _fill(operation, template, values)
        if segment in (".", "..") and segment != template:
            reason = "'.' and '..' as a whole path segment lead elsewhere"
            raise ValueError(f"{operation.method} {operation.path}: {reason}")
        segments.append(segment)
    return "/".join(segments)


def _fill(operation: Operation[Any], template: str, values: dict[str, str]) -> str:
    literal, *rest = template.split("{")
    parts = [literal]
    for piece in rest:
        wire, _, literal = piece.partition("}")
        if wire not in values:
            error = ValueError("missing, and required in the path")
            raise refused(operation, wire, error)
        parts += [values[wire], literal]
    return "".join(parts)


def _path_value(parameter: Parameter, value: object) -> list[str]:
    flat = flat_value(parameter, value)
    if not flat or flat == [""]:
        raise ValueError("empty, and required in the path")
    match parameter.style:
        case "label":
            text = styles.label(flat, percent.strict, explode=parameter.explode)
        case "matrix":
            text = styles.matrix(
                parameter.wire, flat, percent.strict, explode=parameter.explode
            )
        case _:
            text = styles.simple(flat, percent.strict, explode=parameter.explode)
    return [text]


def _query(parameter: Parameter, value: object) -> list[str]:
    if parameter.style == "deepObject" and not parameter.content_type:
        return [
            f"{percent.brackets(name)}={percent.brackets(scalar(leaf))}"
            for name, leaf in styles.deep_object(parameter.wire, value)
        ]
    value_escape = percent.reserved if parameter.allow_reserved else percent.strict
    return form_pairs(
        parameter, value, escape=percent.strict, escape_value=value_escape
    )


def _headers(
    operation: Operation[Any], placed: dict[str, Placed]
) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = []
    for entry in placed.get("header", []):
        headers += [(entry[0].wire, t) for t in write_each(operation, [entry], _header)]
    cookies = write_each(operation, placed.get("cookie", []), _cookie)
    if cookies:
        headers.append(("Cookie", "; ".join(cookies)))
    return headers


def _header(parameter: Parameter, value: object) -> list[str]:
    flat = flat_value(parameter, value)
    if flat is None:
        return []
    text = styles.simple(flat, percent.verbatim, explode=parameter.explode)
    return [header_text(text)]


def header_text(text: str) -> str:
    """The text as a header may carry it. The error does not repeat it: it may be a secret."""
    # HTTP libraries refuse VT and FF too, and repeat the value when they do.
    if any(character in "\r\n\0\v\f" or character > "\xff" for character in text):
        reason = "a header cannot hold line ends, NUL or characters above U+00FF"
        raise ValueError(reason)
    return text.strip(" \t")


def named_header(name: str, text: str) -> str:
    """As `header_text`; the error names the header."""
    try:
        return header_text(text)
    except ValueError as error:
        raise ValueError(f"header {name!r}: {error}") from None


def _cookie(parameter: Parameter, value: object) -> list[str]:
    return form_pairs(
        parameter, value, escape=percent.token, escape_value=percent.strict
    )
