"""What does a call give back when it succeeds, and of what type is the body when it fails?"""

from __future__ import annotations

from dataclasses import replace

from generator.names import Name, Words, singular, split
from generator.openapi import schema as s
from generator.openapi.model import MediaType, Operation, Response
from generator.sdk import types as t
from generator.sdk.alike import alike
from generator.sdk.group import Placed
from generator.sdk.media_types import (
    BodyEncoding,
    encoding_of,
    essence_of,
    is_json_lines,
    is_json_sequence,
    words_of,
)
from generator.sdk.model import (
    BinaryResult,
    EventStream,
    JsonStream,
    JsonResult,
    NoContent,
    Result,
    TextResult,
)
from generator.sdk.outcome import follow
from generator.sdk.spot import Spot
from generator.sdk.workbench import Workbench, service_id

_JSON = t.Primitive("json")


def result_of(bench: Workbench, operation: Operation, placed: Placed) -> Result:
    chosen = [(r, served(r)) for r in _successes(operation)]
    return _together(_results(bench, placed, chosen))


def other_results(
    bench: Workbench, placed: Placed, usual: Result
) -> list[tuple[str, Result]]:
    """By media type, where a response has several: what a caller gets who accepts that one alone."""
    sent = essence_of(accepted(usual))
    successes = _successes(placed.operation)
    names = dict.fromkeys(
        media.name for r in successes if len(r.content) > 1 for media in r.content
    )
    return [
        (name, _accepting(bench, placed, successes, name))
        for name in names
        if essence_of(name) != sent
    ]


def accepted(result: Result) -> str:
    """What a call asks for where the caller says nothing."""
    match result:
        case JsonResult():
            return "application/json"
        case EventStream():
            return "text/event-stream"
        case JsonStream(media_type=media_type):
            return media_type
        case _:
            return "*/*"


def _accepting(
    bench: Workbench, placed: Placed, successes: list[Response], name: str
) -> Result:
    chosen = [(r, _named_media(r, name) or served(r)) for r in successes]
    found = _results(bench, placed, chosen)
    asked = [
        result
        for (_, media), result in zip(chosen, found, strict=True)
        if media is not None and media.name == name
    ]
    return _together(found) if isinstance(asked[0], JsonResult) else asked[0]


def _named_media(response: Response, name: str) -> MediaType | None:
    """With the schema of the usual one where it says the same, and so with its types."""
    usual = served(response)
    for media in response.content:
        if media.name == name and usual is not None:
            same = alike(media.schema, usual.schema)
            return replace(media, schema=usual.schema) if same else media
    return None


def _successes(operation: Operation) -> list[Response]:
    successes = [r for r in operation.responses if r.status[:1] == "2"]
    return successes or [r for r in operation.responses if r.status == "default"]


def _results(
    bench: Workbench, placed: Placed, chosen: list[tuple[Response, MediaType | None]]
) -> list[Result]:
    words = (
        *(w for name in placed.service for w in _one(name)),
        *placed.method.words,
    )
    first = min((r.status for r, _ in chosen if r.content), default="")
    home = f"responses:{service_id(placed.service)}"
    return [
        _one_result(
            bench, media, Spot("response", home, _named(words, r, first, media))
        )
        for r, media in chosen
    ]


def _together(found: list[Result]) -> Result:
    some = tuple(dict.fromkeys(result for result in found if result != NoContent()))
    if not some:
        return NoContent()
    json = tuple(result.type for result in some if isinstance(result, JsonResult))
    if not json:
        return some[0]
    made: t.Type = t.UnionOf(json) if len(json) > 1 else json[0]
    if NoContent() in found and not isinstance(made, t.Optional):
        made = t.Optional(made)
    return JsonResult(made)


_MEANING = {
    "200": "ok",
    "201": "created",
    "202": "accepted",
    "203": "transformed",
    "206": "partial",
    "207": "multi status",
}
"""Successes with a body, in words of RFC 9110; any other is its number."""


def _named(
    words: Words, response: Response, first: str, media: MediaType | None
) -> Words:
    """Of several bodies without a name, all but the first say of which status they are.

    What is not the usual body of its response says of which media type it is.
    """
    usual = served(response)
    if media and usual and media.schema is not usual.schema:
        words = (*words, *words_of(media.name))
    if response.status == first:
        return (*words, "response")
    meaning = _MEANING.get(response.status, response.status)
    return (*words, *split(meaning), "response")


def _one(name: Name) -> tuple[str, ...]:
    return (*name.words[:-1], singular(name.words[-1]))


def _one_result(bench: Workbench, media: MediaType | None, spot: Spot) -> Result:
    if media is None:
        return NoContent()
    if essence_of(media.name) == "text/event-stream":
        event = media.item or media.schema
        return EventStream(bench.shapes.type_of(event, spot) if event else _JSON)
    separated = is_json_sequence(media.name)
    if separated or is_json_lines(media.name):
        return JsonStream(_one_of_many(bench, media, spot), media.name, separated)
    match encoding_of(media.name):
        case "json":
            return JsonResult(_media_type(bench, media, spot))
        case "text":
            return TextResult(media.name)
        case _:
            return BinaryResult(media.name)


def _one_of_many(bench: Workbench, media: MediaType, spot: Spot) -> t.Type:
    """The schema is that of one, or of the list of all (OpenAPI 3.2, Media Type Object); a text says
    nothing but that it is one.
    """
    if media.item is not None:
        return bench.shapes.type_of(media.item, spot)
    _, schema = follow(bench.api.schemas, media.schema or s.Any(s.Facets(media.at)))
    match schema:
        case s.Array(items=items):
            return bench.shapes.type_of(items, spot.one())
        case s.String():
            return _JSON
        case _:
            return _media_type(bench, media, spot)


def served(response: Response) -> MediaType | None:
    """The content that the client reads: the first of what it reads best."""
    return min(response.content, key=_result_preference, default=None)


def _media_type(bench: Workbench, media: MediaType, spot: Spot) -> t.Type:
    return bench.shapes.type_of(media.schema, spot) if media.schema else _JSON


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
