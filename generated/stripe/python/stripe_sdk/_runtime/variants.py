"""Which variant of an operation has its body and its answer in these media types?"""

from __future__ import annotations

from typing import Any

from .operation import Operation

_OF_THE_ANSWER = ("result", "events", "records", "accept", "paging")


def chosen(operation: Operation[Any], content_type: str, accept: str) -> Operation[Any]:
    """The operation itself where neither is named; with both, what two variants have in common."""
    body = answer = operation
    if content_type:
        body = _named(operation, "content_type", content_type)
    if accept:
        answer = _named(operation, "accept", accept)
    if body is operation or answer is operation:
        return answer if body is operation else body
    parts = {name: getattr(body, name) for name in Operation.__slots__}
    parts |= {name: getattr(answer, name) for name in _OF_THE_ANSWER}
    return Operation(**parts)


def _named(operation: Operation[Any], key: str, value: str) -> Operation[Any]:
    for one in operation.variants:
        if getattr(one, key) == value:
            return one
    call = f"{operation.method} {operation.path}"
    raise ValueError(f"{call}: it has no variant with {key} {value!r}")
