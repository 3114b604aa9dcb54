"""Resolving trees that a test wrote."""

from __future__ import annotations

from typing import cast

from generator.diagnostics import Diagnostics
from generator.document.model import Document, Json
from generator.openapi.model import Api
from generator.openapi.resolve import resolve
from generator.openapi.upgrade import Version


def resolved(tree: Json, version: Version = "3.1") -> tuple[Api, Diagnostics]:
    diagnostics = Diagnostics()
    document = Document("case.yaml", "yaml", "", cast("dict[str, Json]", tree), "")
    return resolve(document, version, diagnostics), diagnostics


def findings(diagnostics: Diagnostics) -> list[str]:
    """Code and place of each, in the order of reporting."""
    return [f"{found.code} {found.at}" for found in diagnostics]
