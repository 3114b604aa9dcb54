"""Every attack as a document that builds, made once in a test run.

Cases: each text everywhere; all names, many to a document; each text in a facts file, and products of
odd names; each text in the places of `places.py`.
"""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from tests.security import places
from tests.security.building import Built, build
from tests.security.hostile import NAMES, TEXTS, document, facts
from tests.security.places import Inputs

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
PLACES = {
    "messages": places.messages,
    "stated": places.stated,
    "overlaid": places.overlaid,
    "filed": places.filed,
}
PLACE_CASES = [
    f"{place}: {title}"
    for place in PLACES
    # What an overlay says is a whole document, which is tried with every text already.
    for title in ([*TEXTS][::6] if place == "overlaid" else TEXTS)
]
CASES = [*TEXT_CASES, *NAME_CASES, *FACT_CASES, *PRODUCT_CASES, *PLACE_CASES]

REFUSED = (
    "text: surrogate",
    "facts: surrogate",
    "facts: blank",
    "product: \x01",
    "stated: blank",
    *(f"{place}: surrogate" for place in PLACES),
)
"""Half a character is no text, and no word is no name: the reader says so, with its place."""

ACCEPTED = [case for case in CASES if case not in REFUSED]


@cache
def built(case: str) -> Built:
    made = _inputs(case)
    with tempfile.TemporaryDirectory() as folder:
        return build(
            Path(folder),
            made.document,
            made.facts,
            overlay=made.overlay,
            beside=made.beside,
        )


def _inputs(case: str) -> Inputs:
    kind, _, title = case.partition(": ")
    match kind:
        case "text":
            return Inputs(document(TEXTS[title]))
        case "names":
            start = int(title)
            return Inputs(_together(NAMES[start : start + _NAMES_TOGETHER]))
        case "facts":
            return Inputs(_small(), _credentials(facts(TEXTS[title]), TEXTS[title]))
        case "product":
            return Inputs(_small(), {"name": title, "packages": {"python": title}})
        case _:
            return PLACES[kind](TEXTS[title])


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
