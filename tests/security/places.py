"""More places that hold text: webhooks, callbacks and links, every fact, overlays, names of files.

Each makes a small document, the facts beside it, its overlay and its other files, with one text in all
of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from tests.security.hostile import document

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Inputs:
    """`beside` are further files by name."""

    document: Tree
    facts: Tree | None = None
    overlay: Tree | None = None
    beside: Mapping[str, Tree] = field(default_factory=lambda: dict[str, Tree]())


def messages(text: str) -> Inputs:
    """Webhooks, callbacks and links, with names and expressions of the text."""
    body = _content(
        {"type": "object", "title": text, "properties": {text: _said(text)}}
    )
    told = {
        "summary": text,
        "description": text,
        "requestBody": {"description": text, **body},
        "responses": {"200": {"description": text}},
    }
    links = {
        text
        or "x": {
            "operationId": "show",
            "parameters": {text: text, f"path.{text}": f"$request.body#/{text}"},
            "requestBody": text,
            "description": text,
            "server": {"url": text, "description": text},
        },
        f"r{text}": {"operationRef": f"#/paths/~1{text}/get", "description": text},
    }
    shown = {"200": {"description": text, **body, "links": links}}
    called = {text or "x": {f"{{$request.body#/{text}}}": {"post": told}}}
    make = {"operationId": "make", "callbacks": called, "responses": shown}
    return Inputs(
        {
            **_small("things"),
            "webhooks": {text or "x": {"post": told, "summary": text}},
            "paths": {
                "/things": {"post": make},
                "/things/{id}": {"get": _show(text)},
            },
        }
    )


def stated(text: str) -> Inputs:
    """Every fact that names something of the document or of the wire. Dots would part a path."""
    text = text.replace(".", "") or "x"
    data = {"type": "array", "items": _content_of(text)}
    page = {"type": "object", "properties": {"data": data, text: _said(text)}}
    many = {
        "operationId": "all",
        "parameters": [
            {"name": text or "x", "in": "query", "schema": {"type": "string"}}
        ],
        "responses": {
            "200": {"description": "x", **_content(page)},
            "400": _failed(text),
        },
    }
    facts = {
        "calls": {"show": f"things.{text}"},
        "naming": "operation-id",
        "headers": {"X-Option": {"option": text, "value": text.replace("$", "S")}},
        "retries": {"header": text},
        "errors": dict.fromkeys(("at", "kind", "code", "message", "parameter"), text)
        | {"codes": [text]},
        "pagination": {
            "all": {
                "items": "data",
                "parameter": text,
                "token": text,
                "more": text,
            }
        },
        "webhooks": {
            "scheme": "signed-timestamp",
            "header": text,
            "environment": text,
            "object": text,
            "tag": text,
        },
    }
    paths = {"/things": {"get": many}, "/things/{id}": {"get": _show(text)}}
    return Inputs({**_small("things"), "paths": paths}, facts)


def overlaid(text: str) -> Inputs:
    """All that a document can say comes from an overlay, whose own texts are hostile as well."""
    update = document(text, name="things")
    paths = update.pop("paths")
    actions: list[Tree] = [{"target": "$", "description": text, "update": update}]
    actions += [
        {"target": "$.paths", "description": text, "update": {path: item}}
        for path, item in paths.items()
    ]
    actions.append({"target": "$.paths['/things'].get.parameters[0]", "remove": True})
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": text, "version": text},
        f"x-{text}": text,
        "actions": actions,
    }
    return Inputs(_small("things"), None, overlay)


def filed(text: str) -> Inputs:
    """Files called like the text, as far as a file can be, each with schemas of that name."""
    kept = "".join(one for one in text if one not in "/\x00")[:40]
    kept = kept.encode("utf-8", "ignore").decode()
    one, other = f"{kept}.yaml", f"x {kept}.json"
    nested = {"type": "object", "properties": {kept: {"type": "object", "title": text}}}
    files = {
        one: {"type": "object", "description": text, "properties": {"a": nested}},
        other: {"$defs": {kept or "x": nested}, "type": "array", "items": nested},
    }
    token = quote((kept or "x").replace("~", "~0"), safe="")
    references = [quote(one), quote(other), f"{quote(other)}#/$defs/{token}"]
    answers = {
        str(status): {"description": "x", **_content({"$ref": f"./{reference}"})}
        for status, reference in zip((200, 201, 400), references, strict=True)
    }
    paths = {"/things": {"get": {"operationId": "all", "responses": answers}}}
    return Inputs({**_small("things"), "paths": paths}, beside=files)


def _small(title: str) -> Tree:
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "servers": [{"url": "https://things.example"}],
        "paths": {},
    }


def _show(text: str) -> Tree:
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
    }
    answers = {"200": {"description": text, **_content(_content_of(text))}}
    return {"operationId": "show", "parameters": [parameter], "responses": answers}


def _failed(text: str) -> Tree:
    inside = {
        "type": "object",
        "properties": {text: {"type": "string", "enum": [text]}},
    }
    whole = {"type": "object", "properties": {text: inside}}
    return {"description": text, **_content(whole)}


def _content_of(text: str) -> Tree:
    return {"type": "object", "properties": {"id": _said(text), text: _said(text)}}


def _said(text: str) -> Tree:
    return {"type": "string", "description": text}


def _content(schema: Tree) -> Tree:
    return {"content": {"application/json": {"schema": schema}}}
