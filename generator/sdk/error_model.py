"""What does a failed response look like, and which errors does the document name?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagnostics import Pointer
from generator.names import Name
from generator.sdk.docs_model import Docs
from generator.sdk.types import Type

Selector: TypeAlias = Literal["kind", "code"]


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """An error of its own: the value of the property that selects it."""

    name: Name
    by: Selector
    value: str
    docs: Docs
    at: Pointer


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """`at` leads to the error object in the body, one JSON key a step; `type` is what is there.
    Where the body has a list of errors, the first counts.

    The others are properties of that object, empty where it has no such thing: `kind` and `code`
    tell errors apart, `parameter` names the argument that is to blame.
    """

    at: tuple[str, ...]
    type: Type
    kind: str
    code: str
    message: str
    parameter: str
    classes: tuple[ErrorClass, ...] = ()
