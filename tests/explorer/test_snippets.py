"""The page writes the snippets that the generator writes, to the byte, whatever a form holds."""

from __future__ import annotations

from pathlib import Path
from unicodedata import category
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.output.format import make_one
from generator.sdk.arrange import arranged
from generator.sdk.example import complete
from generator.sdk.model import Values
from generator.sdk.settings import with_settings
from generator.targets.python.format import width
from tests import node
from tests.explorer.pages import (
    LANGUAGES,
    State,
    in_browser,
    in_node,
    methods,
    operation,
    run_in_node,
    sdks,
    sheets,
)
from tests.explorer.states import Forms

pytestmark = pytest.mark.skipif(bool(node.missing()), reason=node.missing())

_OF_EACH = 60
"""States for each method; with one that sets everything, and one that sets nothing."""


def random_states(count: int = _OF_EACH) -> list[State]:
    found: list[State] = []
    for seed, name in enumerate(sdks()):
        forms = Forms(sdks()[name], seed)
        for method in methods(name).values():
            found.append(State(name, method, ()))
            found.append(State(name, method, forms.values(method, every=True)))
            found += [State(name, method, forms.values(method)) for _ in range(count)]
    return found


def test_snippets_are_those_of_the_generator(tmp_path: Path) -> None:
    states = random_states()
    assert len(states) >= 1000
    for state, made in zip(states, in_node("rendered", states, tmp_path), strict=True):
        assert made["texts"] == texts(state, _in_order(state))


def test_settings_give_the_same_values(tmp_path: Path) -> None:
    states = [state for state in random_states() if state.values]
    for state, made in zip(states, in_node("rendered", states, tmp_path), strict=True):
        diagnostics = Diagnostics()
        words = made["settings"]
        values = with_settings(sdks()[state.sdk], state.method, words, diagnostics)
        assert not list(diagnostics), words
        assert _exactly(values) == _exactly(_in_order(state))


def test_a_browser_says_the_same(tmp_path: Path) -> None:
    states = random_states(8)
    assert in_browser("rendered", states, tmp_path) == in_node(
        "rendered", states, tmp_path
    )


def test_halves_of_surrogate_pairs(tmp_path: Path) -> None:
    """No shell can pass them on, so that no setting gives them."""
    method = operation("odd", "json")
    half: Json = {"kind": "\ud800", "labels": {"\udfff": "a\udc00b"}}
    values = tuple((a, half) for a in method.arguments if a.wire == "tree")
    state = State("odd", method, values)
    (made,) = in_node("rendered", [state], tmp_path)
    assert made["texts"] == texts(state, values)


def test_letters_are_seen_and_counted_as_in_python(tmp_path: Path) -> None:
    """Those that this Python knows of: later ones are of later versions of Unicode."""
    codes = [code for code in range(0x110000) if category(chr(code)) != "Cn"]
    found = run_in_node("rendered.js", "letters", codes, tmp_path)
    wrong = {
        hex(code)
        for code, (seen, columns) in zip(codes, found, strict=True)
        if seen != chr(code).isprintable() or (seen and columns != width(chr(code)))
    }
    assert not wrong


def texts(state: State, values: Values) -> list[str]:
    sdk, id_ = sdks()[state.sdk], state.method.id
    return [
        make_one(name, sheets(state.sdk)[name][id_].snippet(sdk, state.method, values))
        for name in LANGUAGES
    ]


def _in_order(state: State) -> Values:
    sdk = sdks()[state.sdk]
    return tuple((a, arranged(sdk, a.type, value)) for a, value in state.values)


def _exactly(values: Values) -> list[tuple[str, str, Any]]:
    """With types and the order of keys."""
    return [(a.location, a.wire, repr(value)) for a, value in values]


def test_a_snippet_keeps_up_with_typing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    method = operation("stripe", "PostPaymentRecordsReportPayment")
    values = complete(sdks()["stripe"], method)
    assert len(values) == len(method.arguments)
    spent = in_node("timed", [State("stripe", method, values)], tmp_path)
    with capsys.disabled():
        for name, milliseconds in zip(LANGUAGES, spent, strict=True):
            print(
                f"\nreport_payment, all fields, {name}: {milliseconds:.2f} ms", end=""
            )
    assert len(spent) == len(LANGUAGES)
