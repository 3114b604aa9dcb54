"""What does a folder that somebody else prepared make of the lock file?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.document.lock import BrokenLock, Entry, Lock, read_lock


def test_links_that_lie_in_wait_are_not_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    lock = tmp_path / "spec.lock"
    for name in ("spec.lock", f"spec.lock.{os.getpid()}", f"spec.lock.{'00' * 8}"):
        (tmp_path / name).symlink_to(victim)
    Lock(str(lock), used={"https://example.com/a": Entry.of(b"a")}).keep()
    assert not lock.is_symlink() and list(read_lock(str(lock)).entries)
    monkeypatch.setattr(os, "urandom", bytes)
    with pytest.raises(FileExistsError):
        Lock(str(lock), used={"https://example.com/b": Entry.of(b"b")}).keep()
    assert victim.read_text() == "precious"


@pytest.mark.parametrize("kind", ["pipe", "device", "outside", "huge", "deep"])
def test_what_is_no_lock_file_is_not_read(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "api"
    folder.mkdir()
    lock = folder / "spec.lock"
    (tmp_path / "other.lock").write_text('{"files": []}')
    match kind:
        case "pipe":
            os.mkfifo(lock)
        case "device":
            lock.symlink_to("/dev/zero")
        case "outside":
            lock.symlink_to("../other.lock")
        case "huge":
            lock.write_text('{"files": []}' + " " * 1_000_001)
        case "deep":
            lock.write_text("[" * 200_000)
    with pytest.raises(BrokenLock):
        read_lock(str(lock))
