"""How is an API shown to people who want to try it? A static site, one page per operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.model import Sdk
from generator.targets.base import Package
from generator.targets.docs.printed import VIEWS
from generator.targets.docs.spell import spell


@dataclass(frozen=True, slots=True)
class DocsTarget:
    name: str = "docs"

    def views(self) -> Mapping[str, type]:
        return VIEWS

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package:
        return spell(sdk, diagnostics)

    def format(self, path: str, text: str) -> str:
        """Templates lay the text out already."""
        return text


TARGET = DocsTarget()
