"""How does Python write the client? An installable, typed package with sync and async clients."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.find_service import find_service
from generator.sdk.model import Method, Sdk, Values
from generator.targets.base import Module, Package, TypeSystem, Written
from generator.targets.names import fields_scope, settle_names, stand_by_themselves
from generator.targets.python.annotations import TYPES
from generator.targets.python.conventions import PYTHON
from generator.targets.python.format import format_python
from generator.targets.python.printed import VIEWS
from generator.targets.python.sheet import sheet
from generator.targets.python.spell import calls, spell
from generator.targets.python.spell_errors import error_names
from generator.targets.scope import Entry
from generator.targets.python.wording import PythonWording


@dataclass(frozen=True, slots=True)
class PythonTarget:
    name: str = "python"
    types: TypeSystem = TYPES

    def views(self) -> Mapping[str, type]:
        return VIEWS

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package:
        return spell(sdk, diagnostics)

    def format(self, path: str, text: str) -> str:
        return format_python(path, text)

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        return calls(sdk, settle_names(sdk, PYTHON, Diagnostics()))

    def flat_names(self, sdk: Sdk) -> Mapping[str, str]:
        return settle_names(sdk, PYTHON, Diagnostics()).flats(sdk)

    def written(self, sdk: Sdk) -> Written:
        names = settle_names(sdk, PYTHON, Diagnostics())
        sheets = {
            method.id: sheet(sdk, names, service, method)
            for service in sdk.services
            for method in service.methods
        }
        return Written(calls(sdk, names), sheets)

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        names = settle_names(sdk, PYTHON, Diagnostics())
        made = sheet(sdk, names, find_service(sdk, method), method)
        return made.snippet(sdk, method, values)

    def settled(self, sdk: Sdk) -> Iterator[tuple[str, str, Entry]]:
        scopes = settle_names(sdk, PYTHON, Diagnostics()).scopes
        for model in sdk.models.values():
            if model.direction != "response":
                continue
            if not stand_by_themselves(model, scopes, PYTHON):
                fields_scope(model, scopes, PYTHON, Diagnostics())
        error_names(sdk, scopes, Diagnostics())
        return scopes.entries()

    def wording(self, sdk: Sdk) -> PythonWording:
        return PythonWording(sdk)


TARGET = PythonTarget()
