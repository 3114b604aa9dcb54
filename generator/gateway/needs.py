"""What does the core need of credentials and of a check, whoever has them?"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.gateway.credentials import Injection as Injection
from generator.gateway.credentials import Missing as Missing
from generator.gateway.credentials import Mode as Mode
from generator.gateway.credentials import Owned as Owned
from generator.gateway.credentials import Trouble as Trouble
from generator.gateway.served import Served
from generator.sdk.model import Method


class Result(Protocol):
    """What became of a credential that a page sent: 204, or why it is not kept."""

    @property
    def status(self) -> int: ...
    @property
    def code(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def help(self) -> str: ...


class Credentials(Protocol):
    """Those of one API."""

    async def injection(self, method: Method) -> Injection: ...
    async def state(self) -> Mapping[str, tuple[bool, Mode]]: ...
    async def mode(self) -> Mode: ...
    async def refuse(self, method: Method, used: Injection) -> bool: ...
    async def put(self, scheme: str, secret: str) -> None: ...
    async def writable(self) -> frozenset[str]: ...
    def owned(self) -> Owned: ...


Put = Callable[[Mapping[str, Credentials], bytes], Awaitable[Result]]
"""Takes the body of `POST /.gateway/credentials`."""


class Fault(Protocol):
    """Where a request does not fit its document."""

    @property
    def path(self) -> str: ...
    @property
    def message(self) -> str: ...


Validate = Callable[
    [Served, Method, str, Sequence[tuple[str, str]], str, bytes], Sequence[Fault]
]
TokenFetch = Callable[
    [str, Mapping[str, str], tuple[str, str]], Awaitable[tuple[int, bytes]]
]
"""URL, form, (client id, secret) -> status and body."""
