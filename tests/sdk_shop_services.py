"""The services of the shop (see sdk_fixtures)."""

from __future__ import annotations

from generator.sdk import types as t
from generator.sdk.docs_model import Docs
from generator.sdk.model import (
    BinaryResult,
    Body,
    EventStream,
    JsonStream,
    JsonResult,
    Service,
    TextResult,
)
from tests import sdk_parts as p
from tests.sdk_parts import argument, method
from tests.sdk_shop_models import (
    ADDRESS,
    CATEGORY,
    CUSTOMER,
    ERROR,
    HOSTILE,
    LINK,
    NODE,
    ODD,
    ORDER,
    PAGE,
    SOURCE,
    STATUS,
)

_METADATA = t.UnionOf((t.MapOf(p.STRING), p.one_of("")))


def _customers() -> Service:
    result = JsonResult(t.ModelRef(CUSTOMER))
    expand = argument("expand", t.ListOf(p.STRING), "query", style="deepObject")
    taken = (
        argument("email", t.Optional(p.STRING), "body", required=True),
        argument(
            "address", t.ModelRef(ADDRESS), "body", style="deepObject", explode=True
        ),
        argument("metadata", _METADATA, "body", style="deepObject", explode=True),
        argument(
            "expand", t.ListOf(p.STRING), "body", style="deepObject", explode=True
        ),
        argument("tags", t.ListOf(p.STRING), "body"),
        argument("born", p.DATE, "body"),
        argument("tax_exempt", p.one_of("", "exempt", "none"), "body"),
        argument("credit", p.NUMBER, "body"),
    )
    return p.service(
        "customers",
        method(
            "customers.list",
            "get",
            "/v1/customers",
            argument(
                "limit", t.Primitive("integer", t.Limits(minimum=1, maximum=5)), "query"
            ),
            argument("email", p.STRING, "query"),
            argument("ids", t.ListOf(p.STRING), "query", explode=False),
            argument("fields", t.ListOf(p.STRING), "query", style="pipeDelimited"),
            argument(
                "filter", t.MapOf(p.STRING), "query", content_type="application/json"
            ),
            expand,
            result=JsonResult(t.ModelRef(PAGE)),
            error=t.ModelRef(ERROR),
        ),
        method(
            "customers.create",
            "post",
            "/v1/customers",
            *taken,
            body=p.form_body(),
            result=result,
        ),
        method(
            "customers.retrieve",
            "get",
            "/v1/customers/{id}",
            argument("id", p.STRING, "path"),
            expand,
            result=result,
        ),
        method(
            "customers.delete",
            "delete",
            "/v1/customers/{id}",
            argument("id", p.STRING, "path"),
        ),
    )


def _orders() -> Service:
    taken = (
        argument("source", t.UnionRef(SOURCE), "body", required=True),
        argument("amount", p.INTEGER, "body", required=True),
        argument("category", t.ModelRef(CATEGORY), "body"),
        argument("node", t.ModelRef(NODE), "body"),
        argument("status", t.EnumRef(STATUS), "body"),
        argument("labels", t.MapOf(t.Optional(p.INTEGER)), "body"),
        argument("note", t.Optional(p.STRING), "body"),
        argument("placed", p.DATETIME, "body"),
        argument("context", p.ANY, "body"),
    )
    trace = argument("X-Trace", p.STRING, "header", required=True)
    session = argument("session", p.STRING, "cookie")
    dry = argument("dry_run", p.BOOLEAN, "query")
    order = JsonResult(t.ModelRef(ORDER))
    amounts = argument("body", t.ListOf(p.INTEGER), "body", required=True)
    return p.service(
        "orders",
        method(
            "orders.create", "post", "/orders", *taken, body=p.json_body(), result=order
        ),
        method(
            "orders.update",
            "patch",
            "/orders/{order}",
            argument("order", p.STRING, "path"),
            trace,
            session,
            dry,
            *taken[3:],
            body=p.json_body(required=False),
            result=order,
        ),
        method(
            "orders.replace_amounts",
            "put",
            "/orders",
            amounts,
            body=p.json_body(flat=False),
        ),
        method(
            "orders.watch",
            "get",
            "/orders/events",
            result=EventStream(t.ModelRef(ORDER)),
        ),
        method(
            "orders.export",
            "get",
            "/orders/export",
            result=JsonStream(t.ModelRef(ORDER), "application/jsonl", separated=False),
        ),
    )


def _files() -> Service:
    link = argument("link", t.ModelRef(LINK), "body", style="deepObject", explode=True)
    return p.service(
        "files",
        method(
            "files.upload",
            "post",
            "/files",
            argument("file", t.File(), "body", required=True),
            argument("purpose", p.one_of("logo", "invoice"), "body", required=True),
            link,
            argument("notes", t.ListOf(p.STRING), "body"),
            argument("origin", t.ModelRef(ADDRESS), "body"),
            body=Body("multipart/form-data", "multipart", True, True),
        ),
        method(
            "files.put",
            "put",
            "/files/{id}/content",
            argument("id", p.STRING, "path"),
            argument("body", t.File(), "body", required=True),
            body=Body("application/octet-stream", "binary", False, True),
        ),
        method(
            "files.note",
            "post",
            "/files/{id}/note",
            argument("id", p.STRING, "path"),
            argument("body", p.STRING, "body", required=True),
            body=Body("text/plain", "text", False, True),
            result=TextResult("text/plain"),
        ),
        method(
            "files.download",
            "get",
            "/files/{id}/content",
            argument("id", p.STRING, "path"),
            result=BinaryResult("application/octet-stream"),
        ),
    )


def _odd() -> Service:
    odd = argument("class", t.ModelRef(ODD), "body", docs=Docs(text=HOSTILE))
    return p.service(
        "odd",
        method(
            "odd.import",
            "post",
            "/odd/{in}/{from}",
            argument("in", p.STRING, "path"),
            argument("from", t.ListOf(p.STRING), "path", style="matrix", explode=True),
            argument("filter[name]", p.STRING, "query"),
            argument("options", p.STRING, "query", allow_reserved=True),
            odd,
            body=p.json_body(),
            docs=Docs(HOSTILE, HOSTILE),
            deprecated=True,
        ),
    )


def services() -> tuple[Service, ...]:
    advance = method("test_helpers.clocks.advance", "post", "/test_helpers/clocks/{clock}/advance",
        argument("clock", p.STRING, "path"),
    )  # fmt: skip
    return (
        p.service("", method("ping", "head", "/ping")),
        _customers(),
        _orders(),
        _files(),
        p.service("test_helpers"),
        p.service("test_helpers.clocks", advance),
        _odd(),
    )
