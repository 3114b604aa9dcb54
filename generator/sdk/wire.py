"""What goes over the wire for these values?

In go a method and its values; out come the parts of the request, by the same rules as the encoders
of the SDKs, for targets that have no encoder of their own, such as curl. Values that no request can
carry (an empty path value, a line break in a header) are not refused here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.fit import inner_type
from generator.sdk.model import Argument, Method, Sdk, Values
from generator.sdk.types import Type
from generator.sdk.wire_style import Pair, header_text, pairs, path_text, says_nothing
from generator.sdk.wire_text import compact, fitting, scalar_text

_WITH_BODY = ("post", "put", "patch")
"""Methods that send a body even where it says nothing."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of a multipart body. An empty content type is not stated."""

    key: str
    text: str
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FilePart:
    """`path` is that of a local file."""

    key: str
    path: str
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()


Part: TypeAlias = "TextPart | FilePart"


@dataclass(frozen=True, slots=True)
class FormBody:
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class MultipartBody:
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class JsonBody:
    value: Json


@dataclass(frozen=True, slots=True)
class TextBody:
    text: str


@dataclass(frozen=True, slots=True)
class FileBody:
    path: str


Payload: TypeAlias = "FormBody | MultipartBody | JsonBody | TextBody | FileBody"


def path(method: Method, values: Values) -> str:
    """The path with its values, percent-encoded. A template whose value is not given stays."""
    filled = method.path
    for argument, value in values:
        if argument.location == "path":
            filled = filled.replace(
                "{" + argument.wire + "}", path_text(argument, value)
            )
    return filled


def query(values: Values) -> tuple[Pair, ...]:
    return _pairs_in(values, "query")


def cookies(values: Values) -> tuple[Pair, ...]:
    return _pairs_in(values, "cookie")


def _pairs_in(values: Values, location: str) -> tuple[Pair, ...]:
    return tuple(
        pair
        for argument, value in values
        if argument.location == location and value is not None
        for pair in pairs(argument, value)
    )


def headers(values: Values) -> tuple[tuple[str, str], ...]:
    """Names and values."""
    return tuple(
        (argument.wire, header_text(argument, value))
        for argument, value in values
        if argument.location in ("header", "option")
        and value is not None
        and (argument.content_type or not says_nothing(value))
    )


# Bodies.


def payload(sdk: Sdk, method: Method, values: Values) -> Payload | None:
    """None where no body is sent."""
    given = tuple((a, value) for a, value in values if a.location == "body")
    body = method.body
    if body is None or not (given or (body.flat and method.http_method in _WITH_BODY)):
        return None
    match body.encoding:
        case "form":
            form = FormBody(tuple(_form(method, given)))
            return form if form.pairs or method.http_method in _WITH_BODY else None
        case "multipart":
            multipart = MultipartBody(tuple(_multipart(sdk, method, given)))
            return (
                multipart
                if multipart.parts or method.http_method in _WITH_BODY
                else None
            )
        case "json" if body.flat:
            return JsonBody({argument.wire: value for argument, value in given})
        case "json":
            return JsonBody(given[0][1])
        case "text":
            return TextBody(scalar_text(given[0][1]))
        case "binary":
            return FileBody(scalar_text(given[0][1]))


def _form(method: Method, given: Values) -> Iterator[Pair]:
    for argument, value in _properties(method, given):
        if argument.allow_reserved:
            found = pairs(argument, _with_plus(value))
            yield from (replace(pair, kept=True) for pair in found)
        elif argument.style or argument.content_type:
            yield from pairs(argument, value)
        elif _is_composite(value):
            yield Pair(argument.wire, compact(value))
        else:
            yield from pairs(argument, value)


def _with_plus(value: Json) -> Json:
    """A space is a plus in a form, and what is escaped already stays so."""
    match value:
        case str():
            return value.replace(" ", "+")
        case list():
            return [_with_plus(item) for item in value]
        case dict():
            return {key: _with_plus(item) for key, item in value.items()}
        case _:
            return value


def _is_composite(value: Json) -> bool:
    """An object, or a list with anything but scalars in it. Empty ones are not sent."""
    match value:
        case dict():
            return bool(value)
        case list():
            return any(isinstance(item, dict | list) for item in value)
        case _:
            return False


def _multipart(sdk: Sdk, method: Method, given: Values) -> Iterator[Part]:
    for argument, value in _properties(method, given):
        for part in _property_parts(sdk, argument, value):
            yield replace(part, headers=argument.headers)


def _property_parts(sdk: Sdk, argument: Argument, value: Json) -> Iterator[Part]:
    if argument.style == "deepObject":
        yield from _deep_parts(sdk, argument.type, argument.wire, value)
    elif argument.style and not argument.content_type:
        yield from (
            TextPart(pair.key, pair.text) for pair in _unescaped(argument, value)
        )
    else:
        yield from _parts(sdk, argument, value)


def _unescaped(argument: Argument, value: Json) -> Iterator[Pair]:
    """A part holds any text as it is, so that a comma inside a value is not told from one between."""
    if argument.explode is False and isinstance(value, list):
        said = [scalar_text(item) for item in value if item is not None]
        if said:
            yield Pair(argument.wire, ",".join(said))
    else:
        yield from pairs(argument, value)


def _parts(sdk: Sdk, argument: Argument, value: Json) -> Iterator[Part]:
    stated = fitting(argument.content_type, is_deep=isinstance(value, list | dict))
    json_stated = stated.split(";")[0].endswith(("/json", "+json"))
    is_list = isinstance(value, list)
    for item in value if isinstance(value, list) else [value]:
        type_ = inner_type(sdk, argument.type, "0") if is_list else argument.type
        if isinstance(item, str) and _is_file(type_):
            yield FilePart(argument.wire, item, fitting(argument.content_type))
        elif isinstance(item, dict) and says_nothing(item):
            continue
        elif json_stated or isinstance(item, list | dict):
            usual = stated or "application/json"
            yield TextPart(argument.wire, compact(item), usual)
        elif item is not None:
            yield TextPart(argument.wire, scalar_text(item), stated)


def _deep_parts(sdk: Sdk, type_: Type | None, key: str, value: Json) -> Iterator[Part]:
    match value:
        case dict():
            for name, item in value.items():
                inner = inner_type(sdk, type_, name) if type_ else None
                yield from _deep_parts(sdk, inner, f"{key}[{name}]", item)
        case list():
            for index, item in enumerate(value):
                inner = inner_type(sdk, type_, str(index)) if type_ else None
                yield from _deep_parts(sdk, inner, f"{key}[{index}]", item)
        case None:
            return
        case str() if _is_file(type_):
            yield FilePart(key, value)
        case _:
            yield TextPart(key, scalar_text(value))


def _is_file(type_: Type | None) -> bool:
    if isinstance(type_, t.Optional):
        return _is_file(type_.type)
    return isinstance(type_, t.File)


def _properties(method: Method, given: Values) -> Iterator[tuple[Argument, Json]]:
    """The properties of a body; where one argument is the whole body, its entries."""
    flat = method.body is not None and method.body.flat
    for argument, value in given:
        if flat or not isinstance(value, dict):
            yield argument, value
        else:
            yield from ((_entry(argument, key), item) for key, item in value.items())


def _entry(body: Argument, key: str) -> Argument:
    return Argument(
        name=body.name,
        wire=key,
        location="body",
        type=t.Primitive("json"),
        required=False,
        docs=body.docs,
        at=body.at,
    )
