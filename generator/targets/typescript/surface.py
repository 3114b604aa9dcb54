"""What is public in the TypeScript package? One line per public name, with its signature."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code, join
from generator.diagnostics import Diagnostics
from generator.sdk.flat_name import flat_names
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.typescript.conventions import function_name
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, flat
from generator.targets.typescript.spell_errors import error_names
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.views import ModelsView, SurfaceView
from generator.targets.variants import signatures


def surface_module(
    sdk: Sdk,
    names: Names,
    services: ServicesSpeller,
    models: tuple[Module, ...],
    *,
    former: tuple[Code, ...] = (),
) -> Module:
    """Ordered by name, calls first, old names last."""
    calls = (line for s in sdk.services for line in _calls(s, names, services))
    functions = (line for s in sdk.services for line in _functions(s, names, services))
    errors = error_names(sdk, names.scopes, Diagnostics())
    lines = [
        *sorted(calls),
        *sorted(functions),
        *sorted(
            Code(f"flat.{names.flat(method)} = {names.call(method, service)}")
            for service, method, _ in flat_names(sdk)
        ),
        *sorted(Code(f"errors.{name}") for name in errors.values()),
        *sorted(line for module in models for line in _models(module)),
        *sorted(former),
    ]
    return Module("surface.txt", "surface.txt.jinja", SurfaceView(tuple(lines)))


def _calls(service: Service, names: Names, services: ServicesSpeller) -> Iterator[Code]:
    for method in service.methods:
        call = Code(f"{names.client}.{names.call(method, service)}")
        yield from _signatures(call, [], method, services)


def _functions(
    service: Service, names: Names, services: ServicesSpeller
) -> Iterator[Code]:
    module = services.path(service).removeprefix("src/").removesuffix(".ts")
    for method in service.methods:
        name = function_name(names.member(method, service))
        client = [Code("client: Client")]
        yield from _signatures(Code(f"{module}.{name}"), client, method, services)


def _signatures(
    call: Code, first: list[Code], method: Method, services: ServicesSpeller
) -> Iterator[Code]:
    imports, of = Imports(), services.signatures
    parts = [*first, *map(_flat, of.parts(method, imports))]
    returns = _flat(of.returns(method, imports))
    yield Code(f"{call}{of.generic(method)}({join(', ', parts)}): {returns}")
    for one in signatures(method):
        parts = [*first, *map(_flat, of.variant_parts(one, imports))]
        returns = _flat(of.variant_returns(one.form, imports))
        yield Code(f"{call}({join(', ', parts)}): {returns}")


def _models(module: Module) -> Iterator[Code]:
    view = module.view
    assert isinstance(view, ModelsView)
    folder, _, name = (
        module.path.removeprefix("src/").removesuffix(".ts").partition("/")
    )
    for declaration in view.declarations:
        place = f"{folder}/{name}.{declaration.name}"
        if not declaration.is_interface:
            yield Code(f"{place} = {_one_line(declaration.alias.partition(' = ')[2])}")
            continue
        yield Code(f"{place} (interface)")
        for found in declaration.properties:
            yield Code(f"{place}.{_one_line(found.member)}")


def _one_line(text: str) -> str:
    return " ".join(text.rstrip(";").split())


def _flat(doc: Doc) -> Code:
    line = flat(doc)
    assert line is not None, "a type never has to break"
    return line
