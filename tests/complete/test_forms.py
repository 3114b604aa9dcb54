"""Can every operation of the complete document be filled in? In a browser, one form after the other."""

from __future__ import annotations

import json
from pathlib import Path

from generator.sdk.example import Examples
from generator.targets.docs.examples import Fillings
from generator.targets.docs.slices import Page, slice_of
from tests.browser.drive import drive, serving
from tests.designed import designed
from tests.fetch_stripe import complete_document

OPERATIONS = 588
ROOT = Path(__file__).parents[2]


def test_every_form(tmp_path: Path) -> None:
    """Examples fit; what a form holds can be given again; ids are unique. Only files stay for the reader."""
    _, sdk = designed(complete_document())
    methods = [method for service in sdk.services for method in service.methods]
    assert len(methods) == OPERATIONS
    slices = tmp_path / "slices.json"
    forms = []
    smallest, fillings = Examples(sdk), Fillings(sdk)
    for method in methods:
        made = slice_of(sdk, method, Page("one", "stripe", "one"), {})
        away = [json.loads(text) for text in made.further.values()]
        values = smallest.smallest(method)
        examples = fillings.filling(method, values, made.declared)
        forms.append([method.operation_id, json.loads(made.text), away, examples])
    slices.write_text(json.dumps(forms))
    with serving(ROOT) as base:
        program = ROOT / "tests" / "explorer" / "form" / "every.mjs"
        printed = drive(program, base, str(slices))
    assert json.loads(printed) == {
        "operations": OPERATIONS,
        "wrong": [
            [
                "PostFiles",
                "file: Choose the file example.pdf: a page cannot open it by its name.",
            ]
        ]
        * 2,
    }
