"""How are the events signed that the API sends, and what do they hold?

In go the facts, which alone know of signatures, the schemas that they name, and the document's own
`webhooks`. None where neither speaks of any.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.sdk import FACT_SHAPE, NO_EVENT, NO_PROPERTY, NO_TAG
from generator.openapi.model import Api
from generator.openapi.schema import Enumeration, Object, Schema
from generator.sdk import types as t
from generator.sdk.error_body import at_place, properties_of
from generator.sdk.facts import WebhookFact
from generator.sdk.message import event_of
from generator.sdk.nearest import suggested
from generator.sdk.shape import Shapes
from generator.sdk.types import Type
from generator.sdk.webhook_model import Webhooks

_STANDARD_HEADER = "webhook-signature"
_SCHEMAS = "#/components/schemas/"


def webhooks_of(
    api: Api, shapes: Shapes, *, fact: WebhookFact | None, diagnostics: Diagnostics
) -> Webhooks | None:
    if fact is None:
        if not api.webhooks:
            return None
        return Webhooks(None, "", "", event_of(api, shapes), (), "")
    return Webhooks(
        scheme=fact.scheme,
        header=_header(fact, diagnostics),
        environment=fact.environment,
        event=_event(api, shapes, fact, diagnostics),
        object=fact.object,
        tag=fact.tag,
    )


def _header(fact: WebhookFact, diagnostics: Diagnostics) -> str:
    """The other headers of the standard scheme are called like the one with the signature."""
    if fact.scheme != "standard" or fact.header.lower().endswith("signature"):
        return fact.header
    if fact.header:
        diagnostics.report(
            FACT_SHAPE,
            at=fact.at / "header",
            fact="webhooks.header",
            expected="the name of a header such as webhook-signature",
            right="the name of a header such as webhook-signature",
        )
    return _STANDARD_HEADER


def _event(
    api: Api, shapes: Shapes, fact: WebhookFact, diagnostics: Diagnostics
) -> Type:
    """The schema that facts name, else what the document lists.

    Plain JSON where there is no such schema, as part of a larger document may not have it.
    """
    key = _SCHEMAS + fact.event.replace("~", "~0").replace("/", "~1")
    if not fact.event:
        return event_of(api, shapes)
    if key not in api.schemas:
        names = [known.removeprefix(_SCHEMAS) for known in api.schemas]
        unless = (
            "Name one of its schemas, unless these facts serve another document too."
        )
        hint = suggested(fact.event, names).rstrip() or unless
        diagnostics.report(NO_EVENT, at=fact.at / "event", name=fact.event, hint=hint)
        return t.Primitive("json")
    _check(api, fact, diagnostics, api.schemas[key])
    return shapes.named(key, "response")


def _check(
    api: Api, fact: WebhookFact, diagnostics: Diagnostics, event: Schema
) -> None:
    if fact.object and at_place(api, event, fact.object) is None:
        diagnostics.report(
            NO_PROPERTY,
            at=fact.at / "object",
            fact="webhooks.object",
            name=".".join(fact.object),
            owner="an event",
            near=suggested(fact.object[0], properties_of(api, event)),
            known=", ".join(properties_of(api, event)) or "nothing",
        )
    tags = {tag for schema in api.schemas.values() for tag in _tags(schema)}
    if fact.tag and fact.tag not in tags:
        near = suggested(fact.tag, sorted(tags))
        diagnostics.report(NO_TAG, at=fact.at / "tag", name=fact.tag, near=near)


def _tags(schema: Schema) -> Iterator[str]:
    """The properties that have one fixed value."""
    for found in schema.properties if isinstance(schema, Object) else ():
        if isinstance(found.schema, Enumeration) and len(found.schema.values) == 1:
            yield found.name
