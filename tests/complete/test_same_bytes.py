"""Does the complete document give the same bytes under another hash seed and from another folder?"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.complete.conftest import Complete
from tests.e2e.command import built, contents


def test_a_second_build(complete: Complete, tmp_path: Path) -> None:
    """Formatting is what costs; a text is looked up where the first build has formatted the same one.

    What was built before is not looked up, or nothing would be built.
    """
    cache = tmp_path / "cache"
    shutil.copytree(complete.cache, cache)
    (forgotten,) = cache.glob("*/built")
    shutil.rmtree(forgotten)
    document = os.path.relpath(complete.document, tmp_path)
    seed = {"PYTHONHASHSEED": "6735"}
    built(document, "--out", "again", cwd=tmp_path, cache=cache, environment=seed)
    first = contents(complete.folder)
    second = contents(tmp_path / "again" / complete.folder.name)
    assert [path for path in first if first[path] != second.get(path)] == []
    assert len(first) == len(second) > 7000
