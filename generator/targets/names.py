"""Which identifier has each thing of the Sdk in one target? Everything is declared, then settled."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.flat_name import flat_names
from generator.sdk.model import Field, Method, Model, Sdk, Service
from generator.targets.conventions import Conventions
from generator.targets.former import Scopes
from generator.targets.scope import Scope
from generator.targets.settling import (
    Settling,
    arguments,
    classes,
    members,
    modules,
    parent,
    service_classes,
    service_modules,
    settings,
)


@dataclass(frozen=True, slots=True)
class Names:
    """Settled scopes. Model, enum and union ids ask `classes`; group ids ask `modules`."""

    package: Code
    client: Code
    classes: dict[str, Code]
    modules: dict[str, Code]
    services: dict[str, Code]
    service_modules: dict[str, Code]
    members: dict[str, Scope]
    arguments: dict[str, Scope]
    settings: Scope
    scopes: Scopes

    def member(self, method: Method, service: Service) -> Code:
        return self.members[service.id][f"method:{method.id}"]

    def argument(self, method: Method, location: str, wire: str) -> Code:
        return self.arguments[method.id][f"{location}:{wire}"]

    def flat(self, method: Method) -> Code:
        """What the client itself calls a method that has a flat name."""
        return self.members[""][f"flat:{method.id}"]

    def flats(self, sdk: Sdk) -> dict[str, Code]:
        """By id of the method; empty where no method has a flat name."""
        return {method.id: self.flat(method) for _, method, _ in flat_names(sdk)}

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
    scopes = Scopes(sdk, c.target, c.along)
    made = Settling(sdk, c, scopes, diagnostics)
    return Names(
        package=c.package(sdk),
        client=Code(c.clients.legal(sdk.name.words)),
        classes=classes(made),
        modules=modules(made),
        services=service_classes(made),
        service_modules=service_modules(made),
        members={s.id: members(made, s) for s in sdk.services},
        arguments={
            form.id: arguments(made, form, method)
            for service in sdk.services
            for method in service.methods
            for form in method.forms()
        },
        settings=settings(made),
        scopes=scopes,
    )


def fields_scope(
    model: Model, scopes: Scopes, conventions: Conventions, diagnostics: Diagnostics
) -> Scope:
    """Fields of a model, by wire key."""
    heading = scopes.fields_heading(model)
    scope = scopes.open(heading, f"model {model.name}", conventions.fields)
    for field in model.fields:
        stood = True if _stands(field, conventions) else None
        scope.declare(field.wire, field.name, field.at, stood=stood)
    return scope.settle(diagnostics)


def stand_by_themselves(model: Model, scopes: Scopes, conventions: Conventions) -> bool:
    """Whether no field of it has or needs a line, whatever is added."""
    return not scopes.had(scopes.fields_heading(model)) and all(
        _stands(field, conventions) for field in model.fields
    )


def _stands(field: Field, conventions: Conventions) -> bool:
    """Nobody has more right to a name than who is called so on the wire."""
    return conventions.fields.spell(field.name.words) == field.wire
