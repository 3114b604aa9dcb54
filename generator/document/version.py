"""Which version of OpenAPI does a document follow?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import document as codes
from generator.document.model import Document, Json
from generator.document.scalars import described

Version = Literal["3.0", "3.1", "3.2"]

_FULL = re.compile(r"3\.([0-9]+)\.[0-9]+(?:-.+)?")
_SWAGGER: Final = ("swagger", "swaggerVersion")
"""What 2.0 and 1.2 call their version."""

_KNOWN: Final[Mapping[str, Version]] = {"0": "3.0", "1": "3.1", "2": "3.2"}


def version(document: Document, diagnostics: Diagnostics) -> Version | None:
    """None after reporting why the document cannot be read further."""
    root = Pointer(document.path)
    if "openapi" not in document.tree:
        _report_missing(document, root, diagnostics=diagnostics)
        return None
    written = document.tree["openapi"]
    at = root / "openapi"
    if not isinstance(written, str):
        suggestion = _suggestion(written)
        what = _shown(written)
        diagnostics.report(codes.VERSION_TYPE, at=at, what=what, suggestion=suggestion)
        return None
    known = stated(document.tree)
    if known is None:
        rule = codes.VERSION_TOO_NEW if _is_newer(written) else codes.VERSION_UNKNOWN
        diagnostics.report(rule, at=at, version=written)
    return known


def _is_newer(written: str) -> bool:
    later = re.match(r"([0-9]+)\.([0-9]+)", written)
    return later is not None and (int(later[1]), int(later[2])) > (3, 2)


def stated(tree: Mapping[str, Json]) -> Version | None:
    """The version without a word about what is wrong with it."""
    written = tree.get("openapi")
    full = _FULL.fullmatch(written) if isinstance(written, str) else None
    return None if full is None else _KNOWN.get(full[1])


def _report_missing(
    document: Document, root: Pointer, *, diagnostics: Diagnostics
) -> None:
    for key in _SWAGGER:
        if key in document.tree:
            swagger = document.tree[key]
            diagnostics.report(
                codes.VERSION_SWAGGER,
                at=root / key,
                version=swagger if isinstance(swagger, str | float) else "2.0",
                path=document.path,
            )
            return
    diagnostics.report(codes.VERSION_MISSING, at=root)


def _shown(written: Json) -> str:
    if isinstance(written, float | int) and not isinstance(written, bool):
        return f"the number {written}"
    return described(written)


def _suggestion(written: Json) -> str:
    if written == 3.2:
        return "3.2.0"
    return "3.1.1" if written == 3.1 else "3.0.3"
