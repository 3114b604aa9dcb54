"""How is each call written for curl? Snippets and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk
from generator.targets.base import Module, Package, Values, Written
from generator.targets.curl.printed import VIEWS
from generator.targets.curl.sheet import sheet
from generator.targets.curl.spell import spell
from generator.targets.scope import Entry


@dataclass(frozen=True, slots=True)
class CurlTarget:
    name: str = "curl"

    def views(self) -> Mapping[str, type]:
        return VIEWS

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package:
        return spell(sdk, diagnostics)

    def format(self, path: str, text: str) -> str:
        """Templates lay the text out already."""
        return text

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        return {
            method.id: f"{method.http_method.upper()} {method.path}"
            for service in sdk.services
            for method in service.methods
        }

    def flat_names(self, sdk: Sdk) -> Mapping[str, str]:
        """A script has no client that could have any."""
        return {}

    def written(self, sdk: Sdk) -> Written:
        sheets = {
            method.id: sheet(sdk, method)
            for service in sdk.services
            for method in service.methods
        }
        return Written(self.calls(sdk), sheets)

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        return sheet(sdk, method).snippet(sdk, method, values)

    def settled(self, sdk: Sdk) -> Iterator[tuple[str, str, Entry]]:
        """A script has no names of its own."""
        return iter(())


TARGET = CurlTarget()
