"""How do facts about webhooks meet the document?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.facts import WebhookFact
from generator.sdk.shape import Shapes
from generator.sdk.webhook_model import Webhooks
from generator.sdk.webhooks import webhooks_of
from tests.unit.openapi.support import resolved

AT = Pointer("shop.sdk.yaml", ("webhooks",))
FACT = WebhookFact(
    AT, "signed-timestamp", "Shop-Sig", "SHOP_SECRET", "Event", ("data", "about"), "is"
)
STANDARD = WebhookFact(AT, "standard")
TREE: Json = {
    "components": {
        "schemas": {
            "Event": {
                "type": "object",
                "properties": {"data": {"$ref": "#/components/schemas/Data"}},
            },
            "Data": {"type": "object", "properties": {"about": {"type": "object"}}},
            "Order": {
                "type": "object",
                "required": ["is"],
                "properties": {"is": {"const": "order"}, "id": {"type": "string"}},
            },
        }
    }
}
EVENT = t.ModelRef("response:#/components/schemas/Event")


def made(fact: WebhookFact | None) -> tuple[Webhooks | None, list[str]]:
    api, _ = resolved(TREE)
    diagnostics = Diagnostics()
    found = webhooks_of(api, Shapes(api), fact=fact, diagnostics=diagnostics)
    return found, [f"{one.code} {one.at}" for one in diagnostics]


def test_no_fact() -> None:
    assert made(None) == (None, [])


def test_everything() -> None:
    whole = Webhooks(
        "signed-timestamp", "Shop-Sig", "SHOP_SECRET", EVENT, ("data", "about"), "is"
    )
    assert made(FACT) == (whole, [])


def test_nothing_but_the_scheme() -> None:
    plain = Webhooks("standard", "webhook-signature", "", t.Primitive("json"), (), "")
    assert made(STANDARD) == (plain, [])


@pytest.mark.parametrize(
    ("header", "kept", "findings"),
    [
        ("svix-signature", "svix-signature", []),
        ("Webhook-Signature", "Webhook-Signature", []),
        ("X-Sign", "webhook-signature", ["S302 #/webhooks/header"]),
    ],
)
def test_headers_of_the_standard(header: str, kept: str, findings: list[str]) -> None:
    found, said = made(replace(STANDARD, header=header))
    assert found is not None and found.header == kept
    assert said == findings


@pytest.mark.parametrize(
    ("fact", "findings"),
    [
        (replace(FACT, event="event"), ["S332 #/webhooks/event"]),
        (replace(FACT, event="Nothing"), ["S332 #/webhooks/event"]),
        (replace(FACT, object=("data", "object")), ["S330 #/webhooks/object"]),
        (replace(FACT, object=("about",)), ["S330 #/webhooks/object"]),
        (replace(FACT, tag="object"), ["S333 #/webhooks/tag"]),
        (replace(FACT, tag="id"), ["S333 #/webhooks/tag"]),
    ],
)
def test_facts_that_match_nothing(fact: WebhookFact, findings: list[str]) -> None:
    found, said = made(fact)
    assert said == findings
    assert found is not None
    typed = "S332" not in said[0]
    assert found.event == (EVENT if typed else t.Primitive("json"))
    assert (found.object, found.tag) == (fact.object, fact.tag)
