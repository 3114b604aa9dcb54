"""What is one item of a body that is a stream of them (OpenAPI 3.2, itemSchema)?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics.codes import api
from generator.openapi.node import Node
from generator.openapi.read_schema import Schemas
from generator.openapi.schema import Facets, OneOf, Schema

_EVENTS = "text/event-stream"
_JSON = re.compile(r".+/(x-)?(jsonl|jsonlines|json-lines|ndjson|(.+\+)?json-seq)")


def read_item(name: str, media: Node, schemas: Schemas) -> Schema | None:
    """In: a Media Type Object and its name. Out: the data of one event, or one of many JSON texts; None
    where there is none.

    An event is an object to the specification, and its data a text that `contentSchema` describes.
    Where nothing is called `data`, the schema is taken to describe the data itself.
    """
    if "itemSchema" not in media.fields:
        return None
    essence = name.split(";")[0].strip().lower()
    if _JSON.fullmatch(essence):
        return schemas.read(media.fields["itemSchema"], media.at / "itemSchema")
    if essence != _EVENTS:
        consequence = "the body comes whole, and not item by item"
        media.report(
            api.NOT_USED, "itemSchema", name="itemSchema", consequence=consequence
        )
        return None
    at = media.at / "itemSchema"
    stated = media.node(media.fields["itemSchema"], at)
    event = schemas.references.follow(stated) if stated is not None else None
    found = tuple(_data(event, schemas)) if event is not None else ()
    if not found:
        return schemas.read(media.fields["itemSchema"], at)
    return found[0] if len(found) == 1 else OneOf(Facets(at), found)


def _data(event: Node, schemas: Schemas) -> Iterator[Schema]:
    """Of each kind of event, where they are a choice."""
    kinds = [
        kind
        for keyword in ("oneOf", "anyOf")
        for stated in event.nodes(keyword)
        if (kind := schemas.references.follow(stated)) is not None
    ]
    for kind in kinds or [event]:
        properties = kind.child("properties")
        data = properties.child("data") if properties is not None else None
        if data is not None:
            key = "contentSchema"
            within = key in data.fields
            value = data.fields[key] if within else data.fields
            yield schemas.read(value, data.at / key if within else data.at)
