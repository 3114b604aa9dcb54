"""What does the `stripe` package say about its fields? Its TypedDicts and classes in, shapes out."""

from __future__ import annotations

import inspect
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import stripe
import stripe.params
from stripe import _request_options
from stripe._error_object import ErrorObject
from stripe._request_options import RequestOptions
from stripe._stripe_object import StripeObject, UntypedStripeObject
from typing_extensions import NotRequired, Required, is_typeddict

from tests.spec.shapes import (
    Expandable,
    Field,
    Fields,
    ListOf,
    MapOf,
    Scalar,
    Shape,
    Values,
    either,
)

VERSION = stripe.VERSION

_SCALARS = {str: Scalar("string"), int: Scalar("integer"), bool: Scalar("boolean")}


class _Recorder:
    """Stands in for the part of the package that sends, and keeps what it was told to send."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def request(self, method: str, url: str, *_: object, **__: object) -> None:
        self.sent.append((method, url))


def methods() -> dict[str, tuple[str, str]]:
    """Every public method of the service, with the verb and path that it really uses."""
    recorder = _Recorder()
    make: Any = stripe.PaymentRecordService
    service = make(recorder)
    found = {}
    for name, function in vars(stripe.PaymentRecordService).items():
        if name.startswith("_") or name.endswith("_async"):
            continue
        takes_id = "id" in inspect.signature(function).parameters
        getattr(service, name)(*(["ID"] if takes_id else []), params={})
        method, path = recorder.sent.pop()
        found[name] = (method, path.replace("ID", "{id}"))
    return found


def body_is_required(name: str) -> bool:
    function = getattr(stripe.PaymentRecordService, name)
    return (
        inspect.signature(function).parameters["params"].default
        is inspect.Parameter.empty
    )


def request(name: str) -> Fields:
    words = "".join(word.capitalize() for word in name.split("_"))
    return _typed_dict(getattr(stripe.params, f"PaymentRecord{words}Params"))


def payment_record() -> Fields:
    return _class(stripe.PaymentRecord)


def api_error() -> Fields:
    return _class(ErrorObject)


def _typed_dict(kind: type) -> Fields:
    """Options of the request (key, headers…) sit among the parameters; they are not sent."""
    hints = get_type_hints(kind, _namespace(kind), include_extras=True)
    members = {}
    for name, annotation in hints.items():
        if name in RequestOptions.__annotations__:
            continue
        optional = get_origin(annotation) is NotRequired
        assert get_origin(annotation) is not Required, name
        inner = get_args(annotation)[0] if optional else annotation
        members[name] = Field(_shape(inner), not optional)
    return Fields(members)


def _class(kind: type) -> Fields:
    """Where the package says Optional, Stripe may send null or leave the field out."""
    hints = get_type_hints(kind, _namespace(kind), dict(vars(kind)))
    members = {}
    for name in kind.__annotations__:
        if name.startswith("_") or name == "OBJECT_NAME":
            continue
        required = types.NoneType not in get_args(hints[name])
        members[name] = Field(_shape(hints[name]), required)
    return Fields(members)


_OUTSIDE = ("Mandate", "PaymentIntent", "PaymentMethod", "SetupIntent", "Source")


def _namespace(kind: type) -> dict[str, Any]:
    """The package imports some names for type checkers only, so they must be given."""
    hidden = {name: getattr(stripe, name) for name in (*_OUTSIDE, "StripeContext")}
    return {**vars(_request_options), **vars(inspect.getmodule(kind)), **hidden}


def _shape(annotation: Any) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if origin is Literal:
        return Values(tuple(sorted(arguments)))
    if origin in (Union, types.UnionType):
        return _union([part for part in arguments if part is not types.NoneType])
    if origin is list:
        return ListOf(_shape(arguments[0]))
    if origin is dict:
        return MapOf(_shape(arguments[1]))
    if origin is UntypedStripeObject:
        return MapOf(_shape(arguments[0]))
    if is_typeddict(annotation):
        return _typed_dict(annotation)
    if isinstance(annotation, type) and issubclass(annotation, StripeObject):
        outside = annotation.__name__ in _OUTSIDE
        return Expandable() if outside else _class(annotation)
    raise AssertionError(
        f"an annotation that the package did not use before: {annotation}"
    )


def _union(parts: list[Any]) -> Shape:
    """An id or its object is an expandable id; known values or `str` are an open enumeration."""
    shapes = [_shape(part) for part in parts]
    if Expandable() in shapes:
        return Expandable()
    known = [
        shape for shape in shapes if isinstance(shape, Values) and shape.values != ("",)
    ]
    if known and Scalar("string") in shapes:
        shapes.remove(Scalar("string"))
    return either(shapes)
