"""Every attack as a document that builds, made once in a test run.

Cases: each text everywhere; all names, many to a document; each text in a facts file, and products of odd names.
"""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from tests.security.building import Built, build
from tests.security.hostile import NAMES, TEXTS, document, facts

_NAMES_TOGETHER = 30
_BATCHES = range(0, len(NAMES), _NAMES_TOGETHER)

TEXT_CASES = [f"text: {title}" for title in TEXTS]
NAME_CASES = [f"names: {start}" for start in _BATCHES]
FACT_CASES = [f"facts: {title}" for title in TEXTS]
PRODUCTS = (
    "class None await import default console constructor __proto__ Client Any Api Object Operation"
    " httpx json builtins x௰ ٣ 3d 가 \x01 - ../../x $"
).split()
PRODUCT_CASES = [f"product: {name}" for name in PRODUCTS]
CASES = [*TEXT_CASES, *NAME_CASES, *FACT_CASES, *PRODUCT_CASES]

REFUSED = ("text: surrogate", "facts: surrogate")
"""Half a character is no text: the reader says so, with its place."""

ACCEPTED = [case for case in CASES if case not in REFUSED]


@cache
def built(case: str) -> Built:
    stated, known = _inputs(case)
    with tempfile.TemporaryDirectory() as folder:
        return build(Path(folder), stated, known)


def _inputs(case: str) -> tuple[dict[str, Any], dict[str, Any] | None]:
    kind, _, title = case.partition(": ")
    match kind:
        case "text":
            return document(TEXTS[title]), None
        case "names":
            start = int(title)
            return _together(NAMES[start : start + _NAMES_TOGETHER]), None
        case "facts":
            return _small(), _credentials(facts(TEXTS[title]), TEXTS[title])
        case _:
            return _small(), {"name": title, "packages": {"python": title}}


def _credentials(stated: dict[str, Any], text: str) -> dict[str, Any]:
    return {**stated, "credentials": {"k": {"name": text, "environment": text}}}


def _together(names: tuple[str, ...]) -> dict[str, Any]:
    """One document with all of them: they meet each other, too."""
    whole = document("plain", name=names[0])
    for number, name in enumerate(names[1:]):
        part = document("plain", name=name)
        whole["paths"] |= {f"/{number}{p}": item for p, item in part["paths"].items()}
        whole["tags"] += part["tags"]
        for section, content in part["components"].items():
            whole["components"][section] |= content
    return whole


def _small() -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(json.dumps(document("plain", name="k")))
    whole["paths"] = {path: whole["paths"][path] for path in ("/things", "/multi")}
    return whole
