"""How are the errors written that the API documents: a class each, and where they are in a body?"""

from __future__ import annotations

from generator.code import Code, join
from generator.diagnostics import Diagnostics
from generator.names import Name, Rank, split
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.model import Sdk
from generator.sdk.types import Type
from generator.targets.base import Module
from generator.targets.error_words import error_docs, namesake, told_apart
from generator.targets.former import Scopes
from generator.targets.names import Names
from generator.targets.python.annotations import Annotations, Uses
from generator.targets.python.conventions import PYTHON
from generator.targets.python.module_views import ErrorClassView, ErrorsView
from generator.targets.python.quote import docstring, string

RUNTIME_ERRORS = (
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "CredentialError",
    "NotFoundError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "ServerError",
    "StatusError",
    "UnprocessableEntityError",
    "WebhookSignatureError",
)
"""What the runtime raises by itself. A documented error of such a name gets another one."""


def errors_module(sdk: Sdk, names: Names, diagnostics: Diagnostics) -> Module:
    shape = sdk.errors
    settled = error_names(sdk, names.scopes, diagnostics)
    view = ErrorsView(
        docs=docstring(f"Every error that a call of the {sdk.title} raises.", 0),
        exports=tuple(map(Code, RUNTIME_ERRORS)),
        classes=tuple(_class(shape, one, settled) for one in _ordered(shape, settled)),
    )
    return Module(f"{names.package}/errors.py", "errors.py.jinja", view)


def error_shape(sdk: Sdk, names: Names) -> Code:
    """The argument of the configuration that says what a failed response looks like."""
    shape = sdk.errors
    assert shape is not None
    settled = error_names(sdk, names.scopes, Diagnostics())
    parts = [
        Code(f"{key}={string(value)}")
        for key, value in (
            ("at", ".".join(shape.at)),
            ("model", annotation(shape.type, names, Uses())),
            ("code", shape.code),
            ("kind", shape.kind),
            ("message", shape.message),
            ("parameter", shape.parameter),
        )
        if value
    ]
    if settled:
        entries = (
            Code(f"{string(one.value)}: {string(settled[one.value])}")
            for one in _ordered(shape, settled)
        )
        parts.append(Code(f"classes={{{join(', ', entries)}}}"))
    return Code(f"error=ErrorShape({join(', ', parts)})")


def error_names(sdk: Sdk, scopes: Scopes, diagnostics: Diagnostics) -> dict[str, Code]:
    """The class of each documented value. The runtime's keep their names, in whatever case."""
    scope = scopes.open("errors", "errors", PYTHON.classes)
    classes = sdk.errors.classes if sdk.errors else ()
    for one in classes[:1]:
        for name in RUNTIME_ERRORS:
            scope.declare(f"runtime:{name}", Name(split(name), Rank.PINNED), one.at)
    for one in classes:
        scope.declare(one.value, one.name, one.at)
    scope.settle(diagnostics)
    return {one.value: scope[one.value] for one in classes}


def annotation(type_: Type, names: Names, uses: Uses) -> Code:
    """How a module beside `models` writes a type that was received."""
    refer = Annotations(
        lambda id_: Code(f"models.{names.classes[id_]}"), "response", uses
    )
    return refer.write(type_)


def _ordered(
    shape: ErrorShape | None, settled: dict[str, Code]
) -> tuple[ErrorClass, ...]:
    """Kinds first, each by name: the order of the document changes nothing."""
    found = shape.classes if shape else ()
    return tuple(sorted(found, key=lambda one: (one.by == "code", settled[one.value])))


def _class(
    shape: ErrorShape | None, one: ErrorClass, settled: dict[str, Code]
) -> ErrorClassView:
    beside = namesake(one, PYTHON.classes, RUNTIME_ERRORS)
    said = error_docs(one, shape, beside)
    return ErrorClassView(settled[one.value], docstring(said, 4))


def errors_told_apart(sdk: Sdk, names: Names) -> tuple[Code, ...]:
    """A line of Markdown for each class that is called much like one of the runtime's."""
    if sdk.errors is None:
        return ()
    settled = error_names(sdk, names.scopes, Diagnostics())
    return tuple(told_apart(sdk.errors, settled, PYTHON.classes, RUNTIME_ERRORS))
