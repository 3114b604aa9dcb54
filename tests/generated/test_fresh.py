"""Is what is committed what the generator makes of the document today?"""

from __future__ import annotations

from tests.e2e.command import COMMITTED, FAMILY, gen


def test_the_committed_output_is_fresh() -> None:
    ended = gen("build", FAMILY, "--check", "--out", COMMITTED.parent)
    assert ended.status == 0, ended.said
    assert "nothing to do" in ended.output
    assert "operations 9 of 9, schemas 102 of 102" in ended.output


def test_no_target_was_forgotten() -> None:
    found = {path.name for path in COMMITTED.iterdir() if path.is_dir()}
    assert found == {"curl", "docs", "python", "typescript"}
