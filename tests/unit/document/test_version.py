"""Is the version told, and each mistake in it told apart?"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.document.version import version
from tests.unit.document.reading import read_text

KNOWN = {
    "openapi: 3.0.0": "3.0",
    "openapi: 3.0.3": "3.0",
    "openapi: '3.0.4'": "3.0",
    "openapi: 3.0.3-rc1": "3.0",
    "openapi: 3.1.0": "3.1",
    "openapi: 3.1.10": "3.1",
    "openapi: 3.2.0": "3.2",
    "{openapi: 3.1.1, swagger: '2.0'}": "3.1",
}

REFUSED = {
    "info: {}": ("D130", "missing"),
    "swagger: '2.0'": ("D131", "Swagger 2.0"),
    "swagger: 2.0": ("D131", "Swagger 2.0"),
    "swagger: [1]": ("D131", "Swagger 2.0"),
    "swaggerVersion: '1.2'": ("D131", "Swagger 1.2"),
    "openapi: 3.0": ("D132", "the number 3.0"),
    "openapi: 3": ("D132", "the number 3"),
    "openapi:": ("D132", "empty"),
    "openapi: true": ("D132", "true or false"),
    "openapi: [3.0.3]": ("D132", "a list"),
    "openapi: '3.0'": ("D133", "`3.0`"),
    "openapi: ''": ("D133", "``"),
    "openapi: 2.0.0": ("D133", "`2.0.0`"),
    "openapi: 3.0.x": ("D133", "`3.0.x`"),
    "openapi: v3.0.3": ("D133", "`v3.0.3`"),
    "openapi: ' 3.0.3'": ("D133", "` 3.0.3`"),
    "openapi: '3.2'": ("D133", "3.2"),
    "openapi: 3.3.0": ("D134", "3.3.0"),
    "openapi: 4.0.0": ("D134", "4.0.0"),
}


@pytest.mark.parametrize(("text", "known"), KNOWN.items())
def test_known(tmp_path: Path, text: str, known: str) -> None:
    diagnostics = Diagnostics()
    assert version(read_text(tmp_path, text), diagnostics) == known
    assert not len(diagnostics)


@pytest.mark.parametrize(("text", "finding"), REFUSED.items())
def test_refused(tmp_path: Path, text: str, finding: tuple[str, str]) -> None:
    diagnostics = Diagnostics()
    assert version(read_text(tmp_path, text), diagnostics) is None
    (found,) = diagnostics
    code, part = finding
    assert found.code == code and part in found.message


def test_a_number_is_told_how_to_become_text(tmp_path: Path) -> None:
    helps = []
    for text in ("openapi: 3.0", "openapi: 3.1"):
        diagnostics = Diagnostics()
        version(read_text(tmp_path, text), diagnostics)
        helps += [found.help for found in diagnostics]
    assert ['"3.0.3"' in helps[0], '"3.1.1"' in helps[1]] == [True, True]
