"""How does Python write the client? An installable, typed package with sync and async clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk, Values, find_service
from generator.targets.base import Module, Package
from generator.targets.names import settle_names
from generator.targets.python.conventions import PYTHON
from generator.targets.python.format import format_python
from generator.targets.python.snippet import snippet_view
from generator.targets.python.spell import calls, spell


@dataclass(frozen=True, slots=True)
class PythonTarget:
    name: str = "python"

    def spell(self, sdk: Sdk, diagnostics: Diagnostics) -> Package:
        return spell(sdk, diagnostics)

    def format(self, path: str, text: str) -> str:
        return format_python(path, text)

    def calls(self, sdk: Sdk) -> Mapping[str, str]:
        return calls(sdk)

    def snippet(self, sdk: Sdk, method: Method, values: Values) -> Module:
        names = settle_names(sdk, PYTHON, Diagnostics())
        service = find_service(sdk, method)
        view = snippet_view(sdk, names, service, method, values)
        return Module("snippet.py", "snippet.py.jinja", view)


TARGET = PythonTarget()
