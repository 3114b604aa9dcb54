"""Which scopes have the names of an Sdk, and what does each thing wish for there?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.names import Name, Rank, split
from generator.sdk.arguments import arguments_scope, stands
from generator.sdk.flat_name import flat_names
from generator.sdk.identity import schema_key
from generator.sdk.model import Argument, Declaration, Group, Method, Sdk, Service
from generator.targets.conventions import Conventions
from generator.targets.former import Scopes, method_key
from generator.targets.scope import Convention, Scope


@dataclass(frozen=True, slots=True)
class Settling:
    """What every scope is made with."""

    sdk: Sdk
    conventions: Conventions
    scopes: Scopes
    diagnostics: Diagnostics


def classes(by: Settling) -> dict[str, Code]:
    """One scope for everything under `models`, and one for each module under `params`."""
    sdk, opened = by.sdk, dict[str, Scope]()
    for made in sdk.declarations():
        place = _place(made)
        if place not in opened:
            title, convention = place.replace(":", " of "), by.conventions.classes
            opened[place] = by.scopes.open(_heading(place), title, convention)
        key = sdk.keys.get(made.id, made.id)
        opened[place].declare(made.id, made.name, made.at, known_as=key)
    for scope in opened.values():
        scope.settle(by.diagnostics)
    return {made.id: opened[_place(made)][made.id] for made in sdk.declarations()}


def _place(made: Declaration) -> str:
    return made.home if made.home.startswith("params:") else "models"


def _heading(place: str) -> str:
    return f"classes {place.replace(':', ' ')}".rstrip()


def modules(by: Settling) -> dict[str, Code]:
    convention = by.conventions.modules
    models = by.scopes.open("modules models", "models", convention)
    params = by.scopes.open("modules params", "params", convention)
    places = {made.id: made.at for made in by.sdk.declarations()}
    for group in by.sdk.groups:
        heading = _heading(group.id if group.kind == "params" else "models")
        (params if group.kind == "params" else models).declare(
            group.id,
            _module_name(group),
            places[group.ids[0]],
            known_as=_known_as(group),
            stood=by.scopes.one_stood(heading, group.ids),
        )
    models.settle(by.diagnostics)
    params.settle(by.diagnostics)
    return {
        g.id: (params if g.kind == "params" else models)[g.id] for g in by.sdk.groups
    }


def _known_as(group: Group) -> str:
    kind, _, place = group.id.partition(":")
    return schema_key(place) if kind == "schema" else group.id


def _module_name(group: Group) -> Name:
    words = group.name.words
    if group.kind == "responses":
        words = (*words, "responses")
    return Name(words, group.name.rank, group.name.context)


def service_classes(by: Settling) -> dict[str, Code]:
    title, convention = "classes of services", by.conventions.classes
    return _of_services(by, "service-classes", title, convention, behind=("service",))


def service_modules(by: Settling) -> dict[str, Code]:
    convention = by.conventions.modules
    return _of_services(by, "service-modules", "services", convention, behind=())


def _of_services(
    by: Settling,
    heading: str,
    title: str,
    convention: Convention,
    *,
    behind: tuple[str, ...],
) -> dict[str, Code]:
    """The client's own is always called so: a resource of that name gives way, whether or not it has methods."""
    own = convention.legal(("client", *behind))
    reserving = replace(convention, reserved=convention.reserved | {own})
    scope = by.scopes.open(heading, title, reserving)
    named = [service for service in by.sdk.services if service.id]
    for service in named:
        words = (word for name in service.path for word in name.words)
        name = Name((*words, *behind), Rank.DECLARED)
        stood = by.scopes.service_stood(service.id)
        scope.declare(service.id, name, service.at, stood=stood)
    scope.settle(by.diagnostics)
    return {"": Code(own)} | {service.id: scope[service.id] for service in named}


def members(by: Settling, service: Service) -> Scope:
    """Methods and nested services live in one class; in the client's, flat names of all methods too."""
    c, scopes, sdk = by.conventions, by.scopes, by.sdk
    convention = c.members if service.id else c.client_members
    heading = f"members {service.id}".rstrip()
    scope = scopes.open(heading, f"service {service.id or 'client'}", convention)
    for method in service.methods:
        scope.declare(
            f"method:{method.id}", method.name, method.at,
            known_as=method_key(method), stood=scopes.stood(method),
        )  # fmt: skip
    for child in sdk.services:
        if child.id and parent(child.id) == service.id:
            stood = scopes.service_stood(child.id)
            key, name = f"service:{child.id}", child.path[-1]
            scope.declare(key, name, child.at, known_as=child.id, stood=stood)
    for _, method, flat in () if service.id else flat_names(sdk):
        scope.declare(
            f"flat:{method.id}", flat, method.at,
            known_as=f"flat {method_key(method)}", stood=scopes.stood(method),
        )  # fmt: skip
    return scope.settle(by.diagnostics)


def parent(id_: str) -> str:
    """The id of the service that holds this one; empty for the client."""
    return id_.rpartition(".")[0]


def arguments(by: Settling, form: Method, method: Method) -> Scope:
    """Keyed by location and wire name. What chooses a variant is an argument too."""
    c = by.conventions
    convention = c.arguments
    if c.keywords and method.variants:
        reserved = convention.reserved.union(choosing(method))
        convention = replace(convention, reserved=reserved)
    heading = arguments_scope(form, form.content_type)
    scope = by.scopes.open(heading, f"arguments of {form.id}", convention)
    named = (a for a in form.arguments if c.keywords or a.location == "path")
    for argument in named:
        scope.declare(
            f"{argument.location}:{argument.wire}",
            argument.name,
            argument.at,
            stood=_stands(argument, form, convention),
            plain=split(argument.wire) or argument.name.words,
        )
    return scope.settle(by.diagnostics)


def _stands(argument: Argument, form: Method, convention: Convention) -> bool | None:
    said = convention.spell(argument.name.words) == argument.wire
    fixed = argument.location == "path"
    return True if fixed or (said and stands(argument, form.http_method)) else None


def choosing(method: Method) -> tuple[str, ...]:
    """Names of what a caller says to have a variant."""
    said = ("content_type", "accept")
    return tuple(
        name for name in said if any(getattr(one, name) for one in method.variants)
    )


def settings(by: Settling) -> Scope:
    sdk, title = by.sdk, "settings of the client"
    scope = by.scopes.open("settings", title, by.conventions.settings)
    for credential in sdk.credentials:
        scope.declare(f"credential:{credential.id}", credential.name, credential.at)
    for header in sdk.headers:
        if header.option:
            scope.declare(f"option:{header.name}", header.option, sdk.at)
    for variable in sdk.servers[0].variables if sdk.servers else ():
        name = Name(split(variable.name) or ("variable",), Rank.DERIVED, ("server",))
        scope.declare(f"server:{variable.name}", name, sdk.at)
    return scope.settle(by.diagnostics)
