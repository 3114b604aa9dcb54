"""One Sdk with something of everything, for tests that start from a designed client.

It is a small shop: customers (forms with deepObject), orders (JSON, recursive models, unions),
files (multipart, binary, text), test helpers (a nested service), and `odd`, whose names and texts
are as hostile as a document can make them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.openapi.model import Server
from generator.sdk import types as t
from generator.sdk.client_model import ConstantHeader, Credential, Idempotency
from generator.sdk.docs_model import Docs
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.model import (
    Enum,
    Field,
    Group,
    Method,
    Model,
    Sdk,
    Service,
    Union,
)
from generator.sdk.webhook_model import Webhooks
from tests import sdk_parts as p
from tests import sdk_shop_models, sdk_shop_services
from tests.sdk_shop_models import HOSTILE


def _with_params(found: Service, models: dict[str, Model]) -> Service:
    """Gives each method the model of its named arguments."""
    methods = []
    for one in found.methods:
        named = [argument for argument in one.arguments if argument.location != "path"]
        if named:
            id_ = f"request:params:{one.id}"
            fields = tuple(
                Field(
                    a.name,
                    a.wire,
                    a.type,
                    a.required,
                    a.docs,
                    a.at,
                    a.deprecated,
                    a.default,
                )
                for a in named
            )
            title = f"{one.name} params"
            models[id_] = p.model(id_, title, *fields, home=f"params:{found.id}")
            one = replace(one, params=id_)
        methods.append(
            replace(one, credentials=(("key",),) if one.id != "ping" else ())
        )
    return replace(found, methods=tuple(methods))


_KINDS: dict[str, Literal["schema", "params", "responses"]] = {
    "schema": "schema",
    "params": "params",
    "responses": "responses",
}


def _groups(*members: Model | Enum | Union) -> tuple[Group, ...]:
    homes: dict[str, list[str]] = {}
    for found in members:
        homes.setdefault(found.home, []).append(found.id)
    parted = ((home, *home.split(":", 1)) for home in homes)
    return tuple(
        p.group(home, title or "client", _KINDS[kind], *homes[home])
        for home, kind, title in parted
    )


def _errors() -> ErrorShape:
    """One class that can keep its name, one that cannot, and one with a hostile value."""
    at = p.at("components", "schemas", "error")
    return ErrorShape(
        at=("error",),
        type=t.ModelRef(sdk_shop_models.ERROR),
        kind="type",
        code="code",
        message="message",
        parameter="param",
        classes=(
            ErrorClass(p.name("stock error"), "kind", "stock_error", Docs(), at),
            ErrorClass(
                p.name("api error", context=("shop",)), "kind", "api", Docs(), at
            ),
            ErrorClass(p.name("odd error"), "code", HOSTILE, Docs("", HOSTILE), at),
        ),
    )


def shop(server: str = "https://api.shop.example") -> Sdk:
    models = {found.id: found for found in sdk_shop_models.models()}
    services = tuple(
        _with_params(found, models) for found in sdk_shop_services.services()
    )
    enums = {found.id: found for found in sdk_shop_models.enums()}
    unions = {found.id: found for found in sdk_shop_models.unions()}
    return Sdk(
        name=p.name("shop"),
        title="Shop API",
        version="1.2.3",
        docs=Docs("A shop.", HOSTILE),
        servers=(Server(server),),
        credentials=(
            Credential(
                "key",
                p.name("api key"),
                "bearer",
                "Authorization",
                "SHOP_API_KEY",
                Docs(),
                p.at("components", "securitySchemes", "key"),
            ),
        ),
        headers=(ConstantHeader("Shop-Version", "2025-01-31", p.name("shop version")),),
        idempotency=Idempotency("Idempotency-Key", ("post",)),
        retry_header="",
        errors=_errors(),
        webhooks=Webhooks(
            "signed-timestamp",
            "Shop-Signature",
            "SHOP_WEBHOOK_SECRET",
            p.ANY,
            ("data", "object"),
            "object",
        ),
        services=services,
        groups=_groups(*models.values(), *enums.values(), *unions.values()),
        models=models,
        enums=enums,
        unions=unions,
        packages={"python": "shop_sdk", "typescript": "@shop/sdk"},
        at=p.at(),
    )


def methods(sdk: Sdk) -> dict[str, Method]:
    return {found.id: found for service in sdk.services for found in service.methods}
