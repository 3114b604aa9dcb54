"""Which shapes may a fact have? The reader and the JSON Schema take them from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """`pattern` is what the whole of it looks like."""

    about: str
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    about: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    about: str


@dataclass(frozen=True, slots=True)
class Exactly:
    """This value and no other."""

    about: str
    value: bool


@dataclass(frozen=True, slots=True)
class Choice:
    about: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many:
    """A list. `least` is how many it holds at least."""

    about: str
    item: Shape
    least: int = 0


@dataclass(frozen=True, slots=True)
class Members:
    """A mapping with these keys. `needed` are always there."""

    about: str
    fields: Mapping[str, Shape]
    needed: tuple[str, ...] = ()
    unless: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """A key that is needed unless another key has this value."""
    some: tuple[str, ...] = ()
    """One of these at least is there, and not empty."""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.fields)


@dataclass(frozen=True, slots=True)
class Each:
    """A mapping whose keys are names of the document; every value has one shape."""

    about: str
    value: Shape


@dataclass(frozen=True, slots=True)
class Either:
    about: str
    options: tuple[Shape, ...]


Shape: TypeAlias = (
    "Text | Flag | Whole | Exactly | Choice | Many | Members | Each | Either"
)
