"""Which types does the runtime take from the document: settings that are headers, and errors?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.sdk.client_model import ConstantHeader
from generator.sdk.error_model import ErrorShape, Selector
from generator.sdk.model import Sdk
from generator.sdk.types import LiteralType
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.prose import code_span
from generator.targets.secret_words import SecretForms, secret_words
from generator.targets.typescript.annotations import Annotations, alias
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.quote import jsdoc
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.views import OptionView, SettingsView

_OWN = frozenset({"HeaderSettings", "ErrorBody", "ErrorCode", "ErrorKind"})
_INDENT = 2
_FORMS = SecretForms(
    pair=Code(""), client=Code("the `{ clientId, clientSecret }` of a client")
)


def settings_module(sdk: Sdk, names: Names, models: ModelsSpeller) -> Module:
    imports = Imports(_OWN)
    options = tuple(
        OptionView(
            jsdoc(_said(header), _INDENT),
            Code(f"readonly {names.option(header.name)}?: string | undefined;"),
        )
        for header in sdk.headers
        if header.option
    )
    writer = Annotations(
        lambda id_: models.refer(id_, imports), "response", imports.upload
    )
    shape = sdk.errors
    error = writer.write(shape.type) if shape else Code("unknown")
    body = alias(Code("export type ErrorBody ="), error)
    view = SettingsView(
        imports=tuple(
            Code(line.replace('"../', '"./')) for line in imports.statements()
        ),
        options=options,
        has_options=bool(options),
        error=body,
        codes=_values(Code("ErrorCode"), shape, "code", writer),
        kinds=_values(Code("ErrorKind"), shape, "kind", writer),
    )
    return Module("src/settings.ts", "settings.ts.jinja", view)


def _said(header: ConstantHeader) -> str:
    said = (header.docs.text.strip(), f"Sent as `{header.name}`.")
    return " ".join(filter(None, said))


def described_settings(sdk: Sdk, names: Names) -> Iterator[Code]:
    """A line of Markdown for each option of a client that only this API has."""
    for one in sdk.credentials:
        yield Code(f"`{names.credential(one.id)}`: {secret_words(one, _FORMS)}")
    for header in sdk.headers:
        if header.option:
            name = names.option(header.name)
            yield Code(f"`{name}`: the header {code_span(header.name)}")
    for variable in sdk.servers[0].variables if sdk.servers else ():
        name = names.server_variable(variable.name)
        usual = code_span(variable.default)
        yield Code(f"`{name}`: part of the server's address, {usual} unless given")


def _values(
    name: Code, shape: ErrorShape | None, by: Selector, writer: Annotations
) -> Code:
    """Those that are documented, and any other text."""
    found = tuple(one.value for one in shape.classes if one.by == by) if shape else ()
    type_ = writer.write(LiteralType(found, open=True)) if found else Code("string")
    return alias(Code(f"export type {name} ="), type_)
