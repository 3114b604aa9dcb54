"""How is the table entry of an operation written: what is sent where, and what comes back?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from generator.code import Code
from generator.sdk.model import (
    Argument,
    BinaryResult,
    EventStream,
    JsonResult,
    JsonStream,
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
    usual_credentials,
    usual_media_type,
)
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.layout import (
    HARD,
    WIDTH,
    Doc,
    Group,
    Indent,
    block,
    braces,
    concat,
    generic,
    joined,
    layout,
)
from generator.targets.typescript.quote import scalar, string
from generator.targets.typescript.spell_paging import entries

Use = Callable[[str], Code]
"""Takes the name of a value of the runtime, and sees to its import."""

_WRITERS = {
    "json": "asJson",
    "form": "asForm",
    "multipart": "asMultipart",
    "binary": "asBytes",
    "text": "asText",
}


def statement(
    constant: Code, returns: Doc, method: Method, *, known: Known, use: Use
) -> Code:
    """The constant with its table entry. A type that leaves no room for the brace moves it down."""
    type_ = generic("Operation", [returns])
    start = layout(concat(Code(f"const {constant}: "), type_, Code(" =")))
    table = object_doc(_entries(method, known, use))
    if len(start.rpartition("\n")[2]) + 2 <= WIDTH:
        return layout(concat(start, Code(" "), table, Code(";")))
    return layout(concat(start, Indent(concat(HARD, table)), Code(";")))


@dataclass(frozen=True, slots=True)
class Known:
    """What goes without saying: the usual credentials, and the methods that take idempotency keys."""

    usual: Alternatives
    idempotent: tuple[str, ...]


def known_of(sdk: Sdk) -> Known:
    keyed = sdk.idempotency.methods if sdk.idempotency else ()
    return Known(usual_credentials(sdk), keyed)


def _entries(method: Method, known: Known, use: Use) -> list[Doc]:
    """Properties of the object literal; what is as usual is left out."""
    variants: list[Doc] = [
        object_doc(_own_entries(form, known, use)) for form in method.single_variants()
    ]
    own = _own_entries(method, known, use)
    return [*own, concat(Code("variants: "), rows(variants))] if variants else own


def _own_entries(method: Method, known: Known, use: Use) -> list[Doc]:
    key = keys(method)
    named = [(key[a.location, a.wire], a) for a in method.arguments]
    parts: list[tuple[str, Doc]] = [
        ("method", string(method.http_method.upper())),
        ("path", string(method.path)),
        *_body(method, key, use),
    ]
    deep: list[Doc] = [string(name) for name, a in named if is_deep(a, method, name)]
    if deep:
        parts.append(("deepObject", block(Code("["), deep, Code("]"))))
    special = [
        _parameter(a, name, use) for name, a in named if is_special(a, method, name)
    ]
    if special:
        parts.append(("parameters", rows(special)))
    if reader := _reader(method.result, use):
        parts.append(("result", reader))
    if method.paging:
        parts.append(("paging", object_doc(entries(method.paging.rule, use))))
    if method.servers:
        parts.append(("server", string(base_url(method.servers))))
    if method.credentials != known.usual:
        parts.append(("credentials", alternatives(method.credentials)))
    if method.http_method in known.idempotent:
        parts.append(("idempotent", Code("true")))
    if method.content_type:
        parts.append(("contentType", string(method.content_type)))
    if method.accept:
        parts.append(("accept", string(method.accept)))
    return [concat(Code(f"{name}: "), doc) for name, doc in parts]


def alternatives(credentials: Alternatives) -> Doc:
    rows: list[Doc] = []
    for wanted in credentials:
        rows.append(block(Code("["), [string(id_) for id_ in wanted], Code("]")))
    return block(Code("["), rows, Code("]")) if rows else Code("[]")


def object_doc(properties: list[Doc]) -> Doc:
    """An object literal that keeps one property a line."""
    if not properties:
        return Code("{}")
    inside = joined(concat(Code(","), HARD), properties)
    return Group(
        concat(Code("{"), Indent(concat(HARD, inside, Code(","))), HARD, Code("}"))
    )


def rows(objects: list[Doc]) -> Doc:
    inside = joined(concat(Code(","), HARD), objects)
    return concat(Code("["), Indent(concat(HARD, inside, Code(","))), HARD, Code("]"))


def result_type(made: Result, writer: Annotations, use_type: Use) -> Doc:
    """As it stands between angle brackets."""
    match made:
        case NoContent():
            return Code("void")
        case JsonResult(type=inner):
            return writer.union((inner,), inside=True)
        case TextResult():
            return Code("string")
        case EventStream(type=inner):
            data = writer.union((inner,), inside=True)
            return generic(use_type("EventStream"), [data])
        case JsonStream(type=inner):
            data = writer.union((inner,), inside=True)
            return generic(use_type("JsonStream"), [data])
        case BinaryResult():
            return Code("Uint8Array")
    assert_never(made)


def _reader(made: Result, use: Use) -> Doc:
    """Empty for JSON."""
    match made:
        case NoContent():
            return use("toNothing")
        case JsonResult():
            return Code("")
        case TextResult():
            return use("toText")
        case EventStream():
            return use("toEvents")
        case JsonStream(media_type=media_type, separated=separated):
            read = use("readSequence" if separated else "readLines")
            accept = Code(f"accept: {string(media_type)}")
            return braces(Code("{"), [accept, Code(f"read: {read}")], Code("}"))
        case BinaryResult():
            return use("toBytes")
    assert_never(made)


def _body(
    method: Method, key: dict[tuple[str, str], str], use: Use
) -> list[tuple[str, Doc]]:
    if method.body is None:
        return []
    parts: list[tuple[str, Doc]] = [("body", use(_WRITERS[method.body.encoding]))]
    if method.body.media_type != usual_media_type(method.body):
        parts.append(("mediaType", string(method.body.media_type)))
    if not method.body.flat:
        parts.append(("wholeBody", string(key["body", "body"])))
    return parts


def _parameter(argument: Argument, name: str, use: Use) -> Doc:
    parts: list[Doc] = [
        Code(f"name: {string(name)}"),
        *([] if name == argument.wire else [Code(f"wire: {string(argument.wire)}")]),
        concat(Code("location: "), use(f"in{argument.location.capitalize()}")),
    ]
    if argument.style:
        parts.append(Code(f"style: {string(argument.style)}"))
    if argument.explode is not None:
        parts.append(Code(f"explode: {scalar(argument.explode)}"))
    if argument.allow_reserved:
        parts.append(Code("allowReserved: true"))
    if argument.content_type:
        parts.append(Code(f"contentType: {string(argument.content_type)}"))
    if argument.headers:
        lines: list[Doc] = [
            block(Code("["), [string(name), string(value)], Code("]"))
            for name, value in argument.headers
        ]
        # Prettier never keeps two pairs on one line.
        pairs = rows(lines) if len(lines) > 1 else concat(Code("["), *lines, Code("]"))
        parts.append(concat(Code("headers: "), pairs))
    return object_doc(parts)
