"""What do callers of the TypeScript package write for each thing of an Sdk?"""

from __future__ import annotations

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.model import Argument, Group, Method, Model, Sdk
from generator.targets.aliases import type_aliases
from generator.targets.names import Names
from generator.targets.operation import keys
from generator.targets.typescript.conventions import EXPORTED, TYPESCRIPT
from generator.targets.typescript.spell_errors import error_names
from generator.targets.wording import SettledWording


def namespace(group: Group) -> Code:
    """That of parameters, which are by service."""
    return Code(EXPORTED.legal(group.name.words))


def written_type(group: Group, names: Names, id_: str) -> str:
    """`models.PaymentRecord`; `group` is what it is written with."""
    if group.kind == "params":
        return f"params.{namespace(group)}.{names.classes[id_]}"
    return f"models.{names.classes[id_]}"


class TypeScriptWording(SettledWording):
    """Keys are those that are sent and received."""

    def __init__(self, sdk: Sdk) -> None:
        super().__init__(sdk, TYPESCRIPT)
        self._errors = error_names(sdk, self.names.scopes, Diagnostics())
        self.with_types(type_aliases(sdk, TYPESCRIPT, self.type))

    def type(self, id_: str) -> str:
        return written_type(self.groups[id_], self.names, id_)

    def field(self, model: Model, wire: str) -> str:
        return wire

    def argument(self, form: Method, argument: Argument) -> str:
        """Those of the path have no name where a call is written."""
        if argument.location == "path":
            return ""
        return keys(form)[argument.location, argument.wire]

    def error(self, value: str) -> str:
        return f"errors.{self._errors[value]}"
