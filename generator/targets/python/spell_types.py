"""How are the types written that the runtime does not know: options, and the body of an error?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.client_model import ConstantHeader
from generator.sdk.model import Sdk
from generator.sdk.types import Primitive
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.python.annotations import Uses
from generator.targets.python.layout import annotated
from generator.targets.python.module_views import OptionView, TypesView
from generator.targets.python.quote import docstring, string
from generator.targets.python.spell_errors import annotation

_INDENT = 4


def types_module(sdk: Sdk, names: Names) -> Module:
    uses = Uses()
    made = sdk.errors.type if sdk.errors else Primitive("json")
    error = annotation(made, names, uses)
    wanted = [name for name in ("Any", "Literal") if name in uses.names]
    standard = ", ".join([*wanted, "TypeAlias", "TypedDict"])
    view = TypesView(
        imports=(
            Code("from collections.abc import Mapping"),
            Code(f"from typing import {standard}"),
        ),
        typing_imports=(Code("from . import models"),) if uses.ids else (),
        error=string(error),
        options=tuple(_option(names.option(h.name), h) for h in _settable(sdk)),
    )
    return Module(f"{names.package}/_types.py", "types.py.jinja", view)


def _settable(sdk: Sdk) -> list[ConstantHeader]:
    return [header for header in sdk.headers if header.option]


def _option(name: Code, header: ConstantHeader) -> OptionView:
    line = annotated(name, Code("str | None"), _INDENT)
    sent = f"The header {header.name}; None takes back what the client set."
    said = (header.docs.text.strip(), sent)
    return OptionView(line, docstring("\n\n".join(filter(None, said)), _INDENT))
