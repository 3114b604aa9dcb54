"""Short words for building the parts of an Sdk by hand in tests."""

from __future__ import annotations

from typing import Any, Literal

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.names import Name, Rank, split
from generator.openapi.model import HttpMethod, Location, Style
from generator.openapi.schema import Default, Direction, Scalar
from generator.sdk import types as t
from generator.sdk.flat_name import flat_name
from generator.sdk.docs_model import Docs
from generator.sdk.model import (
    Argument,
    Body,
    Enum,
    Field,
    Group,
    Method,
    Model,
    NoContent,
    Result,
    Service,
    Union,
)
from generator.sdk.types import Type

SOURCE = "shop.yaml"

STRING = t.Primitive("string")
INTEGER = t.Primitive("integer")
NUMBER = t.Primitive("number")
BOOLEAN = t.Primitive("boolean")
DATE = t.Primitive("date")
DATETIME = t.Primitive("datetime")
UNIX_TIME = t.Primitive("unix-time")
DECIMAL = t.Primitive("decimal")
ANY = t.Primitive("json")


def one_of(*values: Scalar, open_: bool = False) -> t.LiteralType:
    return t.LiteralType(values, open_)


def name(text: str, rank: Rank = Rank.DECLARED, context: tuple[str, ...] = ()) -> Name:
    return Name(split(text), rank, context)


def at(*tokens: str) -> Pointer:
    return Pointer(SOURCE, tokens)


def field(
    wire: str,
    type_: Type,
    *,
    required: bool = False,
    docs: str = "",
    default: Default | None = None,
    deprecated: bool = False,
) -> Field:
    return Field(
        name(wire),
        wire,
        type_,
        required,
        Docs(text=docs),
        at("fields", wire),
        deprecated,
        default,
    )


def model(
    id_: str,
    title: str,
    *fields: Field,
    home: str,
    direction: Direction = "request",
    tag: tuple[tuple[str, Scalar], ...] = (),
    extra: Type | None = None,
    docs: str = "",
) -> Model:
    return Model(
        id_,
        name(title, context=(direction,)),
        direction,
        home,
        fields,
        Docs(text=docs),
        at("models", id_),
        tag,
        extra,
    )


def enum(
    id_: str, title: str, *values: Scalar, home: str, direction: Direction = "request"
) -> Enum:
    is_open = direction == "response"
    docs = Docs(text=f"What a {title} can be.")
    return Enum(
        id_, name(title), direction, home, values, is_open, docs, at("enums", id_)
    )


def union(
    id_: str,
    title: str,
    *members: Type,
    home: str,
    direction: Direction = "request",
    nullable: bool = False,
) -> Union:
    return Union(
        id_,
        name(title),
        direction,
        home,
        members,
        Docs(),
        at("unions", id_),
        nullable,
    )


_USUAL: dict[str, tuple[Style | Literal[""], bool | None]] = {
    "path": ("simple", False),
    "header": ("simple", False),
    "query": ("form", True),
    "cookie": ("form", True),
    "body": ("", None),
}


def argument(
    wire: str,
    type_: Type,
    location: Location | Literal["body"],
    *,
    style: Style | Literal[""] = "",
    explode: bool | None = None,
    required: bool = False,
    **more: Any,
) -> Argument:
    """Style and explode default to those of the location. Path arguments are required."""
    usual_style, usual_explode = _USUAL[location]
    if style and explode is None and location != "body":
        explode = style in ("form", "deepObject")
    return Argument(
        name=more.pop("name", None) or name(wire),
        wire=wire,
        location=location,
        type=type_,
        required=required or location == "path",
        docs=more.pop("docs", None) or Docs(text=f"About {wire}."),
        at=at("arguments", wire),
        style=style or usual_style,
        explode=usual_explode if explode is None else explode,
        **more,
    )


def method(
    id_: str,
    verb: HttpMethod,
    path: str,
    *arguments: Argument,
    body: Body | None = None,
    result: Result | None = None,
    error: Type | None = None,
    params: str = "",
    docs: Docs | None = None,
    **more: Any,
) -> Method:
    """`id_` is that of the service, a dot and the method's name."""
    return Method(
        id=id_,
        name=name(id_.rpartition(".")[2]),
        http_method=verb,
        path=path,
        operation_id=id_.replace(".", "_"),
        flat=flat_name(id_),
        arguments=arguments,
        params=params,
        body=body,
        result=result or NoContent(),
        error=error,
        docs=docs or Docs(summary=f"About {id_}."),
        at=at("paths", path, verb),
        **more,
    )


def json_body(*, flat: bool = True, required: bool = True) -> Body:
    return Body("application/json", "json", flat, required)


def form_body(*, required: bool = True) -> Body:
    return Body("application/x-www-form-urlencoded", "form", True, required)


def service(id_: str, *methods: Method) -> Service:
    path = tuple(name(part) for part in id_.split(".")) if id_ else ()
    return Service(id_, path, methods, at("paths"))


def group(
    id_: str, title: str, kind: Literal["schema", "params", "responses"], *ids: str
) -> Group:
    return Group(id_, name(title), kind, ids)


def values(method: Method, **given: Json) -> tuple[tuple[Argument, Json], ...]:
    """By wire name, in the order given."""
    arguments = {argument.wire: argument for argument in method.arguments}
    return tuple((arguments[wire], value) for wire, value in given.items())
