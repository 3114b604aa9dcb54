"""Are real documents understood, every operation and schema of them, with nothing said but what is true?

The documents are those of `../shared/corpus` and Stripe's complete one; where they are absent the
tests skip. Run with `-s` to see the counts.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.document.model import Document, Json
from generator.document.read import read
from generator.document.version import version
from generator.openapi.model import Api
from generator.openapi.model import METHODS
from generator.openapi.resolve import resolve
from tests.closure import closure

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
COMPLETE = ROOT / ".cache" / "stripe" / "stripe.yaml"
OURS = ROOT / "specs" / "stripe.yaml"


@dataclass(frozen=True, slots=True)
class Expected:
    """`findings` counts each code; all of them have been compared with the document by a person."""

    operations: int
    schemas: int
    findings: dict[str, int]


CORPUS_DOCUMENTS = {
    "adyen-checkout-v71.json": Expected(28, 250, {"A211": 1}),
    "box.json": Expected(296, 305, {"A242": 6}),
    "discord.json": Expected(242, 539, {"A243": 2}),
    "figma.yaml": Expected(47, 223, {"A242": 5}),
    "museum.yaml": Expected(8, 22, {}),
    "oai-callback-example.yaml": Expected(1, 0, {}),
    "oai-link-example.json": Expected(6, 3, {}),
    "openai.yaml": Expected(288, 1422, {"A211": 2, "A242": 12, "A251": 6, "A254": 3}),
    "python-client-baseline-3.1.yaml": Expected(50, 81, {}),
    "stripe-2023-09-12.yaml": Expected(468, 819, {}),
    "twilio-api-v2010.yaml": Expected(197, 148, {}),
}


def _read(path: Path) -> Document:
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    diagnostics = Diagnostics()
    document = read(str(path), diagnostics)
    assert document is not None and not diagnostics.failed
    return document


def _resolved(document: Document) -> tuple[Api, Diagnostics]:
    diagnostics = Diagnostics()
    stated = version(document, diagnostics)
    assert stated is not None
    started = time.process_time()
    api = resolve(document, stated, diagnostics)
    spent = time.process_time() - started
    codes = dict(Counter(found.code for found in diagnostics))
    print(f"\n{Path(document.path).name}: {len(api.operations)} operations,")
    print(f"{len(api.schemas)} schemas, {spent:.2f} CPU seconds, findings {codes}")
    return api, diagnostics


def _check(path: Path, expected: Expected) -> Api:
    document = _read(path)
    api, diagnostics = _resolved(document)
    operations, schemas = _written(document)
    assert [(item.path, item.method) for item in api.operations] == operations
    assert [key for key in api.schemas if key.count("/") == 3] == schemas
    assert (len(operations), len(schemas)) == (expected.operations, expected.schemas)
    assert Counter(found.code for found in diagnostics) == expected.findings
    assert all(found.severity < Severity.ERROR for found in diagnostics)
    assert len({item.operation_id for item in api.operations}) == len(operations)
    assert closure(api, api.operations) <= api.schemas.keys()
    return api


def _written(document: Document) -> tuple[list[tuple[str, str]], list[str]]:
    """The operations and the keys of schemas, straight from the tree."""
    paths = _mapping(document.tree.get("paths"))
    operations: list[tuple[str, str]] = [
        (path, method)
        for path, item in paths.items()
        for method in _mapping(item)
        if method in METHODS
    ]
    components = _mapping(document.tree.get("components"))
    names = _mapping(components.get("schemas"))
    escaped = (name.replace("~", "~0").replace("/", "~1") for name in names)
    return operations, [f"#/components/schemas/{name}" for name in escaped]


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


@pytest.mark.parametrize("name", CORPUS_DOCUMENTS)
def test_corpus(name: str) -> None:
    _check(CORPUS / name, CORPUS_DOCUMENTS[name])


def test_every_document_of_the_corpus_is_listed() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"{CORPUS} is not there")
    files = {path.name for path in CORPUS.iterdir() if path.is_file()}
    apart = {"MANIFEST.md", "index.json", "stripe-fixtures3.json"}
    assert files - apart == CORPUS_DOCUMENTS.keys()


def test_our_own_document() -> None:
    api, diagnostics = _resolved(_read(OURS))
    assert [str(found) for found in diagnostics] == []
    # No operation gives events back: they come as webhooks.
    events = {"event", "notification_event_data", "notification_event_request"}
    rest = api.schemas.keys() - closure(api, api.operations)
    assert rest == {f"#/components/schemas/{name}" for name in events}


def test_the_complete_document_of_stripe() -> None:
    api = _check(COMPLETE, Expected(588, 1321, {}))
    reporting = [
        operation
        for operation in api.operations
        if operation.path == "/v1/payment_records/report_payment"
    ]
    assert len(closure(api, reporting)) == 768
    empty_forms = [
        item for item in api.operations if item.method == "get" and item.body
    ]
    assert empty_forms == []
