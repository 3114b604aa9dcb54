"""How does Python say an Sdk? Sdk in, Package out: orchestration only."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.example import Examples
from generator.sdk.model import Sdk
from generator.targets.base import Asset, Module, Package
from generator.targets.about import urls
from generator.targets.aliases import surface_lines
from generator.targets.changelog import changelog_module, is_released
from generator.targets.file_names import short_path
from generator.targets.names import Names, settle_names
from generator.targets.operation import usual_credentials
from generator.targets.python.conventions import PYTHON, imported_names
from generator.targets.python.quote import toml
from generator.targets.python.sheet import sheet
from generator.targets.python.spell_client import (
    client_module,
    distribution,
    package_module,
)
from generator.targets.python.spell_errors import errors_module
from generator.targets.python.spell_expand import Expansions
from generator.targets.python.spell_former import former_calls, former_module
from generator.targets.python.spell_models import ModelsSpeller
from generator.targets.python.spell_services import ServicesSpeller
from generator.targets.python.spell_types import types_module
from generator.targets.python.spell_webhooks import webhooks_module
from generator.targets.python.spell_flat import flat_modules
from generator.targets.python.surface import surface_module
from generator.targets.python.spell_readme import readme_module
from generator.targets.python.version import spelt, version_of
from generator.targets.python.views import ProjectView


def spell(sdk: Sdk, diagnostics: Diagnostics) -> Package:
    names = settle_names(sdk, PYTHON, diagnostics)
    usual = usual_credentials(sdk)
    expansions = Expansions(sdk, names)
    former = former_calls(sdk, names)
    services = ServicesSpeller(sdk, names, expansions, usual, former)
    models = ModelsSpeller(sdk, names, expansions, diagnostics)
    old = tuple(surface_lines(names.client, former.root, models.former))
    grouped = tuple(models.module(group) for group in sdk.groups)
    views = {found.id: services.view(found) for found in sdk.services}
    beside = (
        client_module(sdk, names, services, usual),
        errors_module(sdk, names, diagnostics),
        *([webhooks_module(sdk, names, sdk.webhooks)] if sdk.webhooks else []),
    )
    modules = (
        package_module(sdk, names),
        types_module(sdk, names),
        *beside,
        *flat_modules(sdk, names),
        *former_module(former, names, models.gone_modules()),
        *(
            services.module(found, views[found.id])
            for found in sdk.services
            if found.id
        ),
        models.index(),
        *grouped,
        *models.gone(),
        *_snippets(sdk, names),
        _project(sdk, names),
        readme_module(sdk, names),
        *changelog_module(sdk, "python", spelt),
        surface_module(sdk, names, beside, models=grouped, services=views, former=old),
    )
    renamed = former.root is not None or bool(models.former)
    assets = (*_released(sdk, names.package, renamed=renamed), *_assets(names.package))
    return Package("python", modules, assets)


def _released(sdk: Sdk, package: str, *, renamed: bool) -> Iterator[Asset]:
    """What setuptools does not take along by itself is in MANIFEST.in."""
    if is_released(sdk, "python"):
        yield Asset("MANIFEST.in", "assets/MANIFEST.in")
    if renamed:
        yield Asset(f"{package}/_former_runtime.py", "assets/former.py")


def _assets(package: str) -> tuple[Asset, ...]:
    return (
        Asset(f"{package}/_runtime/", "runtime/"),
        Asset(f"{package}/py.typed", "assets/py.typed"),
        Asset(f"{package}/services/__init__.py", "assets/services.py"),
        Asset(f"{package}/params/__init__.py", "assets/params.py"),
    )


def _snippets(sdk: Sdk, names: Names) -> Iterator[Module]:
    """Two programs per method: the smallest call, and one with every argument."""
    examples = Examples(sdk)
    placed = [
        (service, method, _place(names.call(method, service), names.package))
        for service in sdk.services
        for method in service.methods
    ]
    taken = {place for _, _, place in placed}
    for service, method, place in placed:
        full = f"{place}_full"
        for values, path in (
            (examples.smallest, place),
            (examples.complete, f"{full}_" if full in taken else full),
        ):
            made = sheet(sdk, names, service, method)
            yield made.snippet(sdk, method, values(method), f"{path}.py")


def _place(call: Code, package: Code) -> str:
    """Python looks for modules beside a program first: none may be called like one that it imports."""
    folder, _, name = f"snippets/{short_path(call.replace('.', '/'))}".rpartition("/")
    return (
        f"{folder}/{name}_"
        if name in {package, *imported_names()}
        else f"{folder}/{name}"
    )


def _project(sdk: Sdk, names: Names) -> Module:
    view = ProjectView(
        distribution=toml(distribution(names.package)),
        version=toml(version_of(sdk)),
        description=toml(f"A client of the {sdk.title}."),
        license=toml(sdk.license) if sdk.license else Code(""),
        urls=tuple(Code(f"{name} = {toml(url)}") for name, url in urls(sdk)),
        package=names.package,
    )
    return Module("pyproject.toml", "pyproject.toml.jinja", view)


def calls(sdk: Sdk, names: Names) -> dict[str, Code]:
    """By id of the method: `client.payment_records.report_payment`."""
    return {
        method.id: Code(f"client.{names.call(method, service)}")
        for service in sdk.services
        for method in service.methods
    }
