"""How are the errors written that the API documents: what `instanceof` takes for each?"""

from __future__ import annotations

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.names import Name, Rank, split
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.model import Sdk
from generator.targets.base import Module
from generator.targets.error_words import error_docs, namesake, told_apart
from generator.targets.former import Scopes
from generator.targets.names import Names
from generator.targets.typescript.conventions import RUNTIME_ERRORS, TYPESCRIPT
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import block, concat, generic, layout
from generator.targets.typescript.quote import jsdoc, string
from generator.targets.typescript.views import ErrorClassView, ErrorsView

_RUNTIME = "./runtime/index.js"


def errors_module(sdk: Sdk, settled: Names, diagnostics: Diagnostics) -> Module:
    """Kinds first, each by name: the order of the document changes nothing."""
    imports = Imports()
    shape = sdk.errors
    names = error_names(sdk, settled.scopes, diagnostics)
    found = shape.classes if shape else ()
    ordered = sorted(found, key=lambda one: (one.by == "code", names[one.value]))
    if found:
        imports.value("documented", _RUNTIME)
        imports.type(Code("Documented"), _RUNTIME)
    classes = tuple(_class(one, names[one.value], shape) for one in ordered)
    predicates = _predicates(shape)
    view = ErrorsView(
        imports=imports.statements(),
        predicates=predicates,
        classes=classes,
        is_empty=not predicates and not classes,
    )
    return Module("src/errors.ts", "errors.ts.jinja", view)


def error_names(sdk: Sdk, scopes: Scopes, diagnostics: Diagnostics) -> dict[str, Code]:
    """What is exported for each documented value."""
    scope = scopes.open("errors", "errors", TYPESCRIPT.classes)
    classes = sdk.errors.classes if sdk.errors else ()
    for one in classes[:1]:
        # What the runtime throws keeps its name, though it is in a module of its own.
        for name in sorted(RUNTIME_ERRORS):
            pinned = Name(split(name), Rank.PINNED)
            scope.declare(f"runtime:{name}", pinned, one.at)
    for one in classes:
        scope.declare(one.value, one.name, one.at)
    scope.settle(diagnostics)
    return {one.value: scope[one.value] for one in classes}


def errors_told_apart(sdk: Sdk, names: Names) -> tuple[Code, ...]:
    """A line of Markdown for each class that is called much like one of the runtime's."""
    if sdk.errors is None:
        return ()
    settled = error_names(sdk, names.scopes, Diagnostics())
    runtime = sorted(RUNTIME_ERRORS)
    return tuple(told_apart(sdk.errors, settled, TYPESCRIPT.classes, runtime))


def _predicates(shape: ErrorShape | None) -> Code:
    """Functions that narrow by what the API says of an error, as far as it says it."""
    if shape is None:
        return Code("")
    said = ((shape.code, "hasCode"), (shape.kind, "hasKind"))
    names = [name for wire, name in said if wire]
    if not names:
        return Code("")
    return Code(f'export {{ {", ".join(names)} }} from "{_RUNTIME}";')


def _class(one: ErrorClass, name: Code, shape: ErrorShape | None) -> ErrorClassView:
    beside = namesake(one, TYPESCRIPT.classes, sorted(RUNTIME_ERRORS))
    said = error_docs(one, shape, beside)
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
