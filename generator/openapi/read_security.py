"""Which credentials does the API know, and which does an operation want?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.codes import api
from generator.openapi.model import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OAuthFlow,
    OpenIdScheme,
    SecurityRequirement,
    SecurityScheme,
)
from generator.openapi.node import Node
from generator.openapi.references import References, nearest_name

_TYPES = ("http", "apiKey", "oauth2", "openIdConnect", "mutualTLS")


def read_security_schemes(
    components: Node, references: References
) -> tuple[SecurityScheme, ...]:
    """In: the Components Object. Out: its schemes, without those of an unknown type."""
    schemes: list[SecurityScheme] = []
    for name, stated in components.named_nodes("securitySchemes"):
        node = references.follow(stated)
        scheme = _read_scheme(name, node) if node else None
        if scheme is not None:
            schemes.append(scheme)
    return tuple(schemes)


def read_security(
    node: Node, declared: tuple[str, ...]
) -> tuple[SecurityRequirement, ...]:
    """In: an object with `security`, and all names of schemes. Out: the alternatives."""
    return tuple(_requirements(node, declared))


def _requirements(
    node: Node, declared: tuple[str, ...]
) -> Iterator[SecurityRequirement]:
    for stated in node.nodes("security"):
        unknown = [name for name in stated.fields if name not in declared]
        for name in unknown:
            rule = api.UNKNOWN_SECURITY_SCHEME
            stated.report(rule, name, name=name, declared=", ".join(declared) or "none")
        if not unknown:
            yield tuple(stated.fields)


def _read_scheme(name: str, node: Node) -> SecurityScheme | None:
    description = node.text("description")
    match node.text("type"):
        case "http":
            return _read_http(name, node, description=description)
        case "apiKey":
            return _read_api_key(name, node, description=description)
        case "oauth2":
            return OAuth2Scheme(name, tuple(_flows(node)), description)
        case "openIdConnect":
            return OpenIdScheme(name, node.text("openIdConnectUrl"), description)
        case "mutualTLS":
            return MutualTlsScheme(name, description)
        case "":
            node.report(api.MISSING_FIELD, name="type")
        case other:
            nearest = nearest_name(other, list(_TYPES)) or "http"
            node.report(api.UNKNOWN_SECURITY_TYPE, "type", type=other, nearest=nearest)
    return None


def _read_http(name: str, node: Node, *, description: str) -> HttpScheme | None:
    scheme = node.text("scheme").lower()
    if not scheme:
        node.report(api.MISSING_FIELD, name="scheme")
        return None
    return HttpScheme(name, scheme, description, node.text("bearerFormat"))


def _read_api_key(name: str, node: Node, *, description: str) -> ApiKeyScheme | None:
    parameter = node.text("name")
    if not parameter:
        node.report(api.MISSING_FIELD, name="name")
        return None
    match node.text("in"):
        case "query" | "header" | "cookie" as location:
            return ApiKeyScheme(name, parameter, location, description)
        case "":
            node.report(api.MISSING_FIELD, name="in")
        case other:
            rule = api.UNKNOWN_LOCATION
            node.report(rule, "in", location=other, nearest="header")
    return None


def _flows(node: Node) -> Iterator[OAuthFlow]:
    flows = node.child("flows")
    if flows is None:
        return
    for key in ("implicit", "password", "clientCredentials", "authorizationCode"):
        flow = flows.child(key)
        if flow is not None:
            scopes = flow.child("scopes")
            yield OAuthFlow(
                kind=key,
                token_url=flow.text("tokenUrl"),
                authorization_url=flow.text("authorizationUrl"),
                scopes=tuple(scopes.fields) if scopes else (),
            )
