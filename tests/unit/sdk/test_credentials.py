"""Which secrets does the client take?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.names import snake
from generator.sdk.client_model import KeyStarts
from generator.sdk.credentials import alternatives, brand_words, credentials
from generator.sdk.facts import CredentialFact, Facts
from tests.unit.openapi.support import resolved

BEARER: Json = {"type": "http", "scheme": "bearer"}
BASIC: Json = {"type": "http", "scheme": "basic"}
KEY: Json = {"type": "apiKey", "in": "header", "name": "X-Key"}
OAUTH: Json = {"type": "oauth2", "flows": {}}
OPENID: Json = {"type": "openIdConnect", "openIdConnectUrl": "https://shop.example"}
MUTUAL: Json = {"type": "mutualTLS"}

AT = Pointer("shop.sdk.yaml")

CASES: dict[str, tuple[dict[str, Json], dict[str, CredentialFact], list[str]]] = {
    "one bearer token": (
        {"auth": BEARER},
        {},
        ["auth: token, bearer Authorization, SHOP_TOKEN"],
    ),
    "one pair": (
        {"auth": BASIC},
        {},
        ["auth: credentials, basic Authorization, SHOP_CREDENTIALS"],
    ),
    "one key": ({"auth": KEY}, {}, ["auth: api_key, header X-Key, SHOP_API_KEY"]),
    "a token from elsewhere": (
        {"auth": OAUTH},
        {},
        ["auth: token, bearer Authorization, SHOP_TOKEN"],
    ),
    "several are called as the document has them": (
        {"userToken": BEARER, "appKey": KEY},
        {},
        [
            "userToken: user_token, bearer Authorization, SHOP_USER_TOKEN",
            "appKey: app_key, header X-Key, SHOP_APP_KEY",
        ],
    ),
    "a token of OpenID Connect": (
        {"a": OPENID},
        {},
        ["a: token, bearer Authorization, SHOP_TOKEN"],
    ),
    "facts": (
        {"auth": BEARER, "other": BASIC},
        {
            "auth": CredentialFact(AT, "api key", "KEY"),
            "other": CredentialFact(AT, omit=True),
        },
        ["auth: api_key, bearer Authorization, KEY"],
    ),
    "a name makes the variable": (
        {"auth": BEARER},
        {"auth": CredentialFact(AT, "secret")},
        ["auth: secret, bearer Authorization, SHOP_SECRET"],
    ),
    "what is omitted leaves the other alone": (
        {"auth": BEARER, "other": BASIC},
        {"other": CredentialFact(AT, omit=True)},
        ["auth: token, bearer Authorization, SHOP_TOKEN"],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_credentials(
    case: tuple[dict[str, Json], dict[str, CredentialFact], list[str]],
) -> None:
    schemes, facts, wanted = case
    diagnostics = Diagnostics()
    api, _ = resolved(
        {"info": {"title": "The Shop API"}, "components": {"securitySchemes": schemes}}
    )
    made = credentials(api, Facts(credentials=facts), diagnostics)
    assert not len(diagnostics)
    assert wanted == [
        f"{c.id}: {snake(c.name.words)}, {c.placement} {c.parameter}, {c.environment}"
        for c in made
    ]


def test_a_fact_about_no_scheme_is_shown() -> None:
    diagnostics = Diagnostics()
    api, _ = resolved({"components": {"securitySchemes": {"auth": BEARER}}})
    facts = {"oauth": CredentialFact(AT / "credentials" / "oauth")}
    credentials(api, Facts(credentials=facts), diagnostics)
    assert [f"{d.code} {d.at} {d.help}" for d in diagnostics] == [
        "S303 #/credentials/oauth Write `auth`. Security schemes are: auth."
    ]


def test_a_client_can_get_its_token_by_itself() -> None:
    flow: Json = {"tokenUrl": "/oauth/token", "scopes": {"read": "", "write": ""}}
    scheme: Json = {"type": "oauth2", "flows": {"clientCredentials": flow}}
    api, _ = resolved({"components": {"securitySchemes": {"auth": scheme}}})
    [made] = credentials(api, Facts(), Diagnostics())
    assert (made.placement, made.token_url, made.scopes) == (
        "bearer",
        "/oauth/token",
        ("read", "write"),
    )


@pytest.mark.parametrize(
    ("security", "wanted"),
    [
        ([], ()),
        ([{}], ((),)),
        ([{"auth": []}, {"mutual": []}], (("auth",),)),
        ([{"auth": [], "mutual": []}], ()),
        ([{"mutual": []}, {}], ((),)),
    ],
)
def test_alternatives_are_those_that_can_be_met(
    security: Json, wanted: tuple[tuple[str, ...], ...]
) -> None:
    api, _ = resolved(
        {
            "paths": {"/pets": {"get": {"security": security}}},
            "components": {"securitySchemes": {"auth": BEARER, "mutual": MUTUAL}},
        }
    )
    offered = credentials(api, Facts(), Diagnostics())
    assert alternatives(api.operations[0], offered) == wanted


@pytest.mark.parametrize(
    ("title", "brand"),
    [
        ("stripe api", "stripe"),
        ("the pet shop", "pet shop"),
        ("api", "api"),
        ("", "api"),
    ],
)
def test_brand_words(title: str, brand: str) -> None:
    assert " ".join(brand_words(tuple(title.split()))) == brand


def test_a_credential_knows_how_its_keys_begin() -> None:
    keys = KeyStarts(("sk_test_",), ("sk_live_",))
    facts = {"auth": CredentialFact(AT, keys=keys)}
    api, _ = resolved({"components": {"securitySchemes": {"auth": BEARER, "b": BASIC}}})
    made = credentials(api, Facts(credentials=facts), Diagnostics())
    assert [one.keys for one in made] == [keys, KeyStarts()]


@pytest.mark.parametrize(
    ("environment", "token_url", "pair"),
    [
        ("SHOP_TOKEN", "/token", ("SHOP_CLIENT_ID", "SHOP_CLIENT_SECRET")),
        ("SHOP", "/token", ("SHOP_CLIENT_ID", "SHOP_CLIENT_SECRET")),
        ("SHOP_TOKEN", "", ()),
        ("", "/token", ()),
    ],
)
def test_the_variables_of_a_client(
    environment: str, token_url: str, pair: tuple[str, ...]
) -> None:
    api, _ = resolved({"components": {"securitySchemes": {"auth": BEARER}}})
    [made] = credentials(api, Facts(), Diagnostics())
    one = replace(made, environment=environment, token_url=token_url)
    assert one.client_environment == pair
