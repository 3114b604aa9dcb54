"""Settled: the names that earlier builds gave, as the names file has them, in no language's words.

A name belongs to what identifies its thing in the document: method and path, the place of a schema,
a name on the wire. `decisions/0026` says which names need a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from generator.diagnostics import Pointer
from generator.names import Words, snake
from generator.openapi.model import HttpMethod

EVERY: Final = ""
"""Stands for every target, where they agree."""

MODELS: Final = "classes models"
"""The scope of all types that are read, and of those that have a name in the document."""

KINDS: Final = (
    "arguments",
    "classes",
    "errors",
    "fields",
    "members",
    "modules",
    "service-classes",
    "service-modules",
    "settings",
)
"""What the name of a scope begins with: `classes params customers`."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The words of a name by target. `at` is its line."""

    words: Mapping[str, Words]
    at: Pointer

    def of(self, target: str) -> Words | None:
        return self.words.get(target, self.words.get(EVERY))


@dataclass(frozen=True, slots=True)
class KeptCall:
    """How an operation is called, whether or not the document still has it."""

    service: tuple[Words, ...]
    method: Words
    at: Pointer

    def __str__(self) -> str:
        return ".".join(map(snake, (*self.service, self.method)))


_NONE: Mapping[str, Kept] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settled:
    """`known` is false where there is no names file: then nothing here changes a name.

    `calls` are by method and path. `homes` are the services that unnamed answers are written with
    which several of them give. `scopes` are by scope, then by thing.
    """

    known: bool = False
    at: Pointer = Pointer("")
    title: str = ""
    client: Words = ()
    calls: Mapping[str, KeptCall] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    scopes: Mapping[str, Mapping[str, Kept]] = field(default_factory=dict)

    def scope(self, name: str) -> Mapping[str, Kept]:
        return self.scopes.get(name, _NONE)

    def services(self) -> frozenset[str]:
        """The ids of all services, those that only hold others included."""
        return frozenset(self._services())

    def _services(self) -> Iterator[str]:
        for call in self.calls.values():
            for depth in range(len(call.service) + 1):
                yield ".".join(map(snake, call.service[:depth]))


NOTHING: Final = Settled()


def operation_key(method: HttpMethod, path: str) -> str:
    """`POST /v1/customers`"""
    return f"{method.upper()} {path}"
