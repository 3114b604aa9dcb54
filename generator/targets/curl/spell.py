"""How does curl say an Sdk? Sdk in, Package out: a snippet for every method, and a full one."""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.example import Examples
from generator.sdk.model import Method, Sdk, Values
from generator.targets.base import Module, Package
from generator.targets.curl.files import paths
from generator.targets.curl.snippet import snippet_view

_TEMPLATE = "snippet.sh.jinja"


def spell(sdk: Sdk, diagnostics: Diagnostics) -> Package:
    found, examples = paths(sdk, diagnostics), Examples(sdk)
    modules = (
        module
        for service in sdk.services
        for method in service.methods
        for module in (
            snippet(
                sdk, method, examples.smallest(method), path=found.smallest[method.id]
            ),
            snippet(
                sdk, method, examples.complete(method), path=found.complete[method.id]
            ),
        )
    )
    return Package("curl", tuple(modules), ())


def snippet(
    sdk: Sdk, method: Method, values: Values, *, path: str = "snippet.sh"
) -> Module:
    return Module(path, _TEMPLATE, snippet_view(sdk, method, values))
