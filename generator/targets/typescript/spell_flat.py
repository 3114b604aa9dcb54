"""How has the client every call under its operationId? One table, and one type for each name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.sdk.flat_name import flat_names
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import LINE, Group, Indent, concat, layout
from generator.targets.typescript.quote import jsdoc, string
from generator.targets.typescript.views import FlatCallView, FlatView

_INDENT = 2


def flat_interface(sdk: Sdk, names: Names) -> Code:
    """What has the types of the flat names; empty where there is none."""
    return Code(f"{names.client}Flat" if any(flat_names(sdk)) else "")


def flat_modules(sdk: Sdk, names: Names) -> Iterator[Module]:
    """One, or none. Nothing but the client needs it, so a bundle of functions is without."""
    interface = flat_interface(sdk, names)
    if not interface:
        return
    imports = Imports(frozenset({interface, "FLAT"}))
    calls = [
        _call(names, service, method, imports) for service, method, _ in flat_names(sdk)
    ]
    ordered = tuple(sorted(calls, key=lambda one: one.member))
    view = FlatView(imports.statements(), interface, ordered)
    yield Module("src/flat.ts", "flat.ts.jinja", view)


def _call(
    names: Names, service: Service, method: Method, imports: Imports
) -> FlatCallView:
    name = names.flat(method)
    holder, module = names.client, "./client.js"
    if service.id:
        holder = names.services[service.id]
        module = f"./services/{names.service_modules[service.id]}.js"
    type_ = imports.type(holder, module)
    call = names.call(method, service)
    said = ": ".join(part for part in (f"`{call}`", method.docs.summary) if part)
    entry = concat(
        Code(f"{name}:"), Group(Indent(concat(LINE, string(call)))), Code(",")
    )
    return FlatCallView(
        docs=jsdoc(said, _INDENT, deprecated=method.deprecated),
        member=Code(
            f"readonly {name}: {type_}[{string(names.member(method, service))}];"
        ),
        entry=layout(entry, indent=_INDENT),
    )
