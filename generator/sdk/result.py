"""What does a call give back when it succeeds, and of what type is the body when it fails?"""

from __future__ import annotations

from generator.names import Name, singular
from generator.openapi import schema as s
from generator.openapi.model import MediaType, Operation, Response
from generator.sdk import types as t
from generator.sdk.group import Placed
from generator.sdk.media_types import BodyEncoding, encoding_of, essence_of
from generator.sdk.model import (
    BinaryResult,
    EventStream,
    JsonResult,
    NoContent,
    Result,
    TextResult,
)
from generator.sdk.shape import Spot
from generator.sdk.workbench import Workbench, service_id


def result_of(bench: Workbench, operation: Operation, placed: Placed) -> Result:
    words = (
        *(w for name in placed.service for w in _one(name)),
        *placed.method.words,
        "response",
    )
    spot = Spot("response", f"responses:{service_id(placed.service)}", words)
    found = [
        _one_result(bench, r, spot) for r in operation.responses if r.status[:1] == "2"
    ]
    if not found:
        found = [
            _one_result(bench, r, spot)
            for r in operation.responses
            if r.status == "default"
        ]
    some = tuple(dict.fromkeys(result for result in found if result != NoContent()))
    if not some:
        return NoContent()
    json = tuple(result.type for result in some if isinstance(result, JsonResult))
    if not json:
        return some[0]
    made: t.Type = t.UnionOf(json) if len(json) > 1 else json[0]
    if len(json) == 1 and NoContent() in found and not isinstance(made, t.Optional):
        made = t.Optional(made)
    return JsonResult(made)


def _one(name: Name) -> tuple[str, ...]:
    return (*name.words[:-1], singular(name.words[-1]))


def _one_result(bench: Workbench, response: Response, spot: Spot) -> Result:
    if not response.content:
        return NoContent()
    media = min(response.content, key=_result_preference)
    if essence_of(media.name) == "text/event-stream":
        return EventStream(_media_type(bench, media, spot))
    match encoding_of(media.name):
        case "json":
            return JsonResult(_media_type(bench, media, spot))
        case "text":
            return TextResult(media.name)
        case _:
            return BinaryResult(media.name)


def _media_type(bench: Workbench, media: MediaType, spot: Spot) -> t.Type:
    return (
        bench.shapes.type_of(media.schema, spot)
        if media.schema
        else t.Primitive("json")
    )


def _result_preference(media: MediaType) -> int:
    order: tuple[BodyEncoding, ...] = ("json", "text", "binary", "multipart", "form")
    return order.index(encoding_of(media.name))


def error_of(bench: Workbench, operation: Operation) -> t.Type | None:
    """The body of a failed response: that of `default`, else of the first 4XX or 5XX that has one."""
    failed = [
        r for r in operation.responses if r.status[:1] in "45" or r.status == "default"
    ]
    failed.sort(key=lambda response: response.status != "default")
    for response in failed:
        for media in response.content:
            if encoding_of(media.name) == "json" and isinstance(
                media.schema, s.Reference
            ):
                return bench.shapes.named(media.schema.target, "response")
    return None
