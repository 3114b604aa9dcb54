"""Cases that are written as YAML: a mapping from what a case shows to the case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics
from generator.document.read import read

CASES = Path(__file__).parent / "cases"


def cases(folder: str) -> list[Any]:
    """Parameters of a test, one for each case in the files of a folder."""
    return [
        pytest.param(case, id=f"{file.stem}: {name}")
        for file in sorted((CASES / folder).glob("*.yaml"))
        for name, case in _in_file(file)
    ]


def _in_file(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """`given` holds what every case of the file shares."""
    diagnostics = Diagnostics()
    document = read(str(file), diagnostics)
    assert document is not None and not len(diagnostics), list(diagnostics)
    tree = cast("dict[str, dict[str, Any]]", document.tree)
    given = tree.pop("given", {})
    for name, case in tree.items():
        yield name, {"given": given, **case}
