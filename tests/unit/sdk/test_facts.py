"""What does a facts file state, and what is said of one that is wrong?"""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Document, Json
from generator.names import Name, Rank
from generator.sdk.client_model import KeyStarts
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
                "auth": {
                    "name": "api_key",
                    "environment": "SHOP_KEY",
                    "keys": {"test": ["sk_test_", "rk_test_"], "live": ["sk_live_"]},
                },
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
            "auth": CredentialFact(
                key / "auth",
                "api_key",
                "SHOP_KEY",
                keys=KeyStarts(("sk_test_", "rk_test_"), ("sk_live_",)),
            ),
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


def test_a_license() -> None:
    for stated_ in (
        "MIT",
        "Apache-2.0 OR (MIT AND BSD-3-Clause)",
        "GPL-2.0+",
        "GPL-2.0-only WITH Classpath-exception-2.0 OR LicenseRef-Shop.1",
        "(" * 5_000 + "MIT" + ")" * 5_000,
    ):
        assert stated({"license": stated_}) == (Facts(AT, license=stated_), [])


def test_a_repository() -> None:
    url = "https://git.example.com:8443/acme/sdks"
    for written in (url, f"{url}.git"):
        assert stated({"repository": written}) == (Facts(AT, repository=url), [])


@pytest.mark.parametrize(
    "text",
    (
        *("", " ", "MIT Apache-2.0", "MIT OR", "AND MIT", "(MIT", "MIT)", "()", "+"),
        *("MIT WITH", "(MIT) WITH LLVM-exception", "MIT WITH LLVM-exception WITH X"),
        *("MIT or Apache-2.0", "Apache 2.0", "MIT, ISC", "MIT/ISC"),
    ),
)
def test_what_is_no_license(text: str) -> None:
    facts, [finding] = stated({"license": text})
    assert facts.license == "" and finding.startswith("S302 #/license: ")


@pytest.mark.parametrize(
    ("text", "names"),
    (
        ("mit", ["mit"]),
        ("Apache2 OR MIT", ["Apache2"]),
        ("Apache-2.0 WITH LLVM-exceptions", ["LLVM-exceptions"]),
        ("UNLICENSED AND (Proprietary OR LicenseRef-A)", ["UNLICENSED", "Proprietary"]),
    ),
)
def test_a_license_that_is_not_known_is_kept(text: str, names: list[str]) -> None:
    facts, findings = stated({"license": text})
    assert facts.license == text
    assert findings == [
        f"S306 #/license: {name} is no common SPDX identifier" for name in names
    ]


@pytest.mark.parametrize(
    ("written", "call"),
    (
        ("pets.find by id!", "pets.find_by_id"),
        ("my pets.find", "my_pets.find"),
        ("pets.find/one", "pets.find_one"),
        ("pets.*", "pets.asterisk"),
    ),
)
def test_a_call_that_is_written_in_another_way_is_said(written: str, call: str) -> None:
    facts, findings = stated({"calls": {"getPet": written}})
    assert facts.calls
    assert findings == [f"S305 #/calls/getPet: the call `{written}` becomes `{call}`"]


@pytest.mark.parametrize(
    "written", ("petShop.findOne", "pet-shop.find_one", "PetShop.find1", "IDs.GitHub")
)
def test_case_is_each_languages_own(written: str) -> None:
    assert not stated({"calls": {"getPet": written}})[1]


def test_there_is_one_other_naming() -> None:
    assert stated({"naming": "operation-id"}) == (Facts(AT, by_operation_id=True), [])


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
    (
        {"retries": {"head": "X"}},
        ["S301 #/retries/head: there is no fact called", "S302 #/retries/header: ret"],
    ),
    ({"name": " "}, ["S302 #/name: name is not a name with a letter in it"]),
    (
        {"pagination": {"a": {"link": False}}},
        ["S302 #/pagination/a/link: pagination.a.link is not true"],
    ),
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
    ({"naming": "path"}, ["S302 #/naming: naming is not `operation-id`"]),
    ({"naming": True}, ["S302 #/naming: naming is not `operation-id`"]),
    ({"cals": {}}, ["S301 #/cals: there is no fact called cals"]),
    ({"name": 1}, ["S302 #/name: name is not text"]),
    (
        {"license": "MIT\nevil"},
        ["S302 #/license: license is not an SPDX expression such as MIT"],
    ),
    *(
        ({"repository": url}, ["S302 #/repository: repository is not a URL such as"])
        for url in ("git@example.com:a/b", "https://e.com/a b", "https://e.com", "")
    ),
    ({"packages": {"python": 1}}, ["S302 #/packages/python: packages.python is not"]),
    ({"headers": {"A": None}}, ["S302 #/headers/A: headers.A is not text"]),
    ({"credentials": {"a": "X"}}, ["S302 #/credentials/a: credentials.a is not a map"]),
    (
        {"credentials": {"a": {"omit": "yes", "env": "X"}}},
        ["S301 #/credentials/a/env: there", "S302 #/credentials/a/omit: credentials.a"],
    ),
    (
        {"credentials": {"a": {"keys": {}}}},
        ["S302 #/credentials/a/keys: credentials.a.keys is not a mapping such as"],
    ),
    (
        {"credentials": {"a": {"keys": {"test": [], "live": ["a b", "c"]}}}},
        ["S302 #/credentials/a/keys/test: cr", "S302 #/credentials/a/keys/live: cr"],
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
    assert not facts.by_operation_id
