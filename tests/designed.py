"""The Sdk of a real document, read and designed once in a test run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.document.model import Document
from generator.document.read import read
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.sdk.design import design
from generator.sdk.read_facts import read_facts
from generator.sdk.model import Sdk

FAMILY = Path(__file__).parents[1] / "specs" / "stripe.yaml"


@cache
def designed(path: Path) -> tuple[Document, Sdk]:
    """With the facts beside it. The complete document takes some six seconds."""
    diagnostics = Diagnostics()
    document = read(str(path), diagnostics)
    assert document is not None
    wording = version(document, diagnostics)
    assert wording is not None
    api = resolve(document, wording, diagnostics)
    facts = read(str(path.with_suffix(".sdk.yaml")), diagnostics)
    sdk = design(api, read_facts(facts, diagnostics), diagnostics)
    assert not diagnostics.failed
    return document, sdk
