"""Which secrets does the client take, and where does each one go?

In go the document's security schemes and the facts about them; out come Credentials. A scheme that
a client cannot use by a secret alone (OpenID Connect, mutual TLS) gives none.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import FACT_UNMATCHED
from generator.names import Name, Rank, snake, split
from generator.openapi.model import (
    Api,
    ApiKeyScheme,
    HttpScheme,
    OAuth2Scheme,
    Operation,
    SecurityScheme,
)
from generator.sdk.client_model import Credential, Placement
from generator.sdk.docs import whole
from generator.sdk.facts import CredentialFact, Facts


def credentials(
    api: Api, facts: Facts, diagnostics: Diagnostics
) -> tuple[Credential, ...]:
    """In the order of the document's schemes."""
    known = {scheme.name for scheme in api.security_schemes}
    for name, fact in facts.credentials.items():
        if name not in known:
            diagnostics.report(
                FACT_UNMATCHED,
                at=fact.at,
                fact=f"credentials.{name}",
                hint=f"Security schemes are: {', '.join(sorted(known)) or 'none'}.",
            )
    kept = [
        scheme
        for scheme in api.security_schemes
        if not (found := facts.credentials.get(scheme.name)) or not found.omit
    ]
    brand = _Brand(api.source, brand_words(split(facts.name or api.title)))
    made = (
        _credential(
            scheme, facts.credentials.get(scheme.name), brand, alone=len(kept) == 1
        )
        for scheme in kept
    )
    return tuple(credential for credential in made if credential is not None)


def alternatives(
    operation: Operation, offered: tuple[Credential, ...]
) -> tuple[tuple[str, ...], ...]:
    """The operation's security requirements that the offered credentials can meet.

    An empty requirement stays: the call works without any (OpenAPI 3.1, Security Requirement).
    """
    ids = {credential.id for credential in offered}
    return tuple(wanted for wanted in operation.security if set(wanted) <= ids)


@dataclass(frozen=True, slots=True)
class _Brand:
    """Whose secrets they are: the document, and the words that name the product."""

    source: str
    words: tuple[str, ...]


def _credential(
    scheme: SecurityScheme, fact: CredentialFact | None, brand: _Brand, *, alone: bool
) -> Credential | None:
    placement: Placement
    match scheme:
        case HttpScheme(scheme="bearer") | OAuth2Scheme():
            placement, parameter, usual = "bearer", "Authorization", "token"
        case HttpScheme(scheme="basic"):
            placement, parameter, usual = "basic", "Authorization", "credentials"
        case ApiKeyScheme():
            placement, parameter, usual = scheme.location, scheme.parameter, "api key"
        case _:
            return None
    if fact and fact.name:
        name = Name(split(fact.name), Rank.PINNED)
    else:
        name = Name(split(usual) if alone else split(scheme.name), Rank.DECLARED)
    usual_variable = snake((*brand.words, *name.words)).upper()
    token_url, scopes = _exchange(scheme)
    return Credential(
        id=scheme.name,
        name=name,
        placement=placement,
        parameter=parameter,
        environment=(fact.environment if fact else "") or usual_variable,
        docs=whole(scheme.description),
        at=Pointer(brand.source, ("components", "securitySchemes", scheme.name)),
        token_url=token_url,
        scopes=scopes,
    )


def _exchange(scheme: SecurityScheme) -> tuple[str, tuple[str, ...]]:
    """Where a client gets its token by itself, and which scopes it asks for."""
    if isinstance(scheme, OAuth2Scheme):
        for flow in scheme.flows:
            if flow.kind == "clientCredentials" and flow.token_url:
                return flow.token_url, flow.scopes
    return "", ()


_NOISE = frozenset(
    {"api", "rest", "openapi", "specification", "spec", "the", "service"}
)


def brand_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """`Stripe API` is `stripe`: the words of a title that name the product."""
    kept = tuple(word for word in words if word not in _NOISE)
    return kept or words or ("api",)
