"""What does a facts file state, and what is said of one that is wrong?"""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Document, Json
from generator.names import Name, Rank
from generator.sdk.facts import (
    CredentialFact,
    Facts,
    HeaderFact,
    IdempotencyFact,
    read_facts,
)
from generator.sdk.group import Pin

AT = Pointer("shop.sdk.yaml")


def stated(tree: object) -> tuple[Facts, list[str]]:
    diagnostics = Diagnostics()
    tree_ = cast("dict[str, Json]", tree)
    facts = read_facts(Document(AT.source, "yaml", "", tree_, ""), diagnostics)
    return facts, [f"{d.code} {d.at}: {d.message}" for d in diagnostics]


def pinned(*words: str) -> Name:
    return Name(words, Rank.PINNED)


def test_everything() -> None:
    facts, findings = stated(
        {
            "name": "pet shop",
            "packages": {"python": "shop_sdk"},
            "credentials": {
                "auth": {"name": "api_key", "environment": "SHOP_KEY"},
                "other": {"omit": True},
            },
            "headers": {"Shop-Version": "$version"},
            "idempotency": {"header": "Idempotency-Key", "methods": ["put", "post"]},
            "calls": {"getPet": "testHelpers.pets.find", "GET /ping": "ping"},
        }
    )
    assert not findings
    key, call = AT / "credentials", AT / "calls"
    assert facts == Facts(
        AT,
        "pet shop",
        {"python": "shop_sdk"},
        {
            "auth": CredentialFact(key / "auth", "api_key", "SHOP_KEY"),
            "other": CredentialFact(key / "other", omit=True),
        },
        (HeaderFact(AT / "headers" / "Shop-Version", "Shop-Version", "$version"),),
        IdempotencyFact(AT / "idempotency", "Idempotency-Key", ("put", "post")),
        {
            "getPet": Pin(
                (pinned("test", "helpers"), pinned("pets")),
                pinned("find"),
                call / "getPet",
            ),
            "GET /ping": Pin((), pinned("ping"), call / "GET /ping"),
        },
    )


def test_nothing() -> None:
    assert read_facts(None, Diagnostics()) == Facts()
    assert stated({})[0] == Facts(AT)


def test_a_header_knows_one_variable() -> None:
    _, findings = stated({"headers": {"Shop-Version": "$versoin"}})
    assert [found.split(":")[0] for found in findings] == [
        "S302 #/headers/Shop-Version"
    ]


def test_post_is_what_takes_a_key_where_nothing_is_said() -> None:
    facts, findings = stated({"idempotency": {"header": "Key"}})
    assert not findings and facts.idempotency
    assert facts.idempotency.methods == ("post",)


WRONG: list[tuple[Any, list[str]]] = [
    ({"calls": {"a": 1}}, ["S302 #/calls/a: calls.a is not a call such as"]),
    ({"calls": {"a": "pets."}}, ["S302 #/calls/a: calls.a is not a call such as"]),
    ({"calls": {"a": ""}}, ["S302 #/calls/a: calls.a is not a call such as"]),
    ({"calls": ["a"]}, ["S302 #/calls: calls is not a mapping"]),
    ({"cals": {}}, ["S301 #/cals: there is no fact called cals"]),
    ({"name": 1}, ["S302 #/name: name is not text"]),
    ({"packages": {"python": 1}}, ["S302 #/packages/python: packages.python is not"]),
    ({"headers": {"A": None}}, ["S302 #/headers/A: headers.A is not text"]),
    ({"credentials": {"a": "X"}}, ["S302 #/credentials/a: credentials.a is not a map"]),
    (
        {"credentials": {"a": {"omit": "yes", "env": "X"}}},
        ["S301 #/credentials/a/env: there", "S302 #/credentials/a/omit: credentials.a"],
    ),
    ({"idempotency": {}}, ["S302 #/idempotency/header: idempotency.header is not the"]),
    (
        {"idempotency": {"header": "K", "methods": ["POST"]}},
        ["S302 #/idempotency/methods: idempotency.methods is not a list"],
    ),
    (
        {"idempotency": {"header": "K", "methods": "post"}},
        ["S302 #/idempotency/methods: idempotency.methods is not a list"],
    ),
]


@pytest.mark.parametrize(("tree", "wanted"), WRONG)
def test_what_is_wrong_is_said_and_left_out(tree: Any, wanted: list[str]) -> None:
    facts, findings = stated(tree)
    assert len(findings) == len(wanted)
    for found, start in zip(findings, wanted, strict=True):
        assert found.startswith(start)
    assert facts.calls == {} and facts.name == ""
