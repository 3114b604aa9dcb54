"""Is each fact that matches nothing reported, with what was probably meant?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.inputs import find
from generator.pipeline import understand
from generator.run import Run, Stopped

SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": ""},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "ListPets",
                "parameters": [
                    {"name": "cursor", "in": "query", "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "Fine.",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Pets"}
                            }
                        },
                    },
                    "400": {
                        "description": "Wrong.",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Error"}
                            }
                        },
                    },
                },
            }
        }
    },
    "components": {
        "securitySchemes": {
            "bearerAuth": {"type": "http", "scheme": "bearer"},
            "single": {"type": "mutualTLS"},
        },
        "schemas": {
            "Pets": {
                "type": "object",
                "properties": {
                    "data": {
                        "type": "array",
                        "items": {"$ref": "#/components/schemas/Pet"},
                    },
                    "next": {"type": "string"},
                },
            },
            "Pet": {
                "type": "object",
                "required": ["object"],
                "properties": {"object": {"const": "pet"}, "id": {"type": "string"}},
            },
            "Event": {
                "type": "object",
                "properties": {"data": {"$ref": "#/components/schemas/Pet"}},
            },
            "Error": {
                "type": "object",
                "properties": {
                    "kind": {"type": "string"},
                    "message": {"type": "string"},
                },
            },
        },
    },
}

HOOKS = {"scheme": "standard", "event": "Event", "object": "data", "tag": "object"}
PAGES = {"items": "data", "parameter": "cursor", "token": "next"}

# What each kind of fact says of something that is not there: the code, the place, and a part of
# the message or the help that names what is.
CASES: list[tuple[dict[str, Any], str, str, str]] = [
    ({"pakages": {}}, "S301", "#/pakages", "Write `packages`."),
    (
        {"packages": {"pyhton": "x"}},
        "S303",
        "#/packages/pyhton",
        "Write `python`. Targets are:",
    ),
    (
        {"credentials": {"bearer": {}}},
        "S303",
        "#/credentials/bearer",
        "Write `bearerAuth`. Security",
    ),
    (
        {"credentials": {"single": {"name": "key"}}},
        "S303",
        "#/credentials/single",
        "no secret",
    ),
    (
        {"credentials": {"bearerAuth": {"nam": "x"}}},
        "S301",
        "#/credentials/bearerAuth/nam",
        "Write `name`.",
    ),
    (
        {"credentials": {"bearerAuth": {"keys": {"tset": ["x"], "live": ["y"]}}}},
        "S301",
        "#/credentials/bearerAuth/keys/tset",
        "Write `test`.",
    ),
    (
        {"credentials": {"bearerAuth": {"omit": True, "keys": {"test": ["x"]}}}},
        "S303",
        "#/credentials/bearerAuth/keys",
        "leaves this scheme out",
    ),
    (
        {"credentials": {"single": {"keys": {"test": ["x"]}}}},
        "S303",
        "#/credentials/single",
        "no secret",
    ),
    (
        {"credentials": {"bearerAuth": {"keys": {"test": ["k_"], "live": ["k_l"]}}}},
        "S351",
        "#/credentials/bearerAuth/keys",
        "starts with k_ may be",
    ),
    ({"headers": {"V": "$version"}}, "S303", "#/headers/V", "no `info.version`"),
    ({"headers": {"V": "$verison"}}, "S302", "#/headers/V", "`$version` is the only"),
    (
        {"headers": {"V": {"opton": "v", "value": "1"}}},
        "S301",
        "#/headers/V/opton",
        "Write `option`.",
    ),
    (
        {"idempotency": {"header": "K", "methods": ["post"]}},
        "S303",
        "#/idempotency/methods",
        "method POST",
    ),
    (
        {"idempotency": {"header": "K", "methods": ["gets"]}},
        "S302",
        "#/idempotency/methods",
        "Write `get`.",
    ),
    ({"retries": {"heder": "X"}}, "S301", "#/retries/heder", "Write `header`."),
    ({"errors": {"at": "eror"}}, "S330", "#/errors/at", "There is: kind, message."),
    ({"errors": {"kind": "kin"}}, "S330", "#/errors/kind", "Write `kind`. There is:"),
    ({"errors": {"code": "status"}}, "S330", "#/errors/code", "There is: kind,"),
    ({"errors": {"message": "mesage"}}, "S330", "#/errors/message", "Write `message`."),
    ({"errors": {"parameter": "kinds"}}, "S330", "#/errors/parameter", "Write `kind`."),
    ({"errors": {"codes": ["gone"]}}, "S331", "#/errors/codes", "Write `code`"),
    (
        {"pagination": {"pets.lst": PAGES}},
        "S303",
        "#/pagination/pets.lst",
        "Write `pets.list`. A key",
    ),
    (
        {"pagination": {"pets.list": PAGES, "ListPets": PAGES}},
        "S303",
        "#/pagination/pets.list",
        "`ListPets` is the same",
    ),
    (
        {"pagination": {"ListPets": {**PAGES, "parameter": "curser"}}},
        "S320",
        "#/pagination/ListPets",
        "the nearest is cursor",
    ),
    (
        {"pagination": {"ListPets": {**PAGES, "tokn": "x"}}},
        "S301",
        "#/pagination/ListPets/tokn",
        "Write `token`.",
    ),
    (
        {"webhooks": {**HOOKS, "scheme": "standart"}},
        "S302",
        "#/webhooks/scheme",
        "Write standard.",
    ),
    ({"webhooks": {**HOOKS, "event": "Evnt"}}, "S332", "#/webhooks/event", "`Event`."),
    ({"webhooks": {**HOOKS, "object": "dat"}}, "S330", "#/webhooks/object", "`data`."),
    ({"webhooks": {**HOOKS, "tag": "objct"}}, "S333", "#/webhooks/tag", "`object`."),
    ({"calls": {"ListPet": "x.y"}}, "S303", "#/calls/ListPet", "Write `ListPets`."),
    ({"calls": {"GET /pet": "x.y"}}, "S303", "#/calls/GET /pet", "Write `GET /pets`."),
    (
        {"calls": {"GET /pets": "x.y", "ListPets": "x.z"}},
        "S303",
        "#/calls/ListPets",
        "`GET /pets` is the same",
    ),
]


def said(folder: Path, facts: dict[str, Any]) -> list[tuple[str, str, str]]:
    (folder / "shop.json").write_text(json.dumps(SPEC))
    (folder / "shop.sdk.json").write_text(json.dumps(facts))
    run = Run(find(str(folder / "shop.json")), lambda *_: None)
    try:
        understand(run)
    except Stopped:
        pass
    return [
        (found.code, str(found.at), f"{found.message}. {found.help}")
        for found in run.diagnostics
        if found.code[0] == "S"
    ]


@pytest.mark.parametrize(
    ("facts", "code", "place", "part"),
    CASES,
    ids=[f"{case[1]} {case[2]}" for case in CASES],
)
def test_it_is_reported(
    facts: dict[str, Any], code: str, place: str, part: str, tmp_path: Path
) -> None:
    found = [one for one in said(tmp_path, facts) if one[0] == code]
    assert [(one[0], one[1].replace("~1", "/")) for one in found] == [(code, place)]
    assert part in found[0][2]


def test_facts_that_match_are_not(tmp_path: Path) -> None:
    facts = {
        "packages": {"python": "shop"},
        "credentials": {"bearerAuth": {"name": "key"}, "single": {"omit": True}},
        "idempotency": {"header": "K", "methods": ["get"]},
        "errors": {"kind": "kind", "message": "message"},
        "pagination": {"pets.list": PAGES},
        "webhooks": HOOKS,
        "calls": {"ListPets": "pets.list"},
    }
    assert said(tmp_path, facts) == []
