"""What does a facts file state, and what is said of one that is wrong?"""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Document, Json
from generator.names import Name, Rank
from generator.sdk.facts import (
    CredentialFact,
    ErrorFact,
    Facts,
    HeaderFact,
    IdempotencyFact,
    PagingFact,
    WebhookFact,
)
from generator.sdk.group import Pin
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    TokenCursor,
)
from generator.sdk.read_facts import read_facts

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


def test_what_a_client_does_by_itself() -> None:
    facts, findings = stated(
        {
            "headers": {
                "Shop-Version": {"value": "$version", "option": "version"},
                "Shop-Account": {"option": "account"},
            },
            "retries": {"header": "Shop-Should-Retry"},
            "errors": {
                "at": "error.details",
                "kind": "type",
                "code": "code",
                "message": "text",
                "parameter": "param",
                "codes": ["gone"],
            },
            "webhooks": {
                "scheme": "signed-timestamp",
                "header": "Shop-Signature",
                "environment": "SHOP_SECRET",
                "event": "event",
                "object": "data.object",
                "tag": "object",
            },
        }
    )
    assert not findings
    headers = AT / "headers"
    assert facts.headers == (
        HeaderFact(headers / "Shop-Version", "Shop-Version", "$version", "version"),
        HeaderFact(headers / "Shop-Account", "Shop-Account", "", "account"),
    )
    assert facts.retry_header == "Shop-Should-Retry"
    assert facts.errors == ErrorFact(
        AT / "errors", ("error", "details"), "type", "code", "text", "param", ("gone",)
    )
    assert facts.webhooks == WebhookFact(
        AT / "webhooks",
        "signed-timestamp",
        "Shop-Signature",
        "SHOP_SECRET",
        "event",
        ("data", "object"),
        "object",
    )


PAGING: list[tuple[Any, Pagination | None]] = [
    (False, None),
    (
        {"items": "data", "after": "after", "before": "before", "more": "has_more"},
        ItemCursor(("data",), "after", "before", "id", ("has_more",)),
    ),
    (
        {"items": "", "after": "since", "id": "key"},
        ItemCursor((), "since", "", "key", ()),
    ),
    (
        {"items": "a.b", "parameter": "cursor", "token": "meta.next", "more": "more"},
        TokenCursor(("a", "b"), "cursor", ("meta", "next"), "", (), ("more",)),
    ),
    (
        {"items": "data", "page": "page", "first": 0, "total_pages": "pages"},
        PageNumber(("data",), "page", 0, ("pages",)),
    ),
    (
        {"items": "data", "offset": "skip", "total": "total"},
        Offset(("data",), "skip", ("total",)),
    ),
    (
        {"items": "data", "next": "links.next", "previous": "links.prev"},
        NextLink(("data",), ("links", "next"), ("links", "prev")),
    ),
    ({"items": "data", "link": True}, NextLink(("data",))),
]


@pytest.mark.parametrize(("written", "rule"), PAGING)
def test_paging(written: Any, rule: Pagination | None) -> None:
    facts, findings = stated({"pagination": {"pets.list": written}})
    assert not findings
    assert facts.pagination == {
        "pets.list": PagingFact(AT / "pagination" / "pets.list", rule)
    }


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
    ({"headers": {"A": {}}}, ["S302 #/headers/A: headers.A is not a value, or"]),
    (
        {"headers": {"A": {"options": "a"}}},
        ["S301 #/headers/A/options: there", "S302 #/headers/A: headers.A is not a"],
    ),
    ({"retries": {"head": "X"}}, ["S301 #/retries/head: there is no fact called"]),
    ({"errors": {"at": "a..b"}}, ["S302 #/errors/at: errors.at is not a path such"]),
    ({"errors": {"codes": [1]}}, ["S302 #/errors/codes: errors.codes is not a list"]),
    ({"webhooks": {"scheme": "x"}}, ["S302 #/webhooks/scheme: webhooks.scheme is not"]),
    (
        {"webhooks": {"scheme": "signed-timestamp"}},
        ["S302 #/webhooks/header: webhooks.header is not the name of the header"],
    ),
    ({"pagination": {"a": True}}, ["S302 #/pagination/a: pagination.a is not false"]),
    (
        {"pagination": {"a": {"after": "x", "next": "y"}}},
        ["S302 #/pagination/a: pagination.a is not false, or a mapping with one of"],
    ),
    (
        {"pagination": {"a": {"token": "x"}}},
        ["S302 #/pagination/a/parameter: pagination.a.parameter is not the parameter"],
    ),
    (
        {"pagination": {"a": {"page": "p", "first": True}}},
        ["S302 #/pagination/a/first: pagination.a.first is not the number"],
    ),
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
