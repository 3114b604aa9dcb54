"""What must the table entry of an operation say, and what goes without saying?

An argument whose name is in the path goes there. Any other goes into a flat body where there is
one, else into the query, by style form and exploded. Only what departs from that is stated.
"""

from __future__ import annotations

from collections import Counter

from generator.openapi.model import Server
from generator.sdk.model import Argument, Body, Method, Sdk

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
    for argument in method.arguments:
        location, wire = argument.location, argument.wire
        taken = wire in chosen.values()
        chosen[location, wire] = f"{location}_{wire}" if taken else wire
    return chosen


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
        return renamed or argument.style != "simple" or bool(argument.explode)
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
        or argument.allow_reserved
        or bool(argument.content_type)
    )


def base_url(servers: tuple[Server, ...]) -> str:
    """The first server, with the defaults of its variables filled in and no slash at its end."""
    if not servers:
        return ""
    url = servers[0].url
    for variable in servers[0].variables:
        url = url.replace(f"{{{variable.name}}}", variable.default)
    return url.rstrip("/")
