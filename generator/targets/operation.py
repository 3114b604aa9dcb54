"""What must the table entry of an operation say, and what goes without saying?

An argument whose name is in the path goes there. Any other goes into a flat body where there is
one, else into the query, by style form and exploded. Only what departs from that is stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.document.model import Json
from generator.openapi.model import Server
from generator.sdk import types as t
from generator.sdk.model import Argument, Body, Method, Sdk, Values
from generator.sdk.options import is_option, request_options
from generator.sdk.types import Type

Alternatives = tuple[tuple[str, ...], ...]

_USUAL = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "binary": "application/octet-stream",
    "text": "text/plain",
}


def keys(method: Method) -> dict[tuple[str, str], str]:
    """What a caller writes for each argument, by location and wire name, if not an identifier.

    It is the wire name; where an earlier argument has that too, the location says which is meant.
    """
    chosen: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    for argument in method.arguments:
        location, wire = argument.location, argument.wire
        key = f"{location}_{wire}" if wire in taken else wire
        chosen[location, wire] = key
        taken.add(key)
    return chosen


def in_order(method: Method, values: Values) -> list[tuple[int, Argument, Json]]:
    """The arguments as the method has them, each with its place among them. Options are not."""
    places = {(a.location, a.wire): n for n, a in enumerate(method.arguments)}
    placed = (
        (places[a.location, a.wire], a, value)
        for a, value in values
        if not is_option(a)
    )
    return sorted(placed, key=lambda one: one[0])


def options_in(
    sdk: Sdk, method: Method, names: Sequence[str], values: Values
) -> dict[str, Json]:
    """The options, by what a caller writes: `names` has it for each that the method can be given."""
    written = zip(request_options(sdk, method), names, strict=True)
    given = {a.wire: value for a, value in values if is_option(a)}
    return {name: given[one.wire] for one, name in written if one.wire in given}


def usual_media_type(body: Body) -> str:
    return _USUAL[body.encoding]


def usual_encoding(sdk: Sdk) -> str:
    """What most bodies are written as, where it is one that nested values can be written in."""
    written = Counter(
        method.body.encoding
        for service in sdk.services
        for method in service.methods
        if method.body and method.body.encoding in ("json", "form", "multipart")
    )
    ranked = sorted(written.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked else "json"


def usual_credentials(sdk: Sdk) -> Alternatives:
    """What most methods ask for; the client's own answer, so that only the others state theirs."""
    asked = Counter(
        method.credentials for service in sdk.services for method in service.methods
    )
    ranked = sorted(asked.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked else ()


def is_deep(argument: Argument, method: Method, name: str) -> bool:
    """Whether it is one of the names under `deep_object`. `name` is what the caller writes."""
    return argument.style == "deepObject" and not is_special(argument, method, name)


def is_special(argument: Argument, method: Method, name: str) -> bool:
    """Whether it must be listed, since it does not go where it would go by itself."""
    renamed = name != argument.wire
    if argument.location == "path":
        usual = argument.style == "simple" and not argument.explode
        return renamed or not usual or bool(argument.content_type)
    body = method.body
    if body and argument.location == "body" and not body.flat:
        return False
    if body and argument.location == "body" and body.encoding == "json":
        return renamed
    usual_location = "body" if body and body.flat else "query"
    usual_style = (
        argument.style in ("", "form", "deepObject") and argument.explode is not False
    )
    return (
        renamed
        or argument.location != usual_location
        or not usual_style
        or (
            usual_location == "body"
            and bool(argument.style)
            and argument.style != "deepObject"
            and _may_hold_objects(argument.type)
        )
        or argument.allow_reserved
        or bool(argument.content_type or argument.headers)
    )


def _may_hold_objects(type_: Type) -> bool:
    """In a body an object goes without saying as JSON, and not by style form."""
    match type_:
        case t.Primitive(kind=kind):
            return kind == "json"
        case t.LiteralType() | t.EnumRef() | t.File():
            return False
        case t.ListOf(items=inner) | t.Optional(type=inner):
            return _may_hold_objects(inner)
        case _:
            return True


def base_url(servers: tuple[Server, ...]) -> str:
    """The first server, with the defaults of its variables filled in and no slash at its end."""
    if not servers:
        return ""
    url = servers[0].url
    for variable in servers[0].variables:
        url = url.replace(f"{{{variable.name}}}", variable.default)
    return url.rstrip("/")


def status_words(status: str) -> str:
    """For people to read: `default` is what answers when no other status is stated."""
    return "otherwise" if status == "default" else status
