"""What lies in the output folder came with the project, from anyone: nothing leaves the folder."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.output.commit import recover
from generator.output.manifest import NAME, Origin
from generator.output.model import OutputFile
from generator.output.write import Counts, tree, write

ORIGIN = Origin("0", "0", "0", ())
FILES = (OutputFile("a.txt", b"a\n"), OutputFile("evil/b.txt", b"b\n"))


def _build(home: Path) -> tuple[Counts | None, set[str]]:
    diagnostics = Diagnostics()
    counts = write(
        home,
        [tree("python", ORIGIN, files=FILES)],
        force=False,
        diagnostics=diagnostics,
    )
    return counts, {found.code for found in diagnostics}


def _staged(home: Path) -> Path:
    return home.with_name(f".{home.name}.gen-staged")


def _record(home: Path) -> Path:
    return home.with_name(f".{home.name}.gen-commit")


def _stray_through_a_link(home: Path, outside: Path) -> None:
    """A journal of a build that was never begun, and a link where its file would go."""
    (home / "python").mkdir(parents=True)
    (home / "python" / "evil").symlink_to(outside)
    (_staged(home) / "python" / "evil").mkdir(parents=True)
    (_staged(home) / "python" / "evil" / "authorized_keys").write_text("theirs")
    _record(home).write_text("1")


def _home_is_a_link(home: Path, outside: Path) -> None:
    home.symlink_to(outside)
    (_staged(home) / "x").mkdir(parents=True)
    (_staged(home) / "x" / "planted").write_text("theirs")
    _record(home).write_text("1")


def _merged_through_a_link(home: Path, outside: Path) -> None:
    """The staged tree is the one that the journal names, so that it is put in place."""
    _stray_through_a_link(home, outside)
    manifest = {"about": "", "tool": "", "document": "", "facts": "", "only": []}
    text = json.dumps({**manifest, "files": {"evil/authorized_keys": "0"}})
    (_staged(home) / "python" / NAME).write_text(text)
    _record(home).write_text(str(_staged(home).stat().st_ino))


def _staged_is_a_link(home: Path, outside: Path) -> None:
    home.mkdir()
    _staged(home).symlink_to(outside)


def _journal_is_a_link(home: Path, outside: Path) -> None:
    home.mkdir()
    _record(home).symlink_to(outside / "own")


def _journal_being_written_is_a_link(home: Path, outside: Path) -> None:
    home.mkdir()
    written = _record(home)
    written.with_name(written.name + "-written").symlink_to(outside / "own")


def _target_is_a_link(home: Path, outside: Path) -> None:
    home.mkdir()
    (home / "python").symlink_to(outside)


def _folder_is_a_link(home: Path, outside: Path) -> None:
    (home / "python").mkdir(parents=True)
    (home / "python" / "evil").symlink_to(outside)


def _file_is_a_link(home: Path, outside: Path) -> None:
    (home / "python").mkdir(parents=True)
    (home / "python" / "a.txt").symlink_to(outside / "own")


def _manifest_is_a_link(home: Path, outside: Path) -> None:
    (home / "python").mkdir(parents=True)
    (home / "python" / NAME).symlink_to(outside / "own")


def _manifest_leads_outside(home: Path, outside: Path) -> None:
    (home / "python").mkdir(parents=True)
    manifest = {"about": "", "tool": "", "document": "", "facts": "", "only": []}
    digest = "86ed5f81a71ae46ee8b7afc12cd1df5a0f3da1e5ea7a1a5b5a3c7d1b6bba2a6b"
    files = {"../../outside/own": digest, str(outside / "own"): digest}
    (home / "python" / NAME).write_text(json.dumps({**manifest, "files": files}))


PLANTED: list[Callable[[Path, Path], None]] = [
    _stray_through_a_link,
    _home_is_a_link,
    _merged_through_a_link,
    _staged_is_a_link,
    _journal_is_a_link,
    _journal_being_written_is_a_link,
    _target_is_a_link,
    _folder_is_a_link,
    _file_is_a_link,
    _manifest_is_a_link,
    _manifest_leads_outside,
]


@pytest.mark.parametrize("no_exchange", [False, True])
@pytest.mark.parametrize("plant", PLANTED)
def test_nothing_outside_changes(
    plant: Callable[[Path, Path], None],
    no_exchange: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if no_exchange:  # as on file systems where folders cannot change places
        monkeypatch.setattr("generator.output.commit.exchange", lambda *_: False)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "own").write_text("mine")
    plant(tmp_path / "out", outside)
    _build(tmp_path / "out")
    assert [path.name for path in outside.iterdir()] == ["own"]
    assert (outside / "own").read_text() == "mine"


@pytest.mark.parametrize(
    "manifest", [b"", b"[" * 100_000, b"{}", b"\xff\xfe", b'{"files": {"a": "b"}}']
)
def test_a_broken_manifest_is_reported(manifest: bytes, tmp_path: Path) -> None:
    (tmp_path / "out" / "python").mkdir(parents=True)
    (tmp_path / "out" / "python" / NAME).write_bytes(manifest)
    assert _build(tmp_path / "out") == (None, {"O504"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are of Unix")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(_record(tmp_path / "out"))
    assert _build(tmp_path / "out") == (None, {"O505"})


def test_a_journal_of_odd_bytes_is_survived(tmp_path: Path) -> None:
    _record(tmp_path / "out").write_bytes(b"\xff\xfe\0")
    recover(tmp_path / "out")
    counts, codes = _build(tmp_path / "out")
    assert counts == Counts(written=2) and not codes
