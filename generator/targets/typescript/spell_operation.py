"""How is the table entry of an operation written: what is sent where, and what comes back?"""

from __future__ import annotations

from typing import assert_never

from generator.code import Code
from generator.sdk.model import (
    Argument,
    BinaryResult,
    EventStream,
    JsonResult,
    Method,
    NoContent,
    Result,
    Sdk,
    TextResult,
)
from generator.targets.operation import (
    Alternatives,
    base_url,
    is_deep,
    is_special,
    keys,
    usual_media_type,
)
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.layout import (
    HARD,
    SOFT,
    WIDTH,
    Doc,
    Group,
    Indent,
    block,
    concat,
    joined,
    layout,
)
from generator.targets.typescript.quote import scalar, string


def statement(
    constant: Code, returns: Doc, method: Method, sdk: Sdk, usual: Alternatives
) -> Code:
    """The constant with its table entry. A type that leaves no room for the brace moves it down."""
    generic: tuple[Doc, ...] = (Code("Operation<"), returns, Code(">"))
    if not isinstance(returns, str):
        generic = (
            Code("Operation<"),
            Indent(concat(SOFT, returns)),
            concat(SOFT, Code(">")),
        )
    start = layout(
        concat(Code(f"const {constant}: "), Group(concat(*generic)), Code(" ="))
    )
    table = object_doc(_entries(method, sdk, usual))
    if len(start.rpartition("\n")[2]) + 2 <= WIDTH:
        return layout(concat(start, Code(" "), table, Code(";")))
    return layout(concat(start, Indent(concat(HARD, table)), Code(";")))


def _entries(method: Method, sdk: Sdk, usual: Alternatives) -> list[Doc]:
    """Properties of the object literal; what is as usual is left out."""
    key = keys(method)
    named = [(key[a.location, a.wire], a) for a in method.arguments]
    parts: list[tuple[str, Doc]] = [
        ("method", string(method.http_method.upper())),
        ("path", string(method.path)),
        *_body(method, key),
    ]
    deep: list[Doc] = [string(name) for name, a in named if is_deep(a, method, name)]
    if deep:
        parts.append(("deepObject", block(Code("["), deep, Code("]"))))
    special = [_parameter(a, name) for name, a in named if is_special(a, method, name)]
    if special:
        parts.append(("parameters", rows(special)))
    if (kind := _result_kind(method.result)) != "json":
        parts.append(("result", string(kind)))
    if method.servers:
        parts.append(("server", string(base_url(method.servers))))
    if method.credentials != usual:
        parts.append(("credentials", alternatives(method.credentials)))
    if sdk.idempotency and method.http_method in sdk.idempotency.methods:
        parts.append(("idempotent", Code("true")))
    return [concat(Code(f"{name}: "), doc) for name, doc in parts]


def alternatives(credentials: Alternatives) -> Doc:
    rows: list[Doc] = []
    for wanted in credentials:
        rows.append(block(Code("["), [string(id_) for id_ in wanted], Code("]")))
    return block(Code("["), rows, Code("]")) if rows else Code("[]")


def object_doc(properties: list[Doc]) -> Doc:
    """An object literal that keeps one property a line."""
    inside = joined(concat(Code(","), HARD), properties)
    return Group(
        concat(Code("{"), Indent(concat(HARD, inside, Code(","))), HARD, Code("}"))
    )


def rows(objects: list[Doc]) -> Doc:
    inside = joined(concat(Code(","), HARD), objects)
    return concat(Code("["), Indent(concat(HARD, inside, Code(","))), HARD, Code("]"))


def result_type(made: Result, writer: Annotations) -> Doc:
    match made:
        case NoContent():
            return Code("void")
        case JsonResult(type=inner):
            return writer.write(inner)
        case TextResult() | EventStream():
            return Code("string")
        case BinaryResult():
            return Code("Uint8Array")
    assert_never(made)


def _result_kind(made: Result) -> str:
    match made:
        case NoContent():
            return "none"
        case JsonResult():
            return "json"
        case TextResult() | EventStream():
            return "text"
        case BinaryResult():
            return "bytes"
    assert_never(made)


def _body(method: Method, key: dict[tuple[str, str], str]) -> list[tuple[str, Doc]]:
    if method.body is None:
        return []
    parts: list[tuple[str, Doc]] = [("body", string(method.body.encoding))]
    if method.body.media_type != usual_media_type(method.body):
        parts.append(("mediaType", string(method.body.media_type)))
    if not method.body.flat:
        parts.append(("wholeBody", string(key["body", "body"])))
    return parts


def _parameter(argument: Argument, name: str) -> Doc:
    parts: list[Doc] = [
        Code(f"name: {string(name)}"),
        *([] if name == argument.wire else [Code(f"wire: {string(argument.wire)}")]),
        Code(f"location: {string(argument.location)}"),
    ]
    if argument.style:
        parts.append(Code(f"style: {string(argument.style)}"))
    if argument.explode is not None:
        parts.append(Code(f"explode: {scalar(argument.explode)}"))
    if argument.allow_reserved:
        parts.append(Code("allowReserved: true"))
    if argument.content_type:
        parts.append(Code(f"contentType: {string(argument.content_type)}"))
    return object_doc(parts)
