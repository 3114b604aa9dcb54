"""How is the module written that proves the events of the API to be genuine, and types them?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.model import Sdk
from generator.sdk.webhook_model import Webhooks
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import (
    Group,
    Indent,
    SOFT,
    LINE,
    IfBreak,
    Doc,
    block,
    braces,
    concat,
    joined,
    layout,
)
from generator.targets.typescript.quote import string
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.views import UnsignedWebhooksView, WebhooksView

_OWN = frozenset(
    "Notification Payload SignOptions SignedTimestamp Standard VerifyOptions WebhookHeaders"
    " WebhookObject WebhookSignatureError".split()
)
_IMPORTED = (
    Code("parsed"),
    Code("type Payload"),
    Code("type SignOptions"),
    Code("type VerifyOptions"),
    Code("type WebhookHeaders"),
)
_SCHEMES = {"signed-timestamp": "SignedTimestamp", "standard": "Standard"}


def webhooks_module(
    sdk: Sdk, names: Names, models: ModelsSpeller, found: Webhooks
) -> Module:
    if found.scheme is None:
        return _unsigned(models, found)
    imports = Imports(_OWN)
    runtime = "./runtime/webhooks.js"
    scheme = Code(_SCHEMES[found.scheme])
    writer = Annotations(
        lambda id_: models.refer(id_, imports), "response", imports.upload
    )
    event = writer.write(found.event)
    objects = _objects(sdk, names, found)
    statements = [
        *(line.replace('"../', '"./') for line in imports.statements()),
        *(['import type * as models from "./models/index.js";'] if objects else []),
        'import { at } from "./runtime/keys.js";',
        layout(
            concat(
                braces(Code("import {"), [*_IMPORTED, scheme], Code("}")),
                Code(f' from "{runtime}";'),
            )
        ),
    ]
    given: list[Doc] = [string(found.header), string(found.environment)]
    start = Code(f"const scheme = /* @__PURE__ */ new {scheme}(")
    view = WebhooksView(
        imports=tuple(map(Code, statements)),
        scheme=layout(concat(block(start, given, Code(")")), Code(";"))),
        objects=_alias(objects),
        event=layout(concat(Code("event: "), event, Code(";")), indent=2),
        about=string(".".join(found.object)),
    )
    return Module("src/webhooks.ts", "webhooks.ts.jinja", view)


def _unsigned(models: ModelsSpeller, found: Webhooks) -> Module:
    imports = Imports(frozenset({"Payload", "parsed", "parseUnverified"}))
    writer = Annotations(
        lambda id_: models.refer(id_, imports), "response", imports.upload
    )
    event = writer.write(found.event)
    start = Code("export function parseUnverified(")
    head = concat(block(start, [Code("payload: Payload")], Code("): ")), event)
    view = UnsignedWebhooksView(
        imports=tuple(
            Code(line.replace('"../', '"./')) for line in imports.statements()
        ),
        parse=layout(concat(head, Code(" {"))),
        body=layout(concat(Code("return event as "), event, Code(";")), indent=2),
    )
    return Module("src/webhooks.ts", "unsigned_webhooks.ts.jinja", view)


def _objects(sdk: Sdk, names: Names, found: Webhooks) -> list[Code]:
    """The types of named schemas that have the tag."""
    if not found.object:
        return []
    return sorted(
        Code(f"models.{names.classes[model.id]}")
        for model in sdk.models.values()
        if model.direction == "response"
        and model.home == f"schema:{model.id.partition(':')[2]}"
        and found.tag in dict(model.tag)
    )


def _alias(objects: list[Code]) -> Code:
    if not objects:
        return Code("export type WebhookObject = Record<string, unknown>;")
    bars = joined(concat(LINE, Code("| ")), [*objects])
    doc = Group(Indent(concat(SOFT, Group(concat(IfBreak(Code("| ")), bars)))))
    return layout(concat(Code("export type WebhookObject = "), doc, Code(";")))
