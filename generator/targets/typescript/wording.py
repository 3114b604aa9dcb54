"""What do callers of the TypeScript package write for each thing of an Sdk?"""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.model import Argument, Method, Model, Sdk
from generator.targets.operation import keys
from generator.targets.typescript.conventions import EXPORTED, TYPESCRIPT
from generator.targets.typescript.spell_errors import error_names
from generator.targets.wording import SettledWording


class TypeScriptWording(SettledWording):
    """Keys are those that are sent and received."""

    def __init__(self, sdk: Sdk) -> None:
        super().__init__(sdk, TYPESCRIPT)
        self._errors = error_names(sdk, self.names.scopes, Diagnostics())

    def type(self, id_: str) -> str:
        group, name = self.groups[id_], self.names.classes[id_]
        if group.kind == "params":
            return f"params.{EXPORTED.legal(group.name.words)}.{name}"
        return f"models.{name}"

    def field(self, model: Model, wire: str) -> str:
        return wire

    def argument(self, form: Method, argument: Argument) -> str:
        """Those of the path have no name where a call is written."""
        if argument.location == "path":
            return ""
        return keys(form)[argument.location, argument.wire]

    def error(self, value: str) -> str:
        return f"errors.{self._errors[value]}"
