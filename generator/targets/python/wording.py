"""What do callers of the Python package write for each thing of an Sdk?"""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.model import Argument, Group, Method, Model, Sdk
from generator.targets.aliases import type_aliases
from generator.targets.names import Names, fields_scope
from generator.targets.python.conventions import PYTHON
from generator.targets.python.spell_errors import error_names
from generator.targets.wording import SettledWording


def written_type(group: Group, names: Names, id_: str) -> str:
    """`models.PaymentRecord`; `group` is what it is written with."""
    if group.kind == "params":
        return f"params.{names.modules[group.id]}.{names.classes[id_]}"
    return f"models.{names.classes[id_]}"


class PythonWording(SettledWording):
    """Attributes have names of their own; the keys of a nested argument are those that are sent."""

    def __init__(self, sdk: Sdk) -> None:
        super().__init__(sdk, PYTHON)
        self._errors = error_names(sdk, self.names.scopes, Diagnostics())
        self.with_types(type_aliases(sdk, PYTHON, self.type))

    def type(self, id_: str) -> str:
        return written_type(self.groups[id_], self.names, id_)

    def field(self, model: Model, wire: str) -> str:
        if model.direction == "request":
            return wire
        return fields_scope(model, self.names.scopes, PYTHON, Diagnostics())[wire]

    def argument(self, form: Method, argument: Argument) -> str:
        return self.names.argument(form, argument.location, argument.wire)

    def error(self, value: str) -> str:
        return f"errors.{self._errors[value]}"
