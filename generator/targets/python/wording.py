"""What do callers of the Python package write for each thing of an Sdk?"""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.model import Argument, Method, Model, Sdk
from generator.targets.names import fields_scope
from generator.targets.python.conventions import PYTHON
from generator.targets.python.spell_errors import error_names
from generator.targets.wording import SettledWording


class PythonWording(SettledWording):
    """Attributes have names of their own; the keys of a nested argument are those that are sent."""

    def __init__(self, sdk: Sdk) -> None:
        super().__init__(sdk, PYTHON)
        self._errors = error_names(sdk, self.names.scopes, Diagnostics())

    def type(self, id_: str) -> str:
        group, name = self.groups[id_], self.names.classes[id_]
        if group.kind == "params":
            return f"params.{self.names.modules[group.id]}.{name}"
        return f"models.{name}"

    def field(self, model: Model, wire: str) -> str:
        if model.direction == "request":
            return wire
        return fields_scope(model, self.names.scopes, PYTHON, Diagnostics())[wire]

    def argument(self, form: Method, argument: Argument) -> str:
        return self.names.argument(form, argument.location, argument.wire)

    def error(self, value: str) -> str:
        return f"errors.{self._errors[value]}"
