"""Where secrets go, and which server is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.openapi.model import Server, ServerVariable
from generator.sdk.client_model import Credential
from generator.sdk.docs_model import Docs
from generator.sdk.model import Sdk
from tests import sdk_parts as p
from tests.recording_server import RecordingServer
from tests.sdk_fixtures import methods, shop
from tests.targets.curl.sending import KEY, pairs_of, sent_by, snippet

SHOP = shop()
METHODS = methods(SHOP)


def _with_key(sdk: Sdk, placement: Any, parameter: str = "key") -> Sdk:
    credential = Credential(
        "key", p.name("key"), placement, parameter, "SHOP_API_KEY", Docs(), p.at()
    )
    return replace(sdk, credentials=(credential,))


@pytest.mark.parametrize(
    ("placement", "id_", "line"),
    [
        ("bearer", "customers.list", '  -H "Authorization: Bearer $SHOP_API_KEY"'),
        ("basic", "customers.list", '  -u "$SHOP_API_KEY"'),
        ("header", "customers.list", '  -H "key: $SHOP_API_KEY"'),
        ("cookie", "customers.list", '  -b "key=$SHOP_API_KEY"'),
        ("cookie", "orders.update", '  -b "session=s; key=$SHOP_API_KEY"'),
        ("query", "customers.list", '  --data-urlencode "key=$SHOP_API_KEY"'),
        (
            "query",
            "orders.create",
            'curl "https://api.shop.example/orders?key=$SHOP_API_KEY"',
        ),
    ],
)
def test_where_a_secret_goes(placement: str, id_: str, line: str) -> None:
    sdk = _with_key(SHOP, placement)
    given_ = {"session": "s"} if id_ == "orders.update" else {}
    text = snippet(sdk, METHODS[id_], p.values(METHODS[id_], **given_))
    assert line in text.replace(" \\\n", "\n").split("\n")


def test_secret_in_a_query_arrives(server: RecordingServer, folder: Path) -> None:
    sdk = _with_key(shop(server.url), "query", "the key")
    sent = sent_by(server, snippet(sdk, METHODS["customers.list"], ()), folder)
    assert pairs_of(sent.target.partition("?")[2]) == [("the key", KEY)]


@pytest.mark.parametrize(
    ("server_", "url"),
    [
        (Server("https://{region}.x.example/v1/", variables=(ServerVariable("region", "eu"),)), "https://eu.x.example/v1/ping"),
        (Server("/v1"), '"$BASE_URL/v1/ping"'),
        (Server("/"), '"$BASE_URL/ping"'),
        (Server("https://[::1]:80"), "-g 'https://[::1]:80/ping'"),
    ],
)  # fmt: skip
def test_servers(server_: Server, url: str) -> None:
    text = snippet(replace(SHOP, servers=(server_,), headers=()), METHODS["ping"], ())
    assert text == f"curl -I {url}\n"
