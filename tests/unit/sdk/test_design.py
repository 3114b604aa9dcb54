"""What does the whole client hold? Its parts are tested one by one; this is how they come together."""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.names import Name, Rank
from generator.sdk.design import design
from generator.sdk.facts import Facts, HeaderFact, IdempotencyFact
from generator.sdk.group import Pin
from generator.sdk.client_model import ConstantHeader, Idempotency
from generator.sdk.model import Sdk
from tests.unit.openapi.support import resolved

AT = Pointer("shop.sdk.yaml")


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def gives(schema: Json) -> Json:
    content: Json = {"application/json": {"schema": schema}}
    return {"200": {"description": "Fine.", "content": content}}


def holds(**properties: Json) -> Json:
    return {"type": "object", "properties": properties}


TREE: Json = {
    "info": {"title": "Pet Shop API", "version": "7"},
    "paths": {
        "/pets": {
            "get": {"responses": gives({"type": "array", "items": ref("Pet")})},
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {"schema": holds(owner=ref("Owner"))}
                    }
                },
                "responses": gives(holds(token={"type": "string"})),
            },
        },
        "/test_helpers/clocks/advance": {"post": {}},
        "/ping": {"head": {}},
    },
    "components": {
        "schemas": {
            "Unused": holds(event=ref("Event")),
            "Event": holds(id={"type": "string"}),
            "Pet": holds(owner=ref("Owner")),
            "Owner": holds(address=holds(city={"type": "string"})),
        }
    },
}


def designed(facts: Facts = Facts(), *only: str) -> tuple[Sdk, list[str]]:
    diagnostics = Diagnostics()
    api, _ = resolved(TREE)
    sdk = design(api, facts, diagnostics, only=only)
    return sdk, [f"{found.code} {found.at}" for found in diagnostics]


def named(sdk: Sdk) -> list[str]:
    return sorted(f"{found.direction}: {found.name}" for found in sdk.declarations())


def test_services_come_with_their_parents() -> None:
    ping = Pin((), Name(("ping",), Rank.PINNED), AT)
    sdk, findings = designed(Facts(calls={"HEAD /ping": ping}))
    assert not findings
    assert [(s.id, [m.id for m in s.methods]) for s in sdk.services] == [
        ("", ["ping"]),
        ("pets", ["pets.list", "pets.create"]),
        ("test_helpers", []),
        ("test_helpers.clocks", ["test_helpers.clocks.advance"]),
    ]


def test_every_schema_is_there_in_the_directions_that_are_used() -> None:
    sdk, _ = designed()
    assert named(sdk) == [
        "request: create params",
        "request: owner address param",
        "request: owner param",
        "response: event",
        "response: owner",
        "response: owner address",
        "response: pet",
        "response: pet create response",
        "response: unused",
    ]


def test_a_part_holds_what_it_reaches() -> None:
    sdk, findings = designed(Facts(), "pets.list")
    assert not findings
    assert [s.id for s in sdk.services] == ["", "pets"]
    assert named(sdk) == ["response: owner", "response: owner address", "response: pet"]


def test_groups_hold_every_declaration_once() -> None:
    sdk, _ = designed()
    assert [(group.kind, str(group.name)) for group in sdk.groups] == [
        ("schema", "unused"),
        ("schema", "event"),
        ("schema", "pet"),
        ("schema", "owner"),
        ("params", "pets"),
        ("responses", "pets"),
    ]
    ids = [id_ for group in sdk.groups for id_ in group.ids]
    assert sorted(ids) == sorted(found.id for found in sdk.declarations())


def test_facts_about_the_whole() -> None:
    facts = Facts(
        name="zoo",
        packages={"python": "zoo_sdk"},
        headers=(HeaderFact(AT, "Shop-Version", "v$version"),),
        idempotency=IdempotencyFact(AT, "Key", ("post",)),
    )
    sdk, findings = designed(facts)
    assert not findings
    assert sdk.name == Name(("zoo",), Rank.PINNED)
    assert sdk.packages == {"python": "zoo_sdk"}
    assert sdk.headers == (ConstantHeader("Shop-Version", "v7"),)
    assert sdk.idempotency == Idempotency("Key", ("post",))
    assert str(designed()[0].name) == "pet shop"


def test_a_pin_that_matches_nothing_is_shown() -> None:
    here = AT / "calls" / "GET /cats"
    pin = Pin((), Name(("cats",), Rank.PINNED), here)
    _, findings = designed(Facts(calls={"GET /cats": pin}))
    assert findings == ["S303 #/calls/GET ~1cats"]
