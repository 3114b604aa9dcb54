"""Which secrets does the client take, and where does each one go?

In go the document's security schemes and the facts about them; out come Credentials. A scheme that
a client cannot use by a secret alone (mutual TLS, digest) gives none, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import (
    FACT_UNMATCHED,
    KEYS_ALIKE,
    UNSENT_CREDENTIAL,
)
from generator.names import Name, Rank, snake, split
from generator.openapi.model import (
    Api,
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Operation,
    SecurityScheme,
)
from generator.sdk.client_model import Credential, KeyStarts, Placement
from generator.sdk.docs import whole
from generator.sdk.facts import CredentialFact, Facts
from generator.sdk.nearest import Suggestions


def credentials(
    api: Api, facts: Facts, diagnostics: Diagnostics
) -> tuple[Credential, ...]:
    """In the order of the document's schemes."""
    _check(api, facts, diagnostics)
    kept = [
        scheme
        for scheme in api.security_schemes
        if not (found := facts.credentials.get(scheme.name)) or not found.omit
    ]
    brand = _Brand(api.source, brand_words(split(facts.name or api.title)))
    made = {
        scheme: _credential(
            scheme, facts.credentials.get(scheme.name), brand, alone=len(kept) == 1
        )
        for scheme in kept
    }
    for scheme in (scheme for scheme, credential in made.items() if credential is None):
        _report(scheme, brand, diagnostics)
    return tuple(credential for credential in made.values() if credential is not None)


def _check(api: Api, facts: Facts, diagnostics: Diagnostics) -> None:
    known = {scheme.name for scheme in api.security_schemes}
    secretless = {
        scheme.name for scheme in api.security_schemes if _placed(scheme) is None
    }
    suggestions = Suggestions(sorted(known))
    for name, fact in facts.credentials.items():
        if name not in known:
            near = suggestions.of(name)
            diagnostics.report(
                FACT_UNMATCHED,
                at=fact.at,
                fact=f"credentials.{name}",
                hint=f"{near}Security schemes are: {', '.join(sorted(known)) or 'none'}.",
            )
        elif not fact.omit and name in secretless:
            diagnostics.report(
                FACT_UNMATCHED,
                at=fact.at,
                fact=f"credentials.{name}",
                hint="A client has no secret for a scheme of this type. Leave the fact out.",
            )
        elif fact.keys is not None:
            _check_keys(name, fact, fact.keys, diagnostics)


def _check_keys(
    name: str, fact: CredentialFact, keys: KeyStarts, diagnostics: Diagnostics
) -> None:
    if fact.omit:
        diagnostics.report(
            FACT_UNMATCHED,
            at=fact.at / "keys",
            fact=f"credentials.{name}.keys",
            hint="The client leaves this scheme out, and has no key of it. Say one of the two.",
        )
    both = [
        min(one, other, key=len)
        for one in keys.test
        for other in keys.live
        if one.startswith(other) or other.startswith(one)
    ]
    for start in dict.fromkeys(both):
        diagnostics.report(KEYS_ALIKE, at=fact.at / "keys", start=start)


def _report(scheme: SecurityScheme, brand: _Brand, diagnostics: Diagnostics) -> None:
    what = "an HTTP scheme other than bearer and basic"
    if isinstance(scheme, MutualTlsScheme):
        what = "a certificate of the client's connection"
    at = Pointer(brand.source, ("components", "securitySchemes", scheme.name))
    diagnostics.report(UNSENT_CREDENTIAL, at=at, name=scheme.name, what=what)


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
    placed = _placed(scheme)
    if placed is None:
        return None
    placement, parameter, usual = placed
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
        docs=whole(_said(scheme)),
        at=Pointer(brand.source, ("components", "securitySchemes", scheme.name)),
        token_url=token_url,
        scopes=scopes,
        keys=(fact.keys if fact else None) or KeyStarts(),
    )


def _said(scheme: SecurityScheme) -> str:
    form = scheme.bearer_format if isinstance(scheme, HttpScheme) else ""
    parts = (scheme.description, f"Format: {form}" if form else "")
    return "\n\n".join(part for part in parts if part)


def _placed(scheme: SecurityScheme) -> tuple[Placement, str, str] | None:
    """Where the secret goes, in which parameter, and what it is usually called."""
    match scheme:
        case HttpScheme(scheme="bearer") | OAuth2Scheme() | OpenIdScheme():
            return "bearer", "Authorization", "token"
        case HttpScheme(scheme="basic"):
            return "basic", "Authorization", "credentials"
        case ApiKeyScheme():
            return scheme.location, scheme.parameter, "api key"
        case _:
            return None


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
