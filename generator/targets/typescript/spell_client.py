"""How are the client and the module that users import written in TypeScript?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.client_model import Credential
from generator.sdk.model import Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import Alternatives, base_url
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, concat, layout
from generator.targets.typescript.quote import jsdoc, key, string
from generator.targets.typescript.spell_operation import (
    alternatives,
    object_doc,
    rows,
)
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.views import ClientView, OptionView, PackageView

SDK_VERSION = "0.1.0"
_RUNTIME = "./runtime/index.js"


def client_module(
    sdk: Sdk, names: Names, speller: ServicesSpeller, usual: Alternatives
) -> Module:
    imports = Imports(frozenset({names.client, f"{names.client}Options"}))
    imports.value("Client", _RUNTIME)
    imports.type(Code("Api"), _RUNTIME)
    imports.type(Code("ClientOptions"), _RUNTIME)
    # A document without operations has no service, not even the client's own.
    root = next(
        (found for found in sdk.services if not found.id), Service("", (), (), sdk.at)
    )
    operations, methods = speller.members(root, imports)
    children = speller.children(root, imports, "./services/")
    view = ClientView(
        imports=tuple(
            Code(line.replace('"../', '"./')) for line in imports.statements()
        ),
        api=_api(sdk, names, usual),
        operations=operations,
        docs=jsdoc(_docs(sdk), 0),
        name=names.client,
        options=tuple(_option(found, names) for found in sdk.credentials),
        has_options=bool(sdk.credentials),
        children=children,
        methods=methods,
    )
    return Module("src/client.ts", "client.ts.jinja", view)


def package_module(names: Names) -> Module:
    view = PackageView(names.client)
    return Module("src/index.ts", "package.ts.jinja", view)


def _docs(sdk: Sdk) -> str:
    first = sdk.docs.summary or sdk.docs.text.split("\n\n")[0]
    return f"The {sdk.title}, version {sdk.version}.\n\n{first}"


def _api(sdk: Sdk, names: Names, usual: Alternatives) -> Code:
    parts: list[tuple[str, Doc]] = [("baseUrl", string(base_url(sdk.servers)))]
    if sdk.headers:
        headers: list[Doc] = [
            Code(f"{key(h.name)}: {string(h.value)}") for h in sdk.headers if h.value
        ]
        parts.append(("headers", object_doc(headers)))
    if sdk.idempotency:
        parts.append(("idempotencyHeader", string(sdk.idempotency.header)))
    if sdk.credentials:
        described = [_credential(found, names) for found in sdk.credentials]
        parts.append(("credentials", rows(described)))
        parts.append(("security", alternatives(usual)))
    table = object_doc([concat(Code(f"{name}: "), doc) for name, doc in parts])
    return layout(concat(Code("const API: Api = "), table, Code(";")))


def _credential(found: Credential, names: Names) -> Doc:
    parts: list[Doc] = [
        Code(f"id: {string(found.id)}"),
        Code(f"placement: {string(found.placement)}"),
    ]
    if found.placement in ("header", "query", "cookie"):
        parts.append(Code(f"parameter: {string(found.parameter)}"))
    parts.append(Code(f"option: {string(names.credential(found.id))}"))
    if found.environment:
        parts.append(Code(f"environment: {string(found.environment)}"))
    return object_doc(parts)


def _option(found: Credential, names: Names) -> OptionView:
    where = ""
    if found.environment:
        where = f"Where it is left out, {found.environment} is read at the first call."
    text = "\n\n".join(part for part in (found.docs.text, where) if part)
    return OptionView(
        jsdoc(text, 2), Code(f"readonly {names.credential(found.id)}?: string;")
    )
