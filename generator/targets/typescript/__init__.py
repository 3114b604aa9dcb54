"""How does TypeScript write the client? An ESM package without dependencies, over fetch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.find_service import find_service
from generator.sdk.model import Method, Sdk, Values
from generator.targets.base import Module, Package, TypeSystem, Written
from generator.targets.names import settle_names
from generator.targets.scope import Entry
from generator.targets.typescript.annotations import TYPES
from generator.targets.typescript.conventions import TYPESCRIPT
from generator.targets.typescript.printed import VIEWS
from generator.targets.typescript.sheet import sheet
from generator.targets.typescript.spell import calls, spell
from generator.targets.typescript.spell_errors import error_names
from generator.targets.typescript.wording import TypeScriptWording


@dataclass(frozen=True, slots=True)
class TypeScriptTarget:
    name: str = "typescript"
    types: TypeSystem = TYPES

    def views(self) -> Mapping[str, type]:
        return VIEWS

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package:
        return spell(sdk, diagnostics)

    def format(self, path: str, text: str) -> str:
        """Views are laid out already: there is no formatter of TypeScript among our packages."""
        return text

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        return calls(sdk, settle_names(sdk, TYPESCRIPT, Diagnostics()))

    def flat_names(self, sdk: Sdk) -> Mapping[str, str]:
        return settle_names(sdk, TYPESCRIPT, Diagnostics()).flats(sdk)

    def written(self, sdk: Sdk) -> Written:
        names = settle_names(sdk, TYPESCRIPT, Diagnostics())
        sheets = {
            method.id: sheet(sdk, names, service, method)
            for service in sdk.services
            for method in service.methods
        }
        return Written(calls(sdk, names), sheets)

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        names = settle_names(sdk, TYPESCRIPT, Diagnostics())
        made = sheet(sdk, names, find_service(sdk, method), method)
        return made.snippet(sdk, method, values)

    def settled(self, sdk: Sdk) -> Iterator[tuple[str, str, Entry]]:
        """Fields are called as they are sent."""
        scopes = settle_names(sdk, TYPESCRIPT, Diagnostics()).scopes
        error_names(sdk, scopes, Diagnostics())
        return scopes.entries()

    def wording(self, sdk: Sdk) -> TypeScriptWording:
        return TypeScriptWording(sdk)


TARGET = TypeScriptTarget()
