"""What does a case come out as? Case in, formatted files and the report out, all in this process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.diagnostics import Diagnostics
from generator.diagnostics.report import as_text
from generator.document.model import Document
from generator.document.positions import source
from generator.document.read import read
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.output.format import make_one
from generator.sdk.design import design
from generator.sdk.read_facts import read_facts
from generator.sdk.model import Sdk
from generator.targets.base import load, names
from tests.behaviour.cases import Case

Files = Mapping[str, str]


@dataclass(frozen=True)
class Built:
    """The files of each target by path, without what is copied; empty where an error stopped it."""

    files: Mapping[str, Files]
    findings: str


@cache
def built(case: Case) -> Built:
    return _build(case, "shop.yaml", case.document)


def turned(case: Case, *, components: bool = False, paths: bool = False) -> Built:
    """The same document with its components, or its paths, written in the opposite order."""
    tree = _tree(case)
    if components:
        tree["components"] = {
            kind: _reversed(found) if kind != "securitySchemes" else found
            for kind, found in _reversed(tree.get("components", {})).items()
        }
    if paths:
        tree["paths"] = _reversed(tree["paths"])
    return _build(case, "shop.json", json.dumps(tree))


def _reversed(found: dict[str, Any]) -> dict[str, Any]:
    return dict(reversed(found.items()))


def _tree(case: Case) -> dict[str, Any]:
    with TemporaryDirectory() as folder, chdir(folder):
        Path("shop.yaml").write_text(case.document)
        document = read("shop.yaml", Diagnostics())
    assert document is not None
    tree: dict[str, Any] = json.loads(json.dumps(document.tree))
    return tree


def _build(case: Case, name: str, text: str) -> Built:
    diagnostics = Diagnostics()
    documents: list[Document] = []
    with TemporaryDirectory() as folder, chdir(folder):
        Path(name).write_text(text)
        Path("shop.sdk.yaml").write_text(case.facts)
        sdk = _designed(case, name, documents, diagnostics)
    files = (
        {target: {} for target in names()} if sdk is None else _spelt(sdk, diagnostics)
    )
    report = as_text(diagnostics, [source(found) for found in documents])
    # The line of counts says nothing that the findings do not.
    findings = report.rstrip("\n").rpartition("\n\n")[0]
    return Built(files, f"{findings}\n" if findings else "")


def _designed(
    case: Case, name: str, documents: list[Document], diagnostics: Diagnostics
) -> Sdk | None:
    document = read(name, diagnostics)
    assert document is not None, list(diagnostics)
    documents.append(document)
    wording = version(document, diagnostics)
    assert wording is not None, list(diagnostics)
    api = resolve(document, wording, diagnostics)
    facts = read("shop.sdk.yaml", diagnostics) if case.facts else None
    if facts is not None:
        documents.append(facts)
    stated = read_facts(facts, diagnostics)
    if diagnostics.failed:
        return None
    sdk = design(api, stated, diagnostics)
    return None if diagnostics.failed else sdk


def _spelt(sdk: Sdk, diagnostics: Diagnostics) -> dict[str, dict[str, str]]:
    return {
        target: {
            module.path: make_one(target, module)
            for module in load(target).spell(sdk, diagnostics).modules
        }
        for target in names()
    }
