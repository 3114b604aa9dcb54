"""Is what the report says true? Each key in turn is taken out of a document that has them all.

What a target writes then changes, or the report says that the key did not reach it: the one or the
other for every key, for each SDK.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.coverage.grammar import things
from generator.coverage.report import coverage
from generator.diagnostics import Diagnostics
from generator.document.model import Document
from generator.document.read import read
from generator.document.version import version
from generator.openapi.model import Api
from generator.openapi.resolve import resolve
from generator.openapi.watched import watch
from generator.sdk.design import design
from generator.sdk.facts import Facts
from generator.sdk.model import Sdk
from generator.targets.base import load

TARGETS = ("python", "typescript")

OURS = {
    ("document", "openapi"): "says how the rest is to be read",
    ("operation", "operationId"): "is what gen operations and gen snippet know it by",
    ("components", "headers"): "holds what only headers of responses refer to",
    ("header", "$ref"): "is in the headers of a response, which are lost as a whole",
    ("header", "description"): "the same",
    ("header", "required"): "the same",
    ("header", "schema"): "the same",
}
"""Keys that change no SDK, and that the report rightly does not name."""


def probe() -> Document:
    document = read(str(Path(__file__).with_name("probe.yaml")), Diagnostics())
    assert document is not None
    return document


def understood(document: Document) -> tuple[Api, Sdk]:
    diagnostics = Diagnostics()
    wording = version(document, diagnostics) or "3.1"
    api = resolve(document, wording, diagnostics)
    return api, design(api, Facts(), diagnostics)


def written(document: Document) -> dict[str, str]:
    """What every target would render. A document that makes no SDK writes nothing."""
    try:
        _, sdk = understood(document)
    except (AssertionError, LookupError, ValueError):
        return dict.fromkeys(TARGETS, "")
    return {
        name: repr([m for m in load(name).spell(sdk, Diagnostics()).modules])
        for name in TARGETS
    }


@cache
def without_effect() -> dict[str, set[tuple[str, str]]]:
    document = probe()
    before = written(document)
    found: dict[str, set[tuple[str, str]]] = {name: set() for name in TARGETS}
    keys = {(one.kind, key) for one in things(document.tree) for key in one.fields}
    for kind, key in keys:
        tree = deepcopy(document.tree)
        for thing in list(things(tree)):
            if thing.kind == kind:
                thing.fields.pop(key, None)
        after = written(replace(document, tree=tree))
        for name in TARGETS:
            if after[name] == before[name]:
                found[name].add((kind, key))
    return found


@pytest.mark.parametrize("target", TARGETS)
def test_a_key_changes_what_is_written_or_is_reported(target: str) -> None:
    document = replace(probe(), tree=watch(probe().tree))
    api, sdk = understood(document)
    report = coverage(document, api, sdk, target)
    reported = {(one.kind, one.what) for one in report.dropped}
    assert reported | OURS.keys() == without_effect()[target]
    assert not reported & OURS.keys()


def test_the_same_text_is_the_same_text() -> None:
    assert written(probe()) == written(probe())
    assert all(written(probe()).values())
