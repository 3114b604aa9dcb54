"""What is public in the TypeScript package? One line per public name, with its signature."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code, join
from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.typescript.conventions import function_name
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, flat
from generator.targets.typescript.spell_errors import error_names
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.views import ModelsView, SurfaceView


def surface_module(
    sdk: Sdk, names: Names, services: ServicesSpeller, models: tuple[Module, ...]
) -> Module:
    """Ordered by name, calls first."""
    calls = (line for s in sdk.services for line in _calls(s, names, services))
    functions = (line for s in sdk.services for line in _functions(s, names, services))
    errors = error_names(sdk.errors, Diagnostics()) if sdk.errors else {}
    lines = [
        *sorted(calls),
        *sorted(functions),
        *sorted(Code(f"errors.{name}") for name in errors.values()),
        *sorted(line for module in models for line in _models(module)),
    ]
    return Module("surface.txt", "surface.txt.jinja", SurfaceView(tuple(lines)))


def _calls(service: Service, names: Names, services: ServicesSpeller) -> Iterator[Code]:
    for method in service.methods:
        call = Code(f"{names.client}.{names.call(method, service)}")
        yield _signature(call, [], method, services)


def _functions(
    service: Service, names: Names, services: ServicesSpeller
) -> Iterator[Code]:
    module = services.path(service).removeprefix("src/").removesuffix(".ts")
    for method in service.methods:
        name = function_name(names.member(method, service))
        client = [Code("client: Client")]
        yield _signature(Code(f"{module}.{name}"), client, method, services)


def _signature(
    call: Code, first: list[Code], method: Method, services: ServicesSpeller
) -> Code:
    imports, signatures = Imports(), services.signatures
    parts = [*first, *map(_flat, signatures.parts(method, imports))]
    returns = _flat(signatures.returns(method, imports))
    return Code(f"{call}{signatures.generic(method)}({join(', ', parts)}): {returns}")


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
