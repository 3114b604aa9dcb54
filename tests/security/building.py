"""Build every target of a document in this process; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostics, Severity
from generator.document.library import Files
from generator.document.model import Document
from generator.document.overlay.apply import lay_over
from generator.document.overlay.read import read_overlay
from generator.document.read import read
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.output.format import make_one
from generator.output.paths import prove
from generator.output.render import render
from generator.sdk.design import design
from generator.sdk.read_facts import read_facts
from generator.targets.base import load

TARGETS = ("curl", "docs", "python", "typescript")


@dataclass(frozen=True, slots=True)
class Built:
    """Text by target and path; assets, which are ours, are left out."""

    files: Mapping[str, Mapping[str, str]]
    diagnostics: Diagnostics


def build(
    folder: Path,
    document: Mapping[str, Any],
    facts: Mapping[str, Any] | None = None,
    *,
    overlay: Mapping[str, Any] | None = None,
    beside: Mapping[str, Any] | None = None,
    formatted: bool = False,
) -> Built:
    """Files are empty where the document is refused. `beside` are further files of the document, by name."""
    diagnostics = Diagnostics()
    for name, content in (beside or {}).items():
        (folder / name).write_text(json.dumps(content))
    read_document = _read(folder / "hostile.json", document, diagnostics)
    stated = _read(folder / "hostile.sdk.json", facts, diagnostics)
    laid = _read(folder / "overlay.json", overlay, diagnostics)
    if read_document is None or failed(diagnostics):
        return Built({}, diagnostics)
    if laid is not None:
        actions = read_overlay(laid, diagnostics)
        read_document, _ = lay_over(read_document, actions, diagnostics)
    wording = version(read_document, diagnostics)
    assert wording is not None
    library = Files(read_document, diagnostics, opened={})
    api = resolve(read_document, wording, diagnostics, library)
    sdk = design(api, read_facts(stated, diagnostics), diagnostics)
    if failed(diagnostics):
        return Built({}, diagnostics)
    files: dict[str, dict[str, str]] = {}
    for target in TARGETS:
        package = load(target).spell(sdk, diagnostics)
        prove([module.path for module in package.modules])
        files[target] = {
            module.path: (
                make_one(target, module) if formatted else render(module, target)
            )
            for module in package.modules
        }
    return Built(files, diagnostics)


def _read(
    path: Path, tree: Mapping[str, Any] | None, diagnostics: Diagnostics
) -> Document | None:
    if tree is None:
        return None
    path.write_text(json.dumps(tree))
    return read(str(path), diagnostics)


def failed(diagnostics: Diagnostics) -> bool:
    return any(found.severity is Severity.ERROR for found in diagnostics)
