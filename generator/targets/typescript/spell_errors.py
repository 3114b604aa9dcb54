"""How are the errors written that the API documents: what `instanceof` takes for each?"""

from __future__ import annotations

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.names import Name, Rank, split
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.model import Sdk
from generator.targets.base import Module
from generator.targets.scope import Scope
from generator.targets.typescript.conventions import RUNTIME_ERRORS, TYPESCRIPT
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import block, concat, generic, layout
from generator.targets.typescript.quote import jsdoc, string
from generator.targets.typescript.views import ErrorClassView, ErrorsView

_RUNTIME = "./runtime/index.js"


def errors_module(sdk: Sdk, diagnostics: Diagnostics) -> Module:
    """Kinds first, each by name: the order of the document changes nothing."""
    imports = Imports()
    shape = sdk.errors
    names = error_names(shape, diagnostics) if shape else {}
    found = shape.classes if shape else ()
    ordered = sorted(found, key=lambda one: (one.by == "code", names[one.value]))
    if found:
        imports.value("documented", _RUNTIME)
        imports.type(Code("Documented"), _RUNTIME)
    classes = tuple(_class(one, names[one.value], shape) for one in ordered)
    view = ErrorsView(imports.statements(), bool(classes), classes)
    return Module("src/errors.ts", "errors.ts.jinja", view)


def error_names(shape: ErrorShape, diagnostics: Diagnostics) -> dict[str, Code]:
    """What is exported for each documented value."""
    scope = Scope("errors", TYPESCRIPT.classes)
    for one in shape.classes[:1]:
        # What the runtime throws keeps its name, though it is in a module of its own.
        for name in sorted(RUNTIME_ERRORS):
            pinned = Name(split(name), Rank.PINNED)
            scope.declare(f"runtime:{name}", pinned, one.at)
    for one in shape.classes:
        scope.declare(one.value, one.name, one.at)
    scope.settle(diagnostics)
    return {one.value: scope[one.value] for one in shape.classes}


def _class(one: ErrorClass, name: Code, shape: ErrorShape | None) -> ErrorClassView:
    wire = "" if shape is None else shape.kind if one.by == "kind" else shape.code
    said = one.docs.text or f"The API says `{wire}`: `{one.value}`."
    made = [string(one.by), string(one.value)]
    start = Code(f"export const {name} = /* @__PURE__ */ documented(")
    type_ = generic("Documented", [made[0], made[1]])
    return ErrorClassView(
        docs=jsdoc(said, 0),
        statement=layout(
            concat(block(start, [made[0], made[1]], Code(")")), Code(";"))
        ),
        alias=layout(concat(Code(f"export type {name} = "), type_, Code(";"))),
    )
