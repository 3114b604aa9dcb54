"""How is the body of a request written, and which content type does it have?"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from . import percent, styles
from .arguments import Placed, form_pairs, refused, write_each
from .operation import Operation, Parameter
from .text import is_list, is_object, items_of, json_text, scalar

_MEDIA_TYPES = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "binary": "application/octet-stream",
    "text": "text/plain; charset=utf-8",
}
# On these a server may insist on a body, so an empty one is sent.
_BODY_METHODS = ("POST", "PUT", "PATCH")
_NO_FILES = (str, int, float, bool, list, dict)


def write_body(
    operation: Operation[Any],
    arguments: Mapping[str, object],
    *,
    placed: Placed,
    boundary: str,
) -> tuple[str, bytes | None]:
    """The content type and the bytes; neither where nothing is to be sent."""
    encoding = operation.body
    whole = operation.whole_body
    if not encoding or (whole and whole not in arguments):
        return "", None
    media_type = operation.media_type or _MEDIA_TYPES[encoding]
    try:
        if whole and encoding not in ("form", "multipart"):
            return _whole_body(operation, media_type, arguments[whole])
        if whole:
            placed = _properties(operation, arguments[whole])
    except (TypeError, ValueError) as error:
        raise refused(operation, whole, error) from error
    return _flat_body(operation, placed, media_type=media_type, boundary=boundary)


def _properties(operation: Operation[Any], value: object) -> Placed:
    """The properties of a form that is one argument."""
    if value is None:
        return []
    if not is_object(value):
        raise TypeError("a form is made of an object")
    return [
        (
            Parameter(
                name,
                location="body",
                style="deepObject" if name in operation.deep_object else "",
            ),
            item,
        )
        for name, item in items_of(value)
    ]


def _whole_body(
    operation: Operation[Any], media_type: str, value: object
) -> tuple[str, bytes | None]:
    if operation.body == "json":
        return media_type, json_text(value).encode()
    if value is None:
        return "", None
    if operation.body == "text":
        return media_type, scalar(value).encode()
    from .files import is_file, read_file

    if not is_file(value):
        raise TypeError("bytes, a path or an open file is needed")
    file = read_file(value)
    if "*" in media_type or "," in media_type:
        media_type = file.content_type or _MEDIA_TYPES["binary"]
    return media_type, file.content


def _flat_body(
    operation: Operation[Any], placed: Placed, *, media_type: str, boundary: str
) -> tuple[str, bytes | None]:
    if operation.body == "json":
        present = placed
    else:
        present = [
            (parameter, value) for parameter, value in placed if value is not None
        ]
    if not present and operation.method not in _BODY_METHODS:
        return "", None
    if operation.body == "json":
        members = write_each(operation, present, _member)
        return media_type, b"{" + b",".join(members) + b"}"
    if operation.body == "multipart":
        from .multipart import multipart_body, parts_of

        boundary = boundary or os.urandom(24).hex()
        parts = write_each(operation, present, parts_of)
        return f"{media_type}; boundary={boundary}", multipart_body(parts, boundary)
    return media_type, "&".join(write_each(operation, present, _form_property)).encode()


def _member(parameter: Parameter, value: object) -> list[bytes]:
    return [f"{json_text(parameter.wire)}:{json_text(value)}".encode()]


def _form_property(parameter: Parameter, value: object) -> list[str]:
    if parameter.style == "deepObject" and not parameter.content_type:
        return [
            f"{percent.form(name)}={percent.form(scalar(leaf))}"
            for name, leaf in styles.deep_object(parameter.wire, value)
        ]
    if type(value) not in _NO_FILES:
        from .files import is_file

        if is_file(value):
            raise TypeError("a form cannot hold a file")
    escape = percent.reserved_form if parameter.allow_reserved else percent.form
    if parameter.style or parameter.content_type:
        return form_pairs(parameter, value, escape=percent.form, escape_value=escape)
    return _unstated(parameter.wire, value, escape)


def _unstated(name: str, value: object, escape: percent.Escape) -> list[str]:
    """Neither style nor type is stated: a list of scalars repeats the key, deeper data is JSON."""
    key = percent.form(name)
    if is_list(value) and not any(is_list(item) or is_object(item) for item in value):
        return [f"{key}={escape(scalar(item))}" for item in value if item is not None]
    if is_list(value) or is_object(value):
        return [f"{key}={escape(json_text(value))}"] if value else []
    return [f"{key}={escape(scalar(value))}"]
