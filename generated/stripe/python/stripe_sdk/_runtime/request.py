"""Which operation is an endpoint that the document does not have?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from .annotation import spec
from .operation import Operation, Parameter
from .retry import repeatable

if TYPE_CHECKING:
    from .config import Config
    from .operation import BodyEncoding

# A segment that leads elsewhere, for servers too that undo an escaped slash before they look.
_SLASH = r"(?:[/\\]|%2f|%5c)"
_DOTS = re.compile(rf"{_SLASH}(?:\.|%2e){{1,2}}(?={_SLASH}|;|$)", re.IGNORECASE)


def undocumented(
    config: Config,
    method: str,
    path: str,
    *,
    query: Mapping[str, object] | None,
    body: object,
    encoding: BodyEncoding | None,
    model: Any,
) -> tuple[Operation[Any], dict[str, object]]:
    """The operation and its arguments. Nested values have the bracket notation."""
    if not path.startswith("/") or "#" in path:
        raise ValueError(f"a path starts with '/' and has no '#': {path!r}")
    if _DOTS.search(path.partition("?")[0]):
        raise ValueError(f"a path has no segment '.' or '..': {path!r}")
    method = method.upper()
    arguments = dict(query or {})
    whole = "body"
    while whole in arguments:
        whole += "_"
    properties = cast("Mapping[str, object]", body) if isinstance(body, Mapping) else ()
    operation = Operation[Any](
        method=method,
        # What is in braces would be a parameter.
        path=path.replace("{", "%7B").replace("}", "%7D"),
        body="" if body is None else encoding or config.body,
        whole_body="" if body is None else whole,
        deep_object=tuple(properties),
        parameters=tuple(
            Parameter(name, location="query", style="deepObject") for name in arguments
        ),
        result=_result(model),
        idempotent=bool(config.idempotency_header)
        and not repeatable(method, has_key=False),
    )
    return operation, arguments if body is None else {**arguments, whole: body}


def typed(model: Any, value: Any) -> Any:
    """The decoded JSON as this model, or as a list or map of models."""
    return value if model in (None, bytes, str) else spec(model).decode(value)


def _result(model: Any) -> str:
    if model is None:
        return "Any | None"
    return {bytes: "bytes", str: "str"}.get(model, "Any")
