"""How does Python say an Sdk? Sdk in, Package out: orchestration only."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.example import complete, smallest
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import Asset, Module, Package, Values
from generator.targets.python.conventions import PYTHON
from generator.targets.names import Names, settle_names
from generator.targets.prose import markdown
from generator.targets.operation import usual_credentials
from generator.targets.python.quote import string
from generator.targets.python.snippet import snippet_view
from generator.targets.python.spell_client import (
    SDK_VERSION,
    client_module,
    distribution,
    package_module,
)
from generator.targets.python.spell_models import ModelsSpeller
from generator.targets.python.spell_services import ServicesSpeller
from generator.targets.python.surface import surface_module
from generator.targets.python.views import ProjectView, ReadmeView


def spell(sdk: Sdk, diagnostics: Diagnostics) -> Package:
    names = settle_names(sdk, PYTHON, diagnostics)
    usual = usual_credentials(sdk)
    services = ServicesSpeller(sdk, names, usual)
    models = ModelsSpeller(sdk, names, diagnostics)
    grouped = tuple(models.module(group) for group in sdk.groups)
    views = {found.id: services.view(found) for found in sdk.services}
    modules = (
        package_module(sdk, names),
        client_module(sdk, names, services, usual),
        *(services.module(found, views[found.id]) for found in sdk.services if found.id),
        models.index(),
        *grouped,
        *_snippets(sdk, names),
        _project(sdk, names),
        _readme(sdk, names),
        surface_module(sdk, names, grouped, views),
    )
    return Package("python", modules, _assets(names.package))


def _assets(package: str) -> tuple[Asset, ...]:
    return (
        Asset(f"{package}/_runtime/", "runtime/"),
        Asset(f"{package}/py.typed", "assets/py.typed"),
        Asset(f"{package}/services/__init__.py", "assets/services.py"),
        Asset(f"{package}/params/__init__.py", "assets/params.py"),
    )


def _snippets(sdk: Sdk, names: Names) -> Iterator[Module]:
    for service in sdk.services:
        for method in service.methods:
            place = f"snippets/{names.call(method, service).replace('.', '/')}"
            yield _snippet(sdk, names, service, method, smallest(sdk, method), f"{place}.py")
            yield _snippet(sdk, names, service, method, complete(sdk, method), f"{place}_full.py")


def _snippet(
    sdk: Sdk, names: Names, service: Service, method: Method, values: Values, path: str
) -> Module:
    return Module(path, "snippet.py.jinja", snippet_view(sdk, names, service, method, values))


def _project(sdk: Sdk, names: Names) -> Module:
    view = ProjectView(
        distribution=string(distribution(names.package)),
        version=string(SDK_VERSION),
        description=string(f"A client of the {sdk.title}."),
        package=names.package,
    )
    return Module("pyproject.toml", "pyproject.toml.jinja", view)


def _readme(sdk: Sdk, names: Names) -> Module:
    view = ReadmeView(
        title=markdown(sdk.title),
        about=markdown(f"A typed client of the {sdk.title}, version {sdk.version} of its document."),
        client=names.client,
        package=names.package,
    )
    return Module("README.md", "README.md.jinja", view)


def calls(sdk: Sdk) -> dict[str, Code]:
    """By id of the method: `client.payment_records.report_payment`."""
    names = settle_names(sdk, PYTHON, Diagnostics())
    return {
        method.id: Code(f"client.{names.call(method, service)}")
        for service in sdk.services
        for method in service.methods
    }
