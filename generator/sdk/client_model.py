"""What does a client send with every request, whatever the call: secrets, headers, keys?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.diagnostics import Pointer
from generator.names import Name
from generator.openapi.model import HttpMethod
from generator.sdk.docs_model import Docs

Placement = Literal["bearer", "basic", "header", "query", "cookie"]


@dataclass(frozen=True, slots=True)
class KeyStarts:
    """How keys begin that work on test data, and those that move real money. Empty: nobody told."""

    test: tuple[str, ...] = ()
    live: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credential:
    """`placement` says where the secret goes. `environment` is the variable that holds it, or empty.

    Where `token_url` is stated, a client id with its secret is exchanged there for the token that
    is sent (OAuth 2.0, client credentials: RFC 6749, section 4.4). `keys` tells test keys from live
    ones.
    """

    id: str
    name: Name
    placement: Placement
    parameter: str
    environment: str
    docs: Docs
    at: Pointer
    token_url: str = ""
    scopes: tuple[str, ...] = ()
    keys: KeyStarts = KeyStarts()

    @property
    def client_environment(self) -> tuple[str, ...]:
        """The variables of an OAuth client's id and its secret, beside that of a token."""
        stem = self.environment.removesuffix("_TOKEN")
        if not self.token_url or not stem:
            return ()
        return f"{stem}_CLIENT_ID", f"{stem}_CLIENT_SECRET"


@dataclass(frozen=True, slots=True)
class ConstantHeader:
    """`value` goes with every request, unless empty. `option` is what a caller sets it by."""

    name: str
    value: str
    option: Name | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Idempotency:
    """The API takes a key in this header for these methods."""

    header: str
    methods: tuple[HttpMethod, ...]
