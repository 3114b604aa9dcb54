"""How is written what holds for every call: the API's own table, and the options of a client?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.client_model import Credential
from generator.sdk.error_model import ErrorShape
from generator.sdk.model import Sdk
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import base_url, usual_credentials
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, block, concat, layout
from generator.targets.typescript.quote import jsdoc, key, string
from generator.targets.typescript.spell_operation import (
    alternatives,
    object_doc,
    rows,
)
from generator.targets.typescript.views import ApiView, OptionView

_RUNTIME = "./runtime/index.js"
_INDENT = 2


def api_module(sdk: Sdk, names: Names) -> Module:
    imports = Imports(frozenset({f"{names.client}Options"}))
    imports.type(Code("Api"), _RUNTIME)
    imports.type(Code("ClientOptions"), _RUNTIME)
    options = (
        *(_secret(found, names, imports) for found in sdk.credentials),
        *_variables(sdk, names),
    )
    api = _api(sdk, names, imports)
    view = ApiView(
        imports=imports.statements(),
        api=api,
        name=names.client,
        options=options,
        has_options=bool(options),
    )
    return Module("src/api.ts", "api.ts.jinja", view)


def _api(sdk: Sdk, names: Names, imports: Imports) -> Code:
    variables = sdk.servers[0].variables if sdk.servers else ()
    url = sdk.servers[0].url.rstrip("/") if variables else base_url(sdk.servers)
    parts: list[tuple[str, Doc]] = [("baseUrl", string(url))]
    if variables:
        parts.append(("variables", object_doc(_chosen(sdk, names))))
        locate = imports.value("withVariables", "./runtime/variables.js")
        parts.append(("locate", locate))
    package = names.package.replace("@", "").replace("/", "-")
    agent = f"{package}/{sdk.releases.version('typescript')}"
    parts.append(("userAgent", string(agent)))
    constant: list[Doc] = [
        Code(f"{key(h.name)}: {string(h.value)}") for h in sdk.headers if h.value
    ]
    if constant:
        parts.append(("headers", object_doc(constant)))
    options: list[Doc] = [
        Code(f"{key(names.option(h.name))}: {string(h.name)}")
        for h in sdk.headers
        if h.option
    ]
    if options:
        parts.append(("options", object_doc(options)))
    if sdk.idempotency:
        parts.append(("idempotencyHeader", string(sdk.idempotency.header)))
    if sdk.retry_header:
        parts.append(("retryHeader", string(sdk.retry_header)))
    if sdk.errors:
        parts.append(("errors", object_doc(_errors(sdk.errors))))
    if sdk.credentials:
        described = [_credential(found, names, imports) for found in sdk.credentials]
        parts.append(("credentials", rows(described)))
        parts.append(("security", alternatives(usual_credentials(sdk))))
    table = object_doc([concat(Code(f"{name}: "), doc) for name, doc in parts])
    return layout(concat(Code("export const API: Api = "), table, Code(";")))


def _chosen(sdk: Sdk, names: Names) -> list[Doc]:
    """The variables of the server: what sets them, and what they are by themselves."""
    return [
        concat(
            Code(f"{key(variable.name)}: "),
            object_doc(
                [
                    Code(f"option: {string(names.server_variable(variable.name))}"),
                    Code(f"value: {string(variable.default)}"),
                ]
            ),
        )
        for variable in sdk.servers[0].variables
    ]


def _errors(shape: ErrorShape) -> list[Doc]:
    said = (
        ("at", ".".join(shape.at)),
        ("code", shape.code),
        ("kind", shape.kind),
        ("message", shape.message),
        ("parameter", shape.parameter),
    )
    return [Code(f"{name}: {string(value)}") for name, value in said if value]


def _credential(found: Credential, names: Names, imports: Imports) -> Doc:
    placement = imports.value(f"as{found.placement.capitalize()}", _RUNTIME)
    parts: list[Doc] = [
        Code(f"id: {string(found.id)}"),
        Code(f"placement: {placement}"),
    ]
    if found.placement in ("header", "query", "cookie"):
        parts.append(Code(f"parameter: {string(found.parameter)}"))
    parts.append(Code(f"option: {string(names.credential(found.id))}"))
    if found.environment:
        parts.append(Code(f"environment: {string(found.environment)}"))
    if found.token_url:
        source = imports.value("clientCredentials", "./runtime/oauth.js")
        parts.append(Code(f"token: {source}"))
        parts.append(Code(f"tokenUrl: {string(found.token_url)}"))
        if found.scopes:
            scopes: list[Doc] = [string(one) for one in found.scopes]
            parts.append(concat(Code("scopes: "), block(Code("["), scopes, Code("]"))))
    return object_doc(parts)


def _secret(found: Credential, names: Names, imports: Imports) -> OptionView:
    where = ""
    if found.environment:
        where = f"Where it is left out, {found.environment} is read at the first call."
    text = "\n\n".join(part for part in (found.docs.text, where) if part)
    type_ = "string"
    if found.token_url:
        type_ += f" | {imports.type(Code('ClientSecret'), _RUNTIME)}"
    member = Code(f"readonly {names.credential(found.id)}?: {type_} | undefined;")
    return OptionView(jsdoc(text, _INDENT), member)


def _variables(sdk: Sdk, names: Names) -> tuple[OptionView, ...]:
    return tuple(
        OptionView(
            jsdoc(
                f"Part of the server's URL; {variable.default} if left out.", _INDENT
            ),
            Code(
                f"readonly {names.server_variable(variable.name)}?: string | undefined;"
            ),
        )
        for variable in (sdk.servers[0].variables if sdk.servers else ())
    )
