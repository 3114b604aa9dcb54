"""How does TypeScript say an Sdk? Sdk in, Package out: orchestration only."""

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
from generator.targets.typescript.conventions import TYPESCRIPT, client_variable
from generator.targets.typescript.quote import json_string
from generator.targets.typescript.sheet import sheet
from generator.targets.typescript.spell_api import api_module
from generator.targets.typescript.spell_client import client_module, entry_modules
from generator.targets.typescript.spell_errors import errors_module
from generator.targets.typescript.spell_flat import flat_modules
from generator.targets.typescript.spell_former import former_calls
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.spell_readme import readme_module
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.spell_settings import settings_module
from generator.targets.typescript.spell_webhooks import webhooks_module
from generator.targets.typescript.surface import surface_module
from generator.targets.typescript.views import ProjectView

_ASSETS = (
    Asset("src/runtime/", "runtime/"),
    Asset("tsconfig.json", "assets/tsconfig.json"),
)


def spell(sdk: Sdk, diagnostics: Diagnostics) -> Package:
    names = settle_names(sdk, TYPESCRIPT, diagnostics)
    models = ModelsSpeller(sdk, names)
    former = former_calls(sdk, names)
    services = ServicesSpeller(sdk, names, models, former)
    grouped = tuple(models.module(group) for group in sdk.groups)
    modules = (
        *entry_modules(sdk, names),
        api_module(sdk, names),
        settings_module(sdk, names, models),
        errors_module(sdk, names, diagnostics),
        *([webhooks_module(sdk, names, models, sdk.webhooks)] if sdk.webhooks else []),
        client_module(sdk, names, services, former),
        *former.modules(),
        *flat_modules(sdk, names),
        *(services.module(one) for one in sdk.services if one.id or one.methods),
        *models.indexes(),
        *grouped,
        *models.gone(),
        *_snippets(sdk, names),
        _project(sdk, names),
        readme_module(sdk, names, services),
        *changelog_module(sdk, "typescript", str),
        surface_module(
            sdk,
            names,
            services,
            grouped,
            former=(
                *surface_lines(names.client, former.root, models.former),
                *former.surface(),
            ),
        ),
    )
    renamed = Asset("src/runtime/renamed.ts", "assets/renamed.ts")
    return Package(
        "typescript", modules, (*_ASSETS, *([renamed] if former.root else []))
    )


def _snippets(sdk: Sdk, names: Names) -> Iterator[Module]:
    """Two programs per method: the smallest call, and one with every argument."""
    examples = Examples(sdk)
    taken: set[str] = set()
    for service in sdk.services:
        for method in service.methods:
            call = names.call(method, service).replace(".", "/")
            place = f"snippets/{short_path(call)}"
            while place.lower() in taken:  # one file to some file systems
                place += "_"
            taken.add(place.lower())
            for values, ending in (
                (examples.smallest, ""),
                (examples.complete, ".full"),
            ):
                made = sheet(sdk, names, service, method)
                path = f"{place}{ending}.ts"
                yield made.snippet(sdk, method, values(method), path)


def _project(sdk: Sdk, names: Names) -> Module:
    found = [url for _, url in urls(sdk)]
    view = ProjectView(
        name=json_string(names.package),
        version=json_string(str(sdk.releases.version("typescript"))),
        description=json_string(f"A client of the {sdk.title}."),
        # What npm has for a package that nobody gave a license.
        license=json_string(sdk.license or "UNLICENSED"),
        homepage=json_string(found[0]) if found else Code(""),
        repository=(
            json_string(f"git+{sdk.repository}.git") if sdk.repository else Code("")
        ),
        has_webhooks=sdk.webhooks is not None,
        has_changelog=is_released(sdk, "typescript"),
    )
    return Module("package.json", "package.json.jinja", view)


def calls(sdk: Sdk, names: Names) -> dict[str, Code]:
    """By id of the method: `stripe.paymentRecords.reportPayment`."""
    client = client_variable(sdk)
    return {
        method.id: Code(f"{client}.{names.call(method, service)}")
        for service in sdk.services
        for method in service.methods
    }
