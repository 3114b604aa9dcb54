"""What does a page load for a method, and what do its scripts make of a form? In node, or a browser."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.document.read import read
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.sdk.design import design
from generator.sdk.facts import Facts, HeaderFact, IdempotencyFact
from generator.sdk.model import Method, Sdk, Values
from generator.sdk.options import inputs
from generator.targets.base import Sheet, language
from generator.targets.docs.slices import Page, slice_of
from tests import node
from tests.browser.drive import drive, serving
from tests.designed import FAMILY, designed

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "templates" / "docs" / "scripts"
LANGUAGES = ("python", "typescript", "curl")


@dataclass(frozen=True, slots=True)
class State:
    """One state of the form of a method, options included. `sdk` is a key of `sdks`."""

    sdk: str
    method: Method
    values: Values


@cache
def sdks() -> dict[str, Sdk]:
    return {"stripe": designed(FAMILY)[1], "odd": _odd()}


_FACTS = Facts(
    headers=(
        HeaderFact(Pointer(""), "X-Always", "it's", ""),
        HeaderFact(Pointer(""), "X.Version", "1", "version"),
        # As an argument in the body of one operation, and one in the header of another.
        HeaderFact(Pointer(""), "tree", "", "class"),
        HeaderFact(Pointer(""), "x-text", "", "text"),
    ),
    idempotency=IdempotencyFact(Pointer(""), "Once", ("post", "put")),
)
"""Options whose names are odd too."""


def _odd() -> Sdk:
    diagnostics = Diagnostics()
    document = read(str(HERE / "odd.yaml"), diagnostics)
    assert document is not None
    wording = version(document, diagnostics)
    assert wording is not None
    sdk = design(resolve(document, wording, diagnostics), _FACTS, diagnostics)
    assert not diagnostics.failed
    return sdk


@cache
def sheets(sdk: str) -> dict[str, dict[str, Sheet]]:
    """By language, then by method."""
    return {
        name: dict(language(name).written(sdks()[sdk]).sheets) for name in LANGUAGES
    }


@cache
def page(sdk: str, method: str) -> dict[str, Any]:
    """With all declarations."""
    own = {name: asdict(sheets(sdk)[name][method]) for name in LANGUAGES}
    found = slice_of(sdks()[sdk], methods(sdk)[method], Page("x", "x", "x"), own)
    loaded: dict[str, Any] = json.loads(found.text)
    for further in found.further.values():
        loaded["types"] |= json.loads(further)
    return loaded


@cache
def methods(sdk: str) -> dict[str, Method]:
    return {m.id: m for service in sdks()[sdk].services for m in service.methods}


def operation(sdk: str, id_: str) -> Method:
    """By the id that the document gives it."""
    return next(m for m in methods(sdk).values() if m.operation_id == id_)


def input_of(states: list[State]) -> dict[str, Any]:
    used = dict.fromkeys((state.sdk, state.method.id) for state in states)
    return {
        "slices": {f"{sdk} {method}": page(sdk, method) for sdk, method in used},
        "states": [
            {
                "of": f"{state.sdk} {state.method.id}",
                "given": [
                    [
                        inputs(sdks()[state.sdk], state.method).index(argument),
                        _json(value),
                    ]
                    for argument, value in state.values
                ],
            }
            for state in states
        ],
    }


def _json(value: Json) -> str:
    """Private letters stand for halves of surrogate pairs."""
    text = json.dumps(value, ensure_ascii=False)
    halves = {code: code - 0xD800 + 0xF0000 for code in range(0xD800, 0xE000)}
    return text.translate(halves)


def in_node(function: str, states: list[State], folder: Path) -> Any:
    return run_in_node("rendered.js", function, input_of(states), folder)


def run_in_node(program: str, function: str, given: Any, folder: Path) -> Any:
    """What a function of a program beside this one makes of the input."""
    path = _laid_out(program, given, folder)
    said = node.node(HERE / "in_node.mjs", folder / program, function, path, cwd=folder)
    return json.loads(said)


def in_browser(function: str, states: list[State], folder: Path) -> Any:
    given = _laid_out("rendered.js", input_of(states), folder)
    (folder / "empty.html").write_text("<!doctype html><title>Empty</title>")
    with serving(folder) as address:
        return json.loads(drive(HERE / "in_browser.mjs", address, function, str(given)))


def _laid_out(program: str, given: Any, folder: Path) -> Path:
    """The scripts of the page and the program that uses them; the file of the input."""
    shutil.copytree(SCRIPTS, folder / "assets", dirs_exist_ok=True)
    shutil.copy(HERE / program, folder)
    (folder / "package.json").write_text('{"type": "module"}')
    path = folder / "input.json"
    path.write_text(json.dumps(given))
    return path
