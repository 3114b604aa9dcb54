"""Which identifier has each thing of the Sdk in one target? Everything is declared, then settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.names import Name, Rank, split
from generator.sdk.model import Method, Model, Sdk, Service
from generator.targets.scope import Convention, Scope


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a target writes each kind of name. `client_members` are methods and services of the client.

    `clients` is for the client alone, which meets the names of the runtime.

    `package` gives the name of the whole: the one that facts pin, else one made of the product's.
    `settings` are what a caller configures a client by. `keywords`: named arguments are identifiers
    too, not only those of the path.
    """

    package: Callable[[Sdk], Code]
    clients: Convention
    classes: Convention
    modules: Convention
    members: Convention
    client_members: Convention
    fields: Convention
    arguments: Convention
    settings: Convention
    keywords: bool


@dataclass(frozen=True, slots=True)
class Names:
    """Settled scopes. Model, enum and union ids ask `classes`; group ids ask `modules`."""

    package: Code
    client: Code
    classes: dict[str, Code]
    modules: dict[str, Code]
    services: Scope
    service_modules: Scope
    members: dict[str, Scope]
    arguments: dict[str, Scope]
    settings: Scope

    def member(self, method: Method, service: Service) -> Code:
        return self.members[service.id][f"method:{method.id}"]

    def argument(self, method: Method, location: str, wire: str) -> Code:
        return self.arguments[method.id][f"{location}:{wire}"]

    def credential(self, id_: str) -> Code:
        return self.settings[f"credential:{id_}"]

    def option(self, header: str) -> Code:
        """What a caller sets the header by."""
        return self.settings[f"option:{header}"]

    def server_variable(self, name: str) -> Code:
        return self.settings[f"server:{name}"]

    def call(self, method: Method, service: Service) -> Code:
        """`payment_records.report_payment`, as the target writes it."""
        ids = [
            ".".join(service.id.split(".")[: n + 1]) for n in range(len(service.path))
        ]
        parts = [self.members[parent(id_)][f"service:{id_}"] for id_ in ids]
        return Code(".".join([*parts, self.member(method, service)]))


def settle_names(sdk: Sdk, conventions: Conventions, diagnostics: Diagnostics) -> Names:
    c = conventions
    return Names(
        package=c.package(sdk),
        client=Code(c.clients.legal(sdk.name.words)),
        classes=_classes(sdk, c, diagnostics),
        modules=_modules(sdk, c, diagnostics),
        services=_service_classes(sdk, c, diagnostics),
        service_modules=_service_modules(sdk, c, diagnostics),
        members={s.id: _members(sdk, s, c, diagnostics) for s in sdk.services},
        arguments={
            m.id: _arguments(m, c, diagnostics) for s in sdk.services for m in s.methods
        },
        settings=_settings(sdk, c, diagnostics),
    )


def fields_scope(
    model: Model, conventions: Conventions, diagnostics: Diagnostics
) -> Scope:
    """Fields of a model, by wire key."""
    scope = Scope(f"model {model.name}", conventions.fields)
    for field in model.fields:
        scope.declare(field.wire, field.name, field.at)
    return scope.settle(diagnostics)


def parent(id_: str) -> str:
    """The id of the service that holds this one; empty for the client."""
    return id_.rpartition(".")[0]


def _classes(sdk: Sdk, c: Conventions, diagnostics: Diagnostics) -> dict[str, Code]:
    """One scope for everything under `models`, and one for each module under `params`."""
    scopes: dict[str, Scope] = {}
    for made in sdk.declarations():
        place = made.home if made.home.startswith("params:") else "models"
        if place not in scopes:
            scopes[place] = Scope(place.replace(":", " of "), c.classes)
        scopes[place].declare(made.id, made.name, made.at)
    for scope in scopes.values():
        scope.settle(diagnostics)
    return {
        made.id: scopes[made.home if made.home in scopes else "models"][made.id]
        for made in sdk.declarations()
    }


def _modules(sdk: Sdk, c: Conventions, diagnostics: Diagnostics) -> dict[str, Code]:
    models, params = Scope("models", c.modules), Scope("params", c.modules)
    places = {made.id: made.at for made in sdk.declarations()}
    for group in sdk.groups:
        scope = params if group.kind == "params" else models
        words = group.name.words
        if group.kind == "responses":
            words = (*words, "responses")
        scope.declare(group.id, Name(words, group.name.rank), places[group.ids[0]])
    models.settle(diagnostics)
    params.settle(diagnostics)
    return {g.id: (params if g.kind == "params" else models)[g.id] for g in sdk.groups}


def _service_classes(sdk: Sdk, c: Conventions, diagnostics: Diagnostics) -> Scope:
    scope = Scope("classes of services", c.classes)
    for service in sdk.services:
        scope.declare(
            service.id, Name((*_words(service), "service"), Rank.DECLARED), service.at
        )
    return scope.settle(diagnostics)


def _service_modules(sdk: Sdk, c: Conventions, diagnostics: Diagnostics) -> Scope:
    scope = Scope("services", c.modules)
    for service in sdk.services:
        scope.declare(service.id, Name(_words(service), Rank.DECLARED), service.at)
    return scope.settle(diagnostics)


def _words(service: Service) -> tuple[str, ...]:
    return tuple(word for name in service.path for word in name.words) or ("client",)


def _members(
    sdk: Sdk, service: Service, c: Conventions, diagnostics: Diagnostics
) -> Scope:
    """Methods and nested services live in one class."""
    convention = c.members if service.id else c.client_members
    scope = Scope(f"service {service.id or 'client'}", convention)
    for method in service.methods:
        scope.declare(f"method:{method.id}", method.name, method.at)
    for child in sdk.services:
        if child.id and parent(child.id) == service.id:
            scope.declare(f"service:{child.id}", child.path[-1], child.at)
    return scope.settle(diagnostics)


def _arguments(method: Method, c: Conventions, diagnostics: Diagnostics) -> Scope:
    """Keyed by location and wire name."""
    scope = Scope(f"arguments of {method.id}", c.arguments)
    named = (a for a in method.arguments if c.keywords or a.location == "path")
    for argument in named:
        scope.declare(
            f"{argument.location}:{argument.wire}", argument.name, argument.at
        )
    return scope.settle(diagnostics)


def _settings(sdk: Sdk, c: Conventions, diagnostics: Diagnostics) -> Scope:
    scope = Scope("settings of the client", c.settings)
    for credential in sdk.credentials:
        scope.declare(f"credential:{credential.id}", credential.name, credential.at)
    for header in sdk.headers:
        if header.option:
            scope.declare(f"option:{header.name}", header.option, sdk.at)
    for variable in sdk.servers[0].variables if sdk.servers else ():
        name = Name(split(variable.name) or ("variable",), Rank.DERIVED, ("server",))
        scope.declare(f"server:{variable.name}", name, sdk.at)
    return scope.settle(diagnostics)
