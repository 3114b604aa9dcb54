"""Which parameters does an operation take, and how is each written on the wire?"""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Pointer, Related
from generator.diagnostics.codes import api
from generator.openapi.model import Header, Location, MediaType, Parameter, Style
from generator.openapi.node import Node
from generator.openapi.path import template_names
from generator.openapi.read_media import read_content, read_examples, read_style
from generator.openapi.read_schema import Schemas
from generator.openapi.references import nearest_name
from generator.openapi.schema import Any, Facets, Schema, String

_STYLES: Mapping[Location, tuple[Style, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""The styles of each location (OpenAPI 3.1, Style Values); the first is the default."""

_SPOKEN_FOR = {"accept", "content-type", "authorization"}
"""Header parameters that are to be ignored (OpenAPI 3.1, Parameter Object)."""

_Key = tuple[str, str]


def read_parameters(
    operation: Node, path_item: Node, *, path: str, schemas: Schemas
) -> tuple[Parameter, ...]:
    """In: an operation and its path item. Out: the effective parameters, the path item's first.

    Path parameters are made to agree with the template: one that the template lacks is left out,
    one that only the template has is a string.
    """
    effective = _read_list(path_item, schemas) | _read_list(operation, schemas)
    names = template_names(path)
    kept = [
        parameter
        for parameter in effective.values()
        if _is_sent(parameter, path, names=names, operation=operation)
    ]
    declared = {item.name for item in kept if item.location == "path"}
    missing = [name for name in names if name not in declared]
    for name in missing:
        operation.report(api.UNDECLARED_PATH_PARAMETER, name=name, path=path)
    return (*kept, *(_assumed(name, operation.at) for name in missing))


def read_header(name: str, node: Node, *, schemas: Schemas) -> Header:
    schema, _ = _read_value(node, schemas)
    return Header(
        name, schema, node.flag("required"), node.at, node.text("description")
    )


def _read_list(node: Node, schemas: Schemas) -> dict[_Key, Parameter]:
    found: dict[_Key, Parameter] = {}
    for stated in node.nodes("parameters"):
        target = schemas.references.follow(stated)
        parameter = _read_parameter(target, schemas) if target else None
        if parameter is None:
            continue
        key = (parameter.name, parameter.location)
        first = found.setdefault(key, parameter)
        if first is not parameter:
            related = (Related(first.at, "first written here"),)
            facts = {"name": parameter.name, "location": parameter.location}
            node.diagnostics.report(
                api.DUPLICATE_PARAMETER, at=stated.at, related=related, **facts
            )
    return found


def _read_parameter(node: Node, schemas: Schemas) -> Parameter | None:
    name = node.text("name")
    location = _read_location(node)
    if not name:
        node.report(api.MISSING_FIELD, name="name")
    if not name or location is None:
        return None
    schema, media_type = _read_value(node, schemas)
    style = _read_effective_style(node, location)
    explode = node.optional_flag("explode")
    return Parameter(
        name=name,
        location=location,
        schema=schema,
        required=_read_required(node, location),
        style=style,
        explode=style in ("form", "deepObject") if explode is None else explode,
        at=node.at,
        allow_reserved=node.flag("allowReserved"),
        media_type=media_type.name if media_type else "",
        description=node.text("description"),
        deprecated=node.flag("deprecated"),
        examples=read_examples(node, schemas)
        or (media_type.examples if media_type else ()),
    )


def _read_location(node: Node) -> Location | None:
    stated = node.text("in")
    for location in _STYLES:
        if location == stated:
            return location
    if not stated:
        node.report(api.MISSING_FIELD, name="in")
        return None
    if stated == "querystring":
        consequence = "the parameter is left out"
        node.report(api.NOT_USED, "in", name="querystring", consequence=consequence)
        return None
    nearest = nearest_name(stated, list(_STYLES)) or "query"
    node.report(api.UNKNOWN_LOCATION, "in", location=stated, nearest=nearest)
    return None


def _read_value(node: Node, schemas: Schemas) -> tuple[Schema, MediaType | None]:
    """The schema, and the media type where `content` states it in place of `schema`."""
    stated = node.fields.get("schema")
    if stated is not None:
        return schemas.read(stated, node.at / "schema"), None
    content = read_content(node, schemas)
    if not content:
        node.report(api.NO_SCHEMA)
        return Any(Facets(node.at)), None
    return content[0].schema or Any(Facets(content[0].at)), content[0]


def _read_effective_style(node: Node, location: Location) -> Style:
    possible = _STYLES[location]
    style = read_style(node) or possible[0]
    if style in possible:
        return style
    node.report(
        api.MISPLACED_STYLE,
        "style",
        style=style,
        location=location,
        possible=", ".join(possible),
    )
    return possible[0]


def _read_required(node: Node, location: Location) -> bool:
    required = node.flag("required")
    if location == "path" and not required:
        node.report(api.OPTIONAL_PATH_PARAMETER, name=node.text("name"))
    return required or location == "path"


def _is_sent(
    parameter: Parameter, path: str, *, names: tuple[str, ...], operation: Node
) -> bool:
    report = operation.diagnostics.report
    if parameter.location == "path" and parameter.name not in names:
        rule = api.UNUSED_PATH_PARAMETER
        report(rule, at=parameter.at, name=parameter.name, path=path)
        return False
    if parameter.location == "header" and parameter.name.lower() in _SPOKEN_FOR:
        report(api.IGNORED_HEADER, at=parameter.at, name=parameter.name)
        return False
    return True


def _assumed(name: str, at: Pointer) -> Parameter:
    """The parameter of a template that nothing declares."""
    return Parameter(
        name=name,
        location="path",
        schema=String(Facets(at)),
        required=True,
        style="simple",
        explode=False,
        at=at,
    )
