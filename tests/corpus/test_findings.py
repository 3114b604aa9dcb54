"""Is exactly that said of a real document which a person has looked at?

`findings/<document>.txt` lists what is expected, a line each: code, severity, place. A new finding
fails, and so does one that is no longer there. `GEN_UPDATE=1` writes the files anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.corpus.conftest import CORPUS, DOCUMENTS, REFUSED, Build, Built

FOLDER = Path(__file__).parent / "findings"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents_that_are_built(build: Build, document: str) -> None:
    built = build(document)
    assert built.status == 0
    _compare(document, built)


@pytest.mark.parametrize("document", REFUSED)
def test_documents_that_are_refused(build: Build, document: str) -> None:
    built = build(document)
    assert built.status == 1 and not built.folder.exists()
    _compare(document, built)


def test_every_document_of_the_corpus_is_listed() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"{CORPUS} is not there")
    # A folder of many files has one that leads to all of them.
    files = {
        str(path.relative_to(CORPUS))
        for path in (
            *CORPUS.iterdir(),
            *(CORPUS / "unsupported").iterdir(),
            *(CORPUS / "digitalocean").glob("DigitalOcean-*"),
        )
        if path.is_file()
    }
    apart = {"MANIFEST.md", "index.json", "stripe-fixtures3.json"}
    assert files - apart == {*DOCUMENTS, *REFUSED}


def _compare(document: str, built: Built) -> None:
    lines = [
        f"{found['code']} {found['severity']} {found['pointer']}\n"
        for found in built.answer["diagnostics"]
    ]
    path = FOLDER / f"{document}.txt"
    if os.environ.get("GEN_UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(sorted(lines)))
    assert sorted(lines) == path.read_text().splitlines(keepends=True)
