"""How has the client every call under its operationId? One table, and one type for each name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.sdk.flat_name import flat_names
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.python.layout import imported
from generator.targets.python.module_views import FlatCallView, FlatView
from generator.targets.python.quote import string


def flat_base(sdk: Sdk, names: Names) -> Code:
    """What has the flat names of the sync client; empty where there are none."""
    return Code(f"{names.client}Flat" if any(flat_names(sdk)) else "")


def flat_modules(sdk: Sdk, names: Names) -> Iterator[Module]:
    """One, or none."""
    base = flat_base(sdk, names)
    if not base:
        return
    found = tuple(flat_names(sdk))
    homes = {service.id: service for service, _, _ in found}
    calls = [_call(names, service, method) for service, method, _ in found]
    view = FlatView(
        name=base,
        async_name=Code(f"Async{base}"),
        typing_imports=tuple(sorted(_imported(names, one) for one in homes.values())),
        calls=tuple(sorted(calls, key=lambda call: call.member)),
    )
    yield Module(f"{names.package}/_flat.py", "flat.py.jinja", view)


def _holder(names: Names, service: Service) -> Code:
    return names.services[service.id] if service.id else names.client


def _imported(names: Names, service: Service) -> Code:
    module = "_client"
    if service.id:
        module = f"services.{names.service_modules[service.id]}"
    holder = _holder(names, service)
    return imported(f".{module}", sorted({holder, f"Async{holder}"}), 4)


def _call(names: Names, service: Service, method: Method) -> FlatCallView:
    name, holder = names.flat(method), _holder(names, service)
    member = names.member(method, service)
    call = names.call(method, service)
    return FlatCallView(
        entry=Code(f"{string(name)}: {string(call)}"),
        member=Code(f"{name} = named(the({holder}).{member})"),
        async_member=Code(f"{name} = named(the(Async{holder}).{member})"),
    )
