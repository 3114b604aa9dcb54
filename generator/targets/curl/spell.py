"""How does curl say an Sdk? Sdk in, Package out: a snippet for every method, and a full one."""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.example import Examples
from generator.sdk.model import Sdk
from generator.targets.base import Package
from generator.targets.curl.files import paths
from generator.targets.curl.sheet import sheet


def spell(sdk: Sdk, diagnostics: Diagnostics) -> Package:
    found, examples = paths(sdk, diagnostics), Examples(sdk)
    modules = (
        module
        for service in sdk.services
        for method in service.methods
        for made in (sheet(sdk, method),)
        for module in (
            made.snippet(
                sdk, method, examples.smallest(method), found.smallest[method.id]
            ),
            made.snippet(
                sdk, method, examples.complete(method), found.complete[method.id]
            ),
        )
    )
    return Package("curl", tuple(modules), ())
