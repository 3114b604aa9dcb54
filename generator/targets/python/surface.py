"""What is public in the Python package? One line per public name, with its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.code import Code, join
from generator.sdk.flat_name import flat_names
from generator.sdk.model import Sdk
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.python.module_views import (
    ErrorsView,
    UnsignedWebhooksView,
    WebhooksView,
)
from generator.targets.python.views import (
    ClientView,
    DeclarationView,
    ModelsView,
    ServiceView,
    SurfaceView,
)

_CLIENT_SETTINGS = (
    Code("base_url: str | None = None"),
    Code("timeout: float | None = 60.0"),
    Code("max_retries: int = 2"),
    Code("headers: Mapping[str, str] | None = None"),
    Code("http_client: httpx.Client | None = None"),
)
_WEBHOOKS = (
    "Notification",
    "parse(payload: Payload, headers: Headers | str | None, *, secret: Secrets = None,"
    " tolerance: float | None = 300) -> Notification",
    "sign(payload: Payload, secret: Secrets = None, *, timestamp: int | None = None)"
    " -> dict[str, str]",
    "verify(payload: Payload, headers: Headers | str | None, *, secret: Secrets = None,"
    " tolerance: float | None = 300) -> None",
)


def surface_module(
    sdk: Sdk,
    names: Names,
    beside: tuple[Module, ...],
    *,
    models: tuple[Module, ...],
    services: dict[str, ServiceView],
    former: Sequence[Code] = (),
) -> Module:
    """The client, calls, what is in the modules `beside` the services, then models; each by name."""
    calls = (
        line
        for s in sdk.services
        if s.methods
        for line in _calls(sdk, names, s.id, services)
    )
    lines = [
        *(line for module in beside for line in _client(module)),
        *sorted(calls),
        *sorted(
            Code(f"flat.{names.flat(method)} = {names.call(method, service)}")
            for service, method, _ in flat_names(sdk)
        ),
        *sorted(line for module in beside for line in _beside(module)),
        *sorted(line for module in models for line in _models(module)),
        *sorted(former),
    ]
    return Module("surface.txt", "surface.txt.jinja", SurfaceView(tuple(lines)))


def _client(module: Module) -> Iterator[Code]:
    view = module.view
    if isinstance(view, ClientView):
        own = [Code(f"{one.name}: {one.annotation} = None") for one in view.credentials]
        own += [Code(f"{one.name}: {one.annotation} = None") for one in view.settings]
        yield Code(f"{view.name}({join(', ', (Code('*'), *own, *_CLIENT_SETTINGS))})")


def _beside(module: Module) -> Iterator[Code]:
    match module.view:
        case ErrorsView(classes=classes):
            yield from (Code(f"errors.{one.name}(StatusError)") for one in classes)
        case WebhooksView(event=event):
            yield from (Code(f"webhooks.{line}") for line in _WEBHOOKS)
            yield Code(f"webhooks.Notification.event: {event}")
        case UnsignedWebhooksView(event=event):
            yield Code(f"webhooks.parse_unverified(payload: Payload) -> {event}")
        case _:
            return


def _calls(
    sdk: Sdk, names: Names, id_: str, services: dict[str, ServiceView]
) -> Iterator[Code]:
    service = next(found for found in sdk.services if found.id == id_)
    for method, view in zip(service.methods, services[id_].methods, strict=True):
        call = names.call(method, service)
        signature = join(", ", view.signature[1:])
        yield Code(f"{names.client}.{call}({signature}) -> {view.returns}")
        for one in view.variants:
            signature = join(", ", one.signature[1:])
            yield Code(f"{names.client}.{call}({signature}) -> {one.returns}")


def _models(module: Module) -> Iterator[Code]:
    view = module.view
    assert isinstance(view, ModelsView)
    folder, _, name = module.path.removesuffix(".py").rpartition("/")
    place = f"params.{name}" if folder.endswith("params") else "models"
    for declaration in view.declarations:
        yield from _declaration(Code(f"{place}.{declaration.name}"), declaration)


def _declaration(name: Code, declaration: DeclarationView) -> Iterator[Code]:
    if declaration.is_alias:
        yield Code(f"{name} = {declaration.alias}")
    elif declaration.is_class:
        head = _one_line(declaration.head).removeprefix("class ").removesuffix(":")
        head = _REQUIRED.sub("", head)
        yield Code(f"{name}{head.removeprefix(declaration.name)}")
    else:
        yield Code(f"{name}(TypedDict)")
    if declaration.expanded:
        place = name.removesuffix(declaration.name)
        base = declaration.name
        yield Code(f"{place}{declaration.expanded}({base}, Expanding[Expanded])")
    for field in declaration.fields:
        yield Code(f"{name}.{_one_line(field.line)}")
    for entry in declaration.entries:
        yield Code(f"{name}[{entry.key}]: {entry.annotation}")


def _one_line(text: str) -> str:
    """A line that black would break, whole again."""
    return _BROKEN.sub(lambda found: found[1] or found[2] or " ", text)


# What tells a class from others of its union changes with these, and concerns nobody who reads it.
_REQUIRED = re.compile(r", required=\([^()]*\)")

_BROKEN = re.compile(r"(?:([(\[])\n\s*|,?\n\s*([)\]])|\n\s*)")
