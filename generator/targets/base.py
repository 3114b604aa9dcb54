"""What every target is: a folder that says an Sdk in its own words."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Protocol, runtime_checkable

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.sdk import FACT_UNMATCHED
from generator.sdk.facts import Facts
from generator.sdk.model import Argument, Method, Model, Sdk
from generator.sdk.model import Values as Values
from generator.sdk.nearest import suggested
from generator.targets.scope import Entry
from generator.sdk.types import PrimitiveKind


@dataclass(frozen=True, slots=True)
class Module:
    """A file to render: `template` is relative to `templates/<target>/`; `view` is its frozen view.

    Where there are `programs`, the view's `showing(texts)` gives the view that has their texts.
    """

    path: str
    template: str
    view: Any
    programs: tuple[Program, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """A module of another target, whose text is shown and not written."""

    target: str
    module: Module


@dataclass(frozen=True, slots=True)
class Asset:
    """A file to copy verbatim: `source` is relative to `templates/<target>/`.

    Where both end in a slash it is a folder, with every file in it.
    """

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Package:
    """Everything a target writes. Paths are relative to `<out>/<spec stem>/<target>/`, with slashes."""

    target: str
    modules: tuple[Module, ...]
    assets: tuple[Asset, ...]


class Target(Protocol):
    """`name` is the name of the folder."""

    name: str

    def views(self) -> Mapping[str, type]:
        """The view of each template that is rendered by itself."""
        ...

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package: ...

    def format(self, path: str, text: str) -> str:
        """Pure; the same text for the same text. Raises ValueError where the text does not parse."""
        ...


class Sheet(Protocol):
    """What the snippet of a method needs of it, whatever its values are.

    A frozen dataclass of texts, and of tuples and dataclasses of these: `dataclasses.asdict` makes
    plain data of it, from which a page writes the same snippets.
    """

    __dataclass_fields__: ClassVar[dict[str, Any]]

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        """A program that makes one call with these arguments, ready to run."""
        ...


@dataclass(frozen=True, slots=True)
class Written:
    """How a language writes every method, by its id: `calls` without arguments, as
    `client.payment_records.list`."""

    calls: Mapping[str, str]
    sheets: Mapping[str, Sheet]


@runtime_checkable
class Language(Target, Protocol):
    """A target that calls are written in. `name` is what snippets are asked for by, too."""

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        """Those of `written` alone: what `gen operations` asks for costs no more."""
        ...

    def flat_names(self, sdk: Sdk) -> Mapping[str, str]:
        """What the client itself calls each method that has a flat name, by its id."""
        ...

    def written(self, sdk: Sdk) -> Written:
        """Names are settled once for all of it."""
        ...

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        """That of the method's sheet."""
        ...

    def settled(self, sdk: Sdk) -> Iterator[tuple[str, str, Entry]]:
        """What a names file has to say of each name, by heading and thing."""
        ...


class Wording(Protocol):
    """What callers of one package write for each thing of an Sdk. Empty: they write nothing for it.

    `package` and `client` are its own names.
    """

    package: str
    client: str

    def call(self, method: Method) -> str:
        """From the client on: `payment_records.list`."""
        ...

    def flat(self, method: Method) -> str: ...

    def type(self, id_: str) -> str:
        """A model, an enumeration or a union, by id: `models.PaymentRecord`."""
        ...

    def field(self, model: Model, wire: str) -> str: ...

    def argument(self, form: Method, argument: Argument) -> str: ...

    def setting(self, key: str) -> str:
        """Of the client, by what `targets/names.py` declares it as: `credential:bearerAuth`."""
        ...

    def former(self, now: str) -> frozenset[str]:
        """What may still be written for a call or a type that is written so now."""
        ...

    def all_former(self) -> frozenset[str]:
        """All that may still be written so."""
        ...

    def error(self, value: str) -> str:
        """The class of the errors that have this documented kind or code."""
        ...


@dataclass(frozen=True, slots=True)
class TypeSystem:
    """What a language's checker makes of the types of an Sdk, where languages differ.

    `read` and `sent` are what a primitive is for it, in responses and in requests; where several
    are, any of them may be written. `wider` are the kinds that it takes the second of for the first.
    `erased`: names of types are gone when a program runs. `absent_is_null`: a field that was left
    out of a response reads as null. `named`: two classes are two types, whatever they hold.
    """

    read: Mapping[PrimitiveKind, frozenset[str]]
    sent: Mapping[PrimitiveKind, frozenset[str]]
    wider: frozenset[tuple[str, str]]
    erased: bool
    absent_is_null: bool
    named: bool


@runtime_checkable
class Typed(Language, Protocol):
    """A language with a package: what users write of it can be compared between two documents."""

    types: TypeSystem

    def wording(self, sdk: Sdk) -> Wording: ...


def names() -> tuple[str, ...]:
    """Targets are found by folder."""
    package = importlib.import_module("generator.targets")
    return tuple(
        sorted(
            found.name
            for found in pkgutil.iter_modules(package.__path__)
            if found.ispkg
        )
    )


@lru_cache
def load(name: str) -> Target:
    """KeyError where there is no such target."""
    if name not in names():
        raise KeyError(name)
    target: Target = importlib.import_module(f"generator.targets.{name}").TARGET
    return target


@lru_cache
def languages() -> tuple[str, ...]:
    """The targets that calls are written in."""
    return tuple(name for name in names() if isinstance(load(name), Language))


def typed() -> dict[str, Typed]:
    """The languages whose packages can be compared, by name."""
    found = {name: load(name) for name in languages()}
    return {name: one for name, one in found.items() if isinstance(one, Typed)}


def language(name: str) -> Language:
    """KeyError where there is no such target, or calls are not written in it."""
    target = load(name)
    if not isinstance(target, Language):
        raise KeyError(name)
    return target


def check_packages(facts: Facts, diagnostics: Diagnostics) -> None:
    """A package is named for a target; anything else under `packages` says nothing."""
    for name in facts.packages:
        if name not in names():
            diagnostics.report(
                FACT_UNMATCHED,
                at=facts.at / "packages" / name,
                fact=f"packages.{name}",
                hint=f"{suggested(name, names())}Targets are: {', '.join(names())}.",
            )
