"""Does the same document give the same bytes, whatever the hash seed and the folder?"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.e2e.command import FAMILY, built, contents


def test_the_family(tmp_path: Path) -> None:
    """One build in the checkout, the other of a copy, elsewhere and under another path."""
    first, second = tmp_path / "first", tmp_path / "second"
    built(FAMILY, "--out", first, environment={"PYTHONHASHSEED": "1"})
    specs = shutil.copytree(FAMILY.parent, second / "deep" / "specs")
    built(
        Path("..") / "specs" / FAMILY.name,
        cwd=_made(specs.parent / "work"),
        environment={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
    )
    one = contents(first / "stripe")
    other = contents(specs.parent / "work" / "generated" / "stripe")
    assert len(one) > 200
    assert [path for path in one if one[path] != other.get(path)] == []
    assert one.keys() == other.keys()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
