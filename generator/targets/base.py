"""What every target is: a folder that says an Sdk in its own words."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.sdk import FACT_UNMATCHED
from generator.sdk.facts import Facts
from generator.sdk.model import Method, Sdk
from generator.sdk.model import Values as Values


@dataclass(frozen=True, slots=True)
class Module:
    """A file to render: `template` is relative to `templates/<target>/`; `view` is its frozen view."""

    path: str
    template: str
    view: Any


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
    """`name` is the name of the folder, and of the language that snippets are asked for by."""

    name: str

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package: ...

    def format(self, path: str, text: str) -> str:
        """Pure; the same text for the same text. Raises ValueError where the text does not parse."""
        ...

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        """How each method is called, by its id, without arguments: `client.payment_records.list`."""
        ...

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        """A program that makes one call with these arguments, ready to run."""
        ...


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


def check_packages(facts: Facts, diagnostics: Diagnostics) -> None:
    """A package is named for a target; anything else under `packages` says nothing."""
    for name in facts.packages:
        if name not in names():
            diagnostics.report(
                FACT_UNMATCHED,
                at=facts.at / "packages" / name,
                fact=f"packages.{name}",
                hint=f"Targets are: {', '.join(names())}.",
            )
