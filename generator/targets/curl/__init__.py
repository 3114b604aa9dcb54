"""How is each call written for curl? Snippets and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk
from generator.targets.base import Module, Package, Values
from generator.targets.curl.spell import snippet, spell


@dataclass(frozen=True, slots=True)
class CurlTarget:
    name: str = "curl"

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

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        return snippet(sdk, method, values)


TARGET = CurlTarget()
