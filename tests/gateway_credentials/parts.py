"""A served API, places that hold credentials, a token server and a clock, all in memory."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.gateway.credentials.of_api import Credentials
from generator.gateway.credentials.source import Source, Stated
from generator.gateway.credentials.trouble import Unreadable
from generator.gateway.served import Served
from generator.sdk.client_model import KeyStarts
from generator.sdk.design import design
from generator.sdk.facts import CredentialFact, Facts
from generator.sdk.model import Method
from tests.unit.openapi.support import resolved

SECRET = "s3cret-0f-n0b0dy-else"

FLOW: Json = {"tokenUrl": "oauth/token", "scopes": {"read": "", "write": ""}}
SCHEMES: dict[str, Json] = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "basic"},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "api key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "oauth": {"type": "oauth2", "flows": {"clientCredentials": FLOW}},
    "mutual": {"type": "mutualTLS"},
}
KEYS = KeyStarts(("sk_test_", "rk_test_"), ("sk_live_",))


def served(
    security: Json, *, keys: Mapping[str, KeyStarts] = {}, name: str = "shop"
) -> tuple[Served, Method]:
    """An API with all schemes, and its one operation."""
    tree: Json = {
        "info": {"title": "Shop"},
        "servers": [{"url": "https://api.shop.example/v1"}],
        "paths": {"/pets": {"get": {"security": security}}},
        "components": {"securitySchemes": SCHEMES},
    }
    api, _ = resolved(tree)
    at = Pointer("shop.sdk.yaml")
    facts = {id_: CredentialFact(at, keys=starts) for id_, starts in keys.items()}
    sdk = design(api, Facts(credentials=facts), Diagnostics())
    [method] = [method for service in sdk.services for method in service.methods]
    return Served(name, api, sdk), method


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Memory:
    """A store. `trouble` is what it says instead of an answer."""

    held: dict[tuple[str, str], str] = field(default_factory=dict)
    name: str = "memory"
    waits: bool = True
    lasting: float = 10.0
    closed: str = ""
    trouble: str = ""
    asked: int = 0

    def get(self, api: str, scheme: str) -> str | None:
        self.asked += 1
        if self.trouble:
            raise Unreadable(self.trouble, "Mend it.")
        return self.held.get((api, scheme))

    def place(self, api: str, scheme: str) -> str:
        return self.name

    def refusal(self) -> str:
        return self.closed

    def set(self, api: str, scheme: str, secret: str) -> None:
        self.held[api, scheme] = secret

    def remove(self, api: str, scheme: str) -> bool:
        return self.held.pop((api, scheme), None) is not None


def holding(name: str = "memory", **held: str) -> Memory:
    return Memory({("shop", scheme): secret for scheme, secret in held.items()}, name)


@dataclass
class TokenServer:
    """Answers in turn, the last one ever again; keeps what it was asked."""

    answers: list[tuple[int, Any] | Exception] = field(
        default_factory=lambda: [(200, {"access_token": "t1", "expires_in": 3600})]
    )
    asked: list[tuple[str, dict[str, str], tuple[str, str]]] = field(
        default_factory=list
    )

    async def __call__(
        self, url: str, form: Mapping[str, str], pair: tuple[str, str]
    ) -> tuple[int, bytes]:
        self.asked.append((url, dict(form), pair))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        status, body = answer
        return status, body if isinstance(body, bytes) else json.dumps(body).encode()


def credentials(
    api: Served,
    sources: Sequence[Source | Stated],
    server: TokenServer | None = None,
    clock: Clock | None = None,
) -> Credentials:
    return Credentials(api, sources, server or TokenServer(), clock=clock or Clock())
