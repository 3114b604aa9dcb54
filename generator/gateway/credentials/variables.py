"""What does the environment hold, under the names that the SDKs read?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from generator.gateway.credentials.secret import Client, written
from generator.sdk.client_model import Credential

Read: TypeAlias = Callable[[str], str | None]
"""The value of an environment variable."""


class Variables:
    """The variables of each credential: of a token, or of an OAuth client's id and secret."""

    lasting = 0.0
    waits = False

    def __init__(
        self, credentials: Mapping[tuple[str, str], Credential], read: Read
    ) -> None:
        self._credentials = credentials
        self._read = read

    def get(self, api: str, scheme: str) -> str | None:
        credential = self._credentials.get((api, scheme))
        if credential is None:
            return None
        found = credential.environment and self._read(credential.environment)
        if found or not credential.client_environment:
            return found or None
        id_, secret = (self._read(name) for name in credential.client_environment)
        return written(Client(id_, secret)) if id_ and secret else None

    def place(self, api: str, scheme: str) -> str:
        credential = self._credentials[api, scheme]
        one = credential.environment
        if credential.client_environment and not (one and self._read(one)):
            return f"env {' and '.join(credential.client_environment)}"
        return f"env {one}"


class Variable:
    """One that the command line names."""

    lasting = 0.0
    waits = False

    def __init__(self, name: str, read: Read) -> None:
        self._name = name
        self._read = read

    def get(self, api: str, scheme: str) -> str | None:
        return self._read(self._name) or None

    def place(self, api: str, scheme: str) -> str:
        return f"env {self._name}"
