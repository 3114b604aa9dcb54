"""What do the parts of a document outside schemas and operations come to?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.openapi.model import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OAuthFlow,
    OpenIdScheme,
    Operation,
    SecurityScheme,
    Server,
    ServerVariable,
)
from tests.closure import closure
from tests.unit.openapi.support import findings, resolved


def test_info_and_extensions() -> None:
    info: Json = {"title": "T", "version": "1", "description": "D."}
    api, _ = resolved({"info": info, "x-a": 1})
    told = (api.title, api.version, api.description, api.source)
    assert told == ("T", "1", "D.", "case.yaml")
    assert api.extensions == {"x-a": 1}


def operation(tree: Json) -> Operation:
    api, diagnostics = resolved(tree)
    assert findings(diagnostics) == []
    assert len(api.operations) == 1
    return api.operations[0]


ROOT = [{"url": "https://root"}]
ITEM = [{"url": "https://item"}]
OWN = [{"url": "https://own"}]


@pytest.mark.parametrize(
    "root, item, own, url",
    [
        ([], [], [], "/"),
        (ROOT, [], [], "https://root"),
        (ROOT, ITEM, [], "https://item"),
        (ROOT, ITEM, OWN, "https://own"),
        (ROOT, [], OWN, "https://own"),
    ],
)
def test_the_nearest_servers_hold(root: Json, item: Json, own: Json, url: str) -> None:
    get: Json = {"servers": own}
    tree: Json = {"servers": root, "paths": {"/a": {"servers": item, "get": get}}}
    assert [server.url for server in operation(tree).servers] == [url]


def test_server_variables() -> None:
    stated: Json = {
        "url": "https://{region}.{host}",
        "description": "Ours.",
        "variables": {
            "region": {"default": "eu", "enum": ["eu", "us"], "description": "Where."},
            "unused": {"default": "x"},
        },
    }
    api, diagnostics = resolved({"servers": [stated, {"description": "No URL."}]})
    region = ServerVariable("region", "eu", ("eu", "us"), "Where.")
    assert api.servers == (Server("https://{region}.{host}", "Ours.", (region,)),)
    assert findings(diagnostics) == ["A234 #/servers/0/url", "A210 #/servers/1"]


@pytest.mark.parametrize(
    "root, own, effective",
    [
        ([], None, ()),
        ([{"a": []}], None, (("a",),)),
        ([{"a": []}], [], ()),
        ([{"a": []}], [{}], ((),)),
        ([{"a": []}], [{"b": ["read"]}, {"a": [], "b": []}], (("b",), ("a", "b"))),
    ],
)
def test_the_nearest_security_holds(
    root: Json, own: Json, effective: tuple[tuple[str, ...], ...]
) -> None:
    schemes: Json = {"a": {"type": "mutualTLS"}, "b": {"type": "mutualTLS"}}
    get: dict[str, Json] = {} if own is None else {"security": own}
    tree: Json = {
        "security": root,
        "paths": {"/a": {"get": get}},
        "components": {"securitySchemes": schemes},
    }
    assert operation(tree).security == effective


def test_a_requirement_of_an_unknown_scheme_is_left_out() -> None:
    security: Json = [{"kye": []}, {"key": []}]
    schemes: Json = {"key": {"type": "mutualTLS"}}
    tree: Json = {
        "paths": {"/a": {"get": {"security": security}}},
        "components": {"securitySchemes": schemes},
    }
    api, diagnostics = resolved(tree)
    assert api.operations[0].security == (("key",),)
    assert findings(diagnostics) == ["A235 #/paths/~1a/get/security/0/kye"]
    assert "name one that is: key." in next(iter(diagnostics)).help


FLOWS: Json = {
    "password": {"tokenUrl": "https://t", "scopes": {}},
    "authorizationCode": {
        "authorizationUrl": "https://a",
        "tokenUrl": "https://t",
        "scopes": {"read": "Read."},
    },
    "x-more": 1,
}


@pytest.mark.parametrize(
    "stated, scheme",
    [
        ({"type": "http", "scheme": "Bearer"}, HttpScheme("s", "bearer")),
        (
            {"type": "apiKey", "in": "query", "name": "k", "description": "D."},
            ApiKeyScheme("s", "k", "query", "D."),
        ),
        (
            {"type": "oauth2", "flows": FLOWS},
            OAuth2Scheme(
                "s",
                (
                    OAuthFlow("password", "https://t", "", ()),
                    OAuthFlow("authorizationCode", "https://t", "https://a", ("read",)),
                ),
            ),
        ),
        (
            {"type": "openIdConnect", "openIdConnectUrl": "https://o"},
            OpenIdScheme("s", "https://o"),
        ),
        ({"type": "mutualTLS"}, MutualTlsScheme("s")),
    ],
)
def test_security_schemes(stated: Json, scheme: SecurityScheme) -> None:
    api, diagnostics = resolved({"components": {"securitySchemes": {"s": stated}}})
    assert api.security_schemes == (scheme,)
    assert findings(diagnostics) == []


@pytest.mark.parametrize(
    "stated, finding",
    [
        ({"type": "basic"}, "A236 {at}/type"),
        ({}, "A210 {at}"),
        ({"type": "http"}, "A210 {at}"),
        ({"type": "apiKey", "in": "query"}, "A210 {at}"),
        ({"type": "apiKey", "name": "k"}, "A210 {at}"),
        ({"type": "apiKey", "name": "k", "in": "path"}, "A229 {at}/in"),
    ],
)
def test_mistaken_security_schemes(stated: Json, finding: str) -> None:
    api, diagnostics = resolved({"components": {"securitySchemes": {"s": stated}}})
    assert api.security_schemes == ()
    at = "#/components/securitySchemes/s"
    assert findings(diagnostics) == [finding.format(at=at)]


def test_the_nearest_existing_name_is_offered() -> None:
    schemas: Json = {
        "Customer": {},
        "Card": {},
        "It": {"$ref": "#/components/schemas/Costumer"},
    }
    _, diagnostics = resolved({"components": {"schemas": schemas}})
    assert "#/components/schemas/Customer" in next(iter(diagnostics)).help


def test_a_schema_inside_an_operation_can_be_referred_to() -> None:
    place = "#/paths/~1a/get/responses/200/content/application~1json/schema"
    media: Json = {"application/json": {"schema": {"type": "string"}}}
    tree: Json = {
        "paths": {"/a": {"get": {"responses": {"200": {"content": media}}}}},
        "components": {"schemas": {"It": {"$ref": place}}},
    }
    api, _ = resolved(tree)
    assert list(api.schemas) == ["#/components/schemas/It", place]


def test_extensions_and_texts_of_an_operation() -> None:
    get: Json = {
        "summary": "S.",
        "description": "D.",
        "tags": ["t"],
        "deprecated": True,
        "x-a": 1,
    }
    found = operation({"paths": {"/a": {"description": "Item.", "get": get}}})
    assert (found.summary, found.description) == ("S.", "D.")
    assert (found.tags, found.deprecated, found.extensions) == (
        ("t",),
        True,
        {"x-a": 1},
    )
    assert found.at == Pointer("case.yaml", ("paths", "/a", "get"))


def test_closure_follows_every_way() -> None:
    """Parameters, bodies, responses, headers; properties, items, keys, members, mappings; cycles."""

    def to(name: str) -> Json:
        return {"$ref": f"#/components/schemas/{name}"}

    schemas: dict[str, Json] = {
        "Parameter": {"type": "array", "items": to("Item")},
        "Item": {"type": "object", "additionalProperties": to("Value")},
        "Value": {"type": "object", "properties": {"up": to("Parameter")}},
        "Body": {"oneOf": [to("Member"), {"type": "string"}]},
        "Member": {"properties": {"a": {}}, "additionalProperties": to("Further")},
        "Further": {},
        "Response": {
            "oneOf": [to("Member"), to("Value")],
            "discriminator": {"propertyName": "a", "mapping": {"m": "Mapped"}},
        },
        "Mapped": {},
        "Header": {},
        "Nobody": to("Parameter"),
    }
    get: Json = {
        "parameters": [{"name": "q", "in": "query", "schema": to("Parameter")}],
        "requestBody": {"content": {"application/json": {"schema": to("Body")}}},
        "responses": {
            "200": {
                "headers": {"H": {"schema": to("Header")}},
                "content": {"application/json": {"schema": to("Response")}},
            }
        },
    }
    paths: Json = {"/a": {"get": get, "post": {}}}
    api, _ = resolved({"paths": paths, "components": {"schemas": schemas}})
    reached = closure(api, api.operations[:1])
    expected = schemas.keys() - {"Nobody"}
    assert reached == {f"#/components/schemas/{name}" for name in expected}
    assert closure(api, api.operations[1:]) == frozenset()
    assert closure(replace(api, operations=()), ()) == frozenset()
