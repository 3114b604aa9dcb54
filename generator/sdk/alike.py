"""Do two schemas say the same, wherever they stand?"""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from generator.diagnostics import Pointer
from generator.openapi.schema import Schema


def alike(one: Schema | None, other: Schema | None) -> bool:
    waiting: list[tuple[object, object]] = [(one, other)]
    while waiting:
        a, b = waiting.pop()
        if type(a) is not type(b):
            return False
        if isinstance(a, Pointer):
            continue
        if is_dataclass(a):
            waiting += [(getattr(a, f.name), getattr(b, f.name)) for f in fields(a)]
        elif isinstance(a, tuple) and isinstance(b, tuple):
            if len(a) != len(b):
                return False
            waiting += zip(a, b, strict=True)
        elif a != b:
            return False
    return True
