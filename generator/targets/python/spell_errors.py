"""How are the errors written that the API documents: a class each, and where they are in a body?"""

from __future__ import annotations

from generator.code import Code, join
from generator.diagnostics import Diagnostics
from generator.names import Name, Rank, split
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.model import Sdk
from generator.sdk.types import Type
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.python.annotations import Annotations, Uses
from generator.targets.python.conventions import PYTHON
from generator.targets.python.module_views import ErrorClassView, ErrorsView
from generator.targets.python.quote import docstring, string
from generator.targets.scope import Scope

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
    settled = error_names(shape, diagnostics) if shape else {}
    view = ErrorsView(
        docs=docstring(f"Every error that a call of the {sdk.title} raises.", 0),
        exports=tuple(map(Code, RUNTIME_ERRORS)),
        classes=tuple(_class(shape, one, settled) for one in _ordered(shape, settled)),
    )
    return Module(f"{names.package}/errors.py", "errors.py.jinja", view)


def error_shape(shape: ErrorShape, names: Names) -> Code:
    """The argument of the configuration that says what a failed response looks like."""
    settled = error_names(shape, Diagnostics())
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


def error_names(shape: ErrorShape, diagnostics: Diagnostics) -> dict[str, Code]:
    """The class of each documented value. The runtime's keep their names, in whatever case."""
    scope = Scope("errors", PYTHON.classes)
    for one in shape.classes[:1]:
        for name in RUNTIME_ERRORS:
            scope.declare(f"runtime:{name}", Name(split(name), Rank.PINNED), one.at)
    for one in shape.classes:
        scope.declare(one.value, one.name, one.at)
    scope.settle(diagnostics)
    return {one.value: scope[one.value] for one in shape.classes}


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
    wire = "" if shape is None else shape.kind if one.by == "kind" else shape.code
    said = one.docs.text or f"The API says `{wire}`: `{one.value}`."
    return ErrorClassView(settled[one.value], docstring(said, 4))
