"""What does the page of one operation load, and what only when a reader opens a deep branch?

In go an Sdk and a method; out come the slice and further files beside it, as
`templates/docs/scripts/slice.d.ts` has them. A page costs what its operation needs, however many
operations the API has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.code import Code
from generator.sdk import model as m
from generator.sdk.example_expand import expandable_paths
from generator.sdk.expand import takes_paths
from generator.sdk.model import Argument, Method, Sdk
from generator.sdk.options import request_options
from generator.targets.docs.quote import data
from generator.targets.docs.shapes import (
    Numbers,
    Shape,
    argument_shape,
    declaration_shape,
)

_ROOM = 30_000
"""Bytes of declarations that a page loads at once, and that each further file holds."""

_MOST_PATHS = 40
"""What can be expanded, the nearest first. Few ask for more than two steps."""


@dataclass(frozen=True, slots=True)
class Slice:
    """`further` are the texts of the files beside it, by name; `declared` the ids of all types in them,
    in the order of their numbers."""

    text: Code
    further: Mapping[str, Code]
    declared: Sequence[str]


@dataclass(frozen=True, slots=True)
class Page:
    """What a slice says of its page: `name` is that of its files, `call` what the command line takes."""

    name: str
    api: str
    call: str


def slice_of(sdk: Sdk, method: Method, page: Page, sheets: Shape) -> Slice:
    numbers = Numbers()
    arguments = [
        {**argument_shape(one, numbers), **_suggested(sdk, method, one)}
        for one in method.arguments
    ]
    options = [argument_shape(one, numbers) for one in request_options(sdk, method)]
    first, *others = _rooms(sdk, numbers)
    names = {f"{page.name}.{index}.json": room for index, room in enumerate(others, 1)}
    made = {
        "operation": _operation(sdk, method, page),
        "arguments": arguments,
        "options": options,
        "body": _body(method),
        "types": first,
        "elsewhere": {id_: name for name, room in names.items() for id_ in room},
        "sheets": sheets,
    }
    further = {name: data(room) for name, room in names.items()}
    return Slice(data(made), further, numbers.met)


def _suggested(sdk: Sdk, method: Method, argument: Argument) -> Shape:
    """What of the answer can be expanded; other paths are taken too."""
    if not takes_paths(argument):
        return {}
    paths = dict.fromkeys(islice(expandable_paths(sdk, method), _MOST_PATHS))
    return {"suggested": [*paths]} if paths else {}


def _rooms(sdk: Sdk, numbers: Numbers) -> Iterator[dict[str, Shape]]:
    """Declarations in the order in which they are met: the nearest ones first."""
    room: dict[str, Shape] = {}
    used = index = 0
    while index < len(numbers.met):
        shape = declaration_shape(sdk, numbers.met[index], numbers)
        size = len(data(shape))
        if room and used + size > _ROOM:
            yield room
            room, used = {}, 0
        room[f"t{index}"] = shape
        used, index = used + size, index + 1
    yield room


def _operation(sdk: Sdk, method: Method, page: Page) -> Shape:
    idempotency = sdk.idempotency
    has_key = idempotency is not None and method.http_method in idempotency.methods
    kind, accept = _result(method.result)
    return {
        "operationId": method.operation_id,
        "httpMethod": method.http_method.upper(),
        "path": method.path,
        "name": page.call,
        "api": page.api,
        "result": kind,
        "accept": accept,
        "headers": [[h.name, h.value] for h in sdk.headers if h.value],
        "idempotency": idempotency.header if idempotency and has_key else "",
    }


def _result(result: m.Result) -> tuple[str, str]:
    match result:
        case m.NoContent():
            return "none", ""
        case m.JsonResult():
            return "json", "application/json"
        case m.TextResult(media_type=media_type):
            return "text", media_type
        case m.BinaryResult(media_type=media_type):
            return "binary", media_type
        case m.EventStream():
            return "events", "text/event-stream"
        case m.JsonStream(media_type=media_type):
            return "text", media_type


def _body(method: Method) -> Shape | None:
    body = method.body
    if body is None:
        return None
    return {
        "mediaType": body.media_type,
        "encoding": body.encoding,
        "flat": body.flat,
        "required": body.required,
    }
