"""What does the API send by itself, and where does an answer lead on to?

In go the webhooks, callbacks and links of the Api, out come the types of their bodies, and what is
to be told of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Pointer
from generator.names import Name, Rank, split
from generator.openapi.model import Api, Link, Message, Operation
from generator.sdk.docs import whole
from generator.sdk.docs_model import Docs
from generator.sdk.media_types import encoding_of
from generator.sdk.message_model import Callback, FollowUp
from generator.sdk.model import Union
from generator.sdk import types as t
from generator.sdk.shape import Shapes
from generator.sdk.spot import Spot
from generator.sdk.types import Type

_EVENT = "response:webhooks"


def callbacks_of(
    shapes: Shapes, operation: Operation, service: str
) -> tuple[Callback, ...]:
    return tuple(
        Callback(
            name=one.name,
            http_method=one.method,
            expression=one.expression,
            body=_body(shapes, one, f"responses:{service}"),
        )
        for one in operation.callbacks
    )


def follow_ups(api: Api, operation: Operation) -> tuple[FollowUp, ...]:
    """What links say, each once though several responses may have it. Broken ones say nothing."""
    links = (link for response in operation.responses for link in response.links)
    found = (_follow_up(api, link) for link in links)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _follow_up(api: Api, link: Link) -> FollowUp | None:
    for operation in api.operations:
        if link.operation in (operation.operation_id, str(operation.at)):
            return FollowUp(link.name, operation.at, link.values)
    return None


def event_of(api: Api, shapes: Shapes) -> Type:
    """Any event that the document lists: one type, or a union that is declared here."""
    bodies = (_body(shapes, one, "responses:") for one in api.webhooks)
    members = tuple(dict.fromkeys(_flat(body for body in bodies if body is not None)))
    if len(members) < 2:
        return members[0] if members else t.Primitive("json")
    at = Pointer(api.source) / "webhooks"
    name = Name(("webhook", "event"), Rank.DERIVED, ("any",))
    shapes.unions[_EVENT] = Union(
        _EVENT, name, "response", "responses:", members, _docs(api), at
    )
    return t.UnionRef(_EVENT)


def _docs(api: Api) -> Docs:
    lines = ["Any event that the API sends to a webhook:", ""]
    for one in api.webhooks:
        told = whole(one.description.strip().partition("\n\n")[0]).text
        said = " ".join(told.split())
        name = whole(one.name).text
        lines.append(f"- {name}: {said}" if said else f"- {name}")
    return Docs("", "\n".join(lines))


def _flat(bodies: Iterator[Type]) -> Iterator[Type]:
    for body in bodies:
        yield from body.members if isinstance(body, t.UnionOf) else (body,)


def _body(shapes: Shapes, message: Message, home: str) -> Type | None:
    """As its receiver reads it; None where it is not JSON."""
    for media in message.body.content if message.body else ():
        if encoding_of(media.name) == "json" and media.schema is not None:
            words = (*split(message.name), "payload")
            return shapes.type_of(media.schema, Spot("response", home, words))
    return None
