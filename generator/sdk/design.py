"""Which client do we promise? Api and Facts in, Sdk out: orchestration only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostics, Pointer
from generator.names import Name, Rank, split
from generator.openapi.model import Api
from generator.sdk.check_facts import check_facts
from generator.sdk.client_model import ConstantHeader, Idempotency
from generator.sdk.credentials import brand_words, credentials
from generator.sdk.docs import whole
from generator.sdk.docs_model import Docs
from generator.sdk.error_model import ErrorShape
from generator.sdk.errors import error_shape
from generator.sdk.facts import Facts
from generator.sdk.group import Placed, group
from generator.sdk.identity import keys_of, parameter_steps, schema_key
from generator.sdk.method import make_method
from generator.sdk.model import Group, Sdk, Service
from generator.sdk.paging_fact import match_facts
from generator.sdk.read_names import check_names
from generator.sdk.select import select
from generator.sdk.settled import MODELS, NOTHING, Settled, operation_key
from generator.sdk.shape import Shapes
from generator.sdk.webhook_model import Webhooks
from generator.sdk.webhooks import webhooks_of
from generator.sdk.workbench import Workbench, service_id


def design(
    api: Api,
    facts: Facts,
    diagnostics: Diagnostics,
    *,
    only: Sequence[str] = (),
    before: Settled = NOTHING,
) -> Sdk:
    """The whole client, or with `only` the part that the patterns select and all that it reaches.

    `before` are the names that earlier builds gave.
    """
    check_names(before, api, diagnostics)
    grouped = group(api, facts.calls, diagnostics, before)
    placed = select(grouped, only, diagnostics)
    check_facts(api, facts, diagnostics)
    bench = _bench(api, facts, grouped, diagnostics, _homes(before, placed))
    services = _services(bench, placed)
    errors = _errors(bench, facts, diagnostics)
    # No operation leads to an event, so a part of the client is without.
    webhooks = None if only else _webhooks(bench, facts, diagnostics)
    _finish(api, bench.shapes, before, whole=not only)
    return _sdk(bench, facts, services, errors, webhooks)


def _sdk(
    bench: Workbench,
    facts: Facts,
    services: tuple[Service, ...],
    errors: ErrorShape | None,
    webhooks: Webhooks | None,
) -> Sdk:
    api = bench.api
    return Sdk(
        name=_name(api, facts, bench.before),
        title=api.title,
        version=api.version,
        docs=whole(api.description),
        servers=api.servers,
        credentials=bench.credentials,
        headers=_headers(api, facts),
        idempotency=_idempotency(facts),
        retry_header=facts.retry_header,
        errors=errors,
        webhooks=webhooks,
        services=services,
        groups=_groups(api, bench.shapes, services),
        models=bench.shapes.models,
        enums=bench.shapes.enums,
        unions=bench.shapes.unions,
        packages=facts.packages,
        at=Pointer(api.source),
        about=api.about,
        license=facts.license,
        repository=facts.repository,
        keys=_keys(api, bench.shapes),
        settled=bench.before,
    )


def _bench(
    api: Api,
    facts: Facts,
    grouped: tuple[Placed, ...],
    diagnostics: Diagnostics,
    before: Settled,
) -> Workbench:
    return Workbench(
        api,
        Shapes(api, before.homes),
        credentials(api, facts, diagnostics),
        match_facts(facts.pagination, grouped, diagnostics),
        diagnostics,
        facts.by_operation_id,
        before,
    )


def _name(api: Api, facts: Facts, before: Settled) -> Name:
    if facts.name:
        return Name(split(facts.name), Rank.PINNED)
    if before.client:
        return Name(before.client, Rank.DECLARED)
    return Name(brand_words(split(api.title)), Rank.DECLARED)


def _errors(
    bench: Workbench, facts: Facts, diagnostics: Diagnostics
) -> ErrorShape | None:
    brand = _name(bench.api, facts, bench.before).words
    return error_shape(
        bench.api,
        bench.shapes,
        fact=facts.errors,
        brand=brand,
        diagnostics=diagnostics,
    )


def _webhooks(
    bench: Workbench, facts: Facts, diagnostics: Diagnostics
) -> Webhooks | None:
    return webhooks_of(
        bench.api, bench.shapes, fact=facts.webhooks, diagnostics=diagnostics
    )


def _services(bench: Workbench, placed: tuple[Placed, ...]) -> tuple[Service, ...]:
    """Ordered by id, methods in the order of the document; parents that have none are there too."""
    paths: dict[str, tuple[tuple[Name, ...], Pointer]] = {}
    if not placed:
        paths[""] = (), Pointer(bench.api.source)
    for found in placed:
        for depth in range(len(found.service) + 1):
            path = found.service[:depth]
            paths.setdefault(service_id(path), (path, found.operation.at))
    methods: dict[str, list[Placed]] = {}
    for found in placed:
        methods.setdefault(service_id(found.service), []).append(found)
    return tuple(
        Service(
            id_,
            path,
            tuple(make_method(bench, found) for found in methods.get(id_, ())),
            at,
        )
        for id_, (path, at) in sorted(paths.items())
    )


def _homes(before: Settled, placed: tuple[Placed, ...]) -> Settled:
    """With the homes that are still there, as ids of groups."""
    there = {
        service_id(one.service[:depth])
        for one in placed
        for depth in range(len(one.service) + 1)
    }
    homes = {
        id_: f"responses:{home}" for id_, home in before.homes.items() if home in there
    }
    return replace(before, homes=homes)


def _keys(api: Api, shapes: Shapes) -> dict[str, str]:
    operations = {
        str(one.at): operation_key(one.method, one.path) for one in api.operations
    }
    steps = shapes.steps | dict(parameter_steps(api))
    return keys_of(tuple(shapes.declarations()), steps, operations)


def _finish(api: Api, shapes: Shapes, before: Settled, *, whole: bool) -> None:
    """In a whole client, schemas that nothing reaches are readable too, and those that once were."""
    shapes.finish()
    if not whole:
        return
    reached = {
        id_.split(":", 1)[1] for id_ in (*shapes.models, *shapes.enums, *shapes.unions)
    }
    named = before.scope(MODELS)
    for key in api.schemas:
        if key not in reached or schema_key(key) in named:
            shapes.named(key, "response")
    shapes.finish()


def _groups(
    api: Api, shapes: Shapes, services: tuple[Service, ...]
) -> tuple[Group, ...]:
    """Schema groups in document order, then those of services. Empty ones are left out."""
    members: dict[str, list[str]] = {}
    for made in shapes.declarations():
        members.setdefault(made.home, []).append(made.id)
    groups = [
        Group(
            home,
            _schema_name(shapes, key, members[home]),
            "schema",
            tuple(members[home]),
        )
        for key in api.schemas
        if (home := f"schema:{key}") in members
    ]
    for service in services:
        name = Name(
            tuple(word for part in service.path for word in part.words), Rank.DECLARED
        )
        for kind in ("params", "responses"):
            ids = members.get(f"{kind}:{service.id}")
            if ids:
                groups.append(Group(f"{kind}:{service.id}", name, kind, tuple(ids)))
    return tuple(groups)


def _schema_name(shapes: Shapes, key: str, ids: list[str]) -> Name:
    """A group has the name of its schema, in whichever direction that is."""
    for direction in ("response", "request"):
        for made in (shapes.models, shapes.enums, shapes.unions):
            found = made.get(f"{direction}:{key}")
            if found:
                words = found.name.words[: -1 if direction == "request" else None]
                return Name(words, found.name.rank, found.name.context)
    raise AssertionError(f"{ids[0]} is at home in {key}, which was never named")


def _headers(api: Api, facts: Facts) -> tuple[ConstantHeader, ...]:
    return tuple(
        ConstantHeader(
            fact.name,
            fact.value.replace("$version", api.version),
            Name(split(fact.option), Rank.PINNED) if fact.option else None,
            Docs(text=fact.docs),
        )
        for fact in facts.headers
    )


def _idempotency(facts: Facts) -> Idempotency | None:
    fact = facts.idempotency
    return Idempotency(fact.header, fact.methods) if fact else None
