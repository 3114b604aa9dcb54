"""How does TypeScript write the client? An ESM package without dependencies, over fetch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk, Values, find_service
from generator.targets.base import Module, Package
from generator.targets.names import settle_names
from generator.targets.typescript.conventions import TYPESCRIPT
from generator.targets.typescript.snippet import snippet_view
from generator.targets.typescript.spell import calls, spell


@dataclass(frozen=True, slots=True)
class TypeScriptTarget:
    name: str = "typescript"

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package:
        return spell(sdk, diagnostics)

    def format(self, path: str, text: str) -> str:
        """Views are laid out already: there is no formatter of TypeScript among our packages."""
        return text

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        return calls(sdk)

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        names = settle_names(sdk, TYPESCRIPT, Diagnostics())
        view = snippet_view(sdk, names, find_service(sdk, method), method, values)
        return Module("snippet.ts", "snippet.ts.jinja", view)


TARGET = TypeScriptTarget()
