"""What does a path template name, and which templates are the same to a server?"""

from __future__ import annotations

import re

_EXPRESSION = re.compile(r"\{([^{}]*)\}")


def template_names(path: str) -> tuple[str, ...]:
    """The names in braces, in order, each once."""
    return tuple(dict.fromkeys(_EXPRESSION.findall(path)))


def without_names(path: str) -> str:
    """The template with its braces emptied: equal ones match the same requests."""
    return _EXPRESSION.sub("{}", path)


def operation_id(method: str, path: str) -> str:
    """An operationId for an operation that states none: `get_customers_by_id`."""
    spoken = _EXPRESSION.sub(r"by_\1", path)
    words = re.findall(r"\w+", spoken)
    return "_".join((method, *words))
