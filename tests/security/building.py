"""Build every target of a document in this process; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostics, Severity
from generator.document.read import read
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.output.format import make_one
from generator.output.paths import prove
from generator.output.render import render
from generator.sdk.design import design
from generator.sdk.read_facts import read_facts
from generator.targets.base import load

TARGETS = ("curl", "python", "typescript")


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
    formatted: bool = False,
) -> Built:
    """Files are empty where the document is refused."""
    diagnostics = Diagnostics()
    path = folder / "hostile.json"
    path.write_text(json.dumps(document))
    read_document = read(str(path), diagnostics)
    stated = None
    if facts is not None:
        beside = folder / "hostile.sdk.json"
        beside.write_text(json.dumps(facts))
        stated = read(str(beside), diagnostics)
    if read_document is None or failed(diagnostics):
        return Built({}, diagnostics)
    wording = version(read_document, diagnostics)
    assert wording is not None
    api = resolve(read_document, wording, diagnostics)
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


def failed(diagnostics: Diagnostics) -> bool:
    return any(found.severity is Severity.ERROR for found in diagnostics)
