"""What is in a model, as JSON?

In: a model of frozen dataclasses. Out: plain data in the order of the fields. Every object says
what it is under `class`, since unions are told apart by nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from generator.diagnostics import Pointer
from generator.document.model import Document


def dump(model: Any) -> str:
    return json.dumps(_plain(model), indent=2, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Pointer):
        return str(value)
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, Mapping):
        return {str(key): _plain(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(member) for member in value]
    if is_dataclass(value):
        return {"class": type(value).__name__, **_members(value)}
    return value


def _members(value: Any) -> dict[str, Any]:
    # A document's text says again what its tree says.
    left_out = {"text"} if isinstance(value, Document) else frozenset()
    return {
        field.name: _plain(getattr(value, field.name))
        for field in fields(value)
        if field.name not in left_out
    }
