"""What is a place that credentials come from?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


class Source(Protocol):
    """`lasting`: for so many seconds what it said holds. `waits`: asking it takes a while, and it is
    not asked where others wait for us.

    Its methods raise Unreadable, with a message that says why.
    """

    @property
    def lasting(self) -> float: ...

    @property
    def waits(self) -> bool: ...

    def get(self, api: str, scheme: str) -> str | None: ...

    def place(self, api: str, scheme: str) -> str:
        """Its name, as a list shows it: `env STRIPE_API_KEY`, `keyring`, `file`, `command`."""
        ...


@runtime_checkable
class Store(Source, Protocol):
    """A place that can be written too."""

    def refusal(self) -> str:
        """Why it cannot be written; empty where it can."""
        ...

    def set(self, api: str, scheme: str, secret: str) -> None: ...

    def remove(self, api: str, scheme: str) -> bool:
        """Whether it was there."""
        ...


@dataclass(frozen=True, slots=True)
class Stated:
    """The command line says that the credential is here and nowhere else. `api` is empty for all."""

    api: str
    scheme: str
    source: Source


def serving(
    sources: tuple[Source | Stated, ...], api: str, scheme: str
) -> tuple[Source, ...]:
    """Those that are asked for the scheme, in this order."""
    stated = [
        one.source
        for one in sources
        if isinstance(one, Stated) and one.scheme == scheme and one.api in ("", api)
    ]
    if stated:
        return (stated[-1],)
    return tuple(one for one in sources if not isinstance(one, Stated))
