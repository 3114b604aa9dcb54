"""Does a bad document leave everything as it was, and tell its author where to look?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.e2e import small
from tests.e2e.bad_inputs import BAD
from tests.e2e.command import contents, gen


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the document has been built."""
    folder = tmp_path_factory.mktemp("good")
    small.build(folder)
    return folder


def _state(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Inode, time and size of everything there is, so that even equal bytes written anew show."""
    found = ((path, path.lstat()) for path in sorted(folder.rglob("*")))
    return {str(p): (s.st_ino, s.st_mtime_ns, s.st_size) for p, s in found}


@pytest.mark.parametrize("name", BAD)
def test_nothing_is_written(name: str, good: Path, tmp_path: Path) -> None:
    bad, before = BAD[name], _state(good)
    assert len(before) > 50
    bad.make(tmp_path / small.NAME)
    ended = gen("build", small.NAME, "--out", good / "out", cwd=tmp_path)
    assert ended.status == 1, ended.said
    assert _state(good) == before
    message = rf"^{re.escape(bad.place)}[\d:]*: error\[{bad.code}\]: \w"
    assert re.search(message, ended.said, re.MULTILINE), ended.said
    assert re.search(r"^help: \w", ended.said, re.MULTILINE), ended.said
    assert "Traceback" not in ended.said


@pytest.mark.parametrize("name", BAD)
def test_nothing_is_made(name: str, tmp_path: Path) -> None:
    """Not even the output folder, and not by force either."""
    BAD[name].make(tmp_path / small.NAME)
    before = _state(tmp_path)
    assert gen("build", small.NAME, "--force", cwd=tmp_path).status == 1
    assert _state(tmp_path) == before


def test_edited_files_are_kept(tmp_path: Path) -> None:
    """Until `--force`, and then too everything that is not ours stays."""
    before = dict(small.build(tmp_path))
    edited = small.HOME / "python" / "README.md"
    changing = small.HOME / "python" / "surface.txt"
    for path in (edited, changing):
        (tmp_path / path).write_text("Mine.\n")
    (tmp_path / small.HOME / "python" / "notes.txt").write_text("Mine too.\n")
    mine = contents(tmp_path / "out")
    (tmp_path / small.NAME).write_text(small.CHANGED)
    refused = gen("build", small.NAME, "--out", "out", cwd=tmp_path)
    assert refused.status == 1
    assert str(changing) in refused.said and "--force" in refused.said
    assert str(edited) not in refused.said, "the build does not change it"
    assert contents(tmp_path / "out") == mine
    after = dict(small.build(tmp_path, small.CHANGED, "--force"))
    assert after.pop("spec/python/notes.txt") == b"Mine too.\n"
    assert after["spec/python/README.md"] == before["spec/python/README.md"]
    assert after.keys() == before.keys() and after != before
