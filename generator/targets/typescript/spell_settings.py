"""Which types does the runtime take from the document: settings that are headers, and errors?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.error_model import ErrorShape, Selector
from generator.sdk.model import Sdk
from generator.sdk.types import LiteralType
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import concat, layout
from generator.targets.typescript.quote import jsdoc
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.views import OptionView, SettingsView

_OWN = frozenset({"HeaderSettings", "ErrorBody", "ErrorCode", "ErrorKind"})
_INDENT = 2


def settings_module(sdk: Sdk, names: Names, models: ModelsSpeller) -> Module:
    imports = Imports(_OWN)
    options = tuple(
        OptionView(
            jsdoc(f"Sent as `{header.name}`.", _INDENT),
            Code(f"readonly {names.option(header.name)}?: string;"),
        )
        for header in sdk.headers
        if header.option
    )
    writer = Annotations(
        lambda id_: models.refer(id_, imports), "response", imports.upload
    )
    shape = sdk.errors
    error = writer.write(shape.type) if shape else Code("unknown")
    body = layout(concat(Code("export type ErrorBody = "), error, Code(";")))
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


def _values(
    name: Code, shape: ErrorShape | None, by: Selector, writer: Annotations
) -> Code:
    """Those that are documented, and any other text."""
    found = tuple(one.value for one in shape.classes if one.by == by) if shape else ()
    type_ = writer.write(LiteralType(found, open=True)) if found else Code("string")
    return layout(concat(Code(f"export type {name} = "), type_, Code(";")))
