"""A tree is old or new, whenever the process that changes it is killed."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.locked import locked
from generator.output import commit
from generator.output.manifest import NAME, Manifest, Origin, digest, to_bytes
from generator.output.swap import exchange

ORIGIN = Origin("0", "", "", ())

OLD = {
    "python/freed.py": "listed",
    "python/same.py": "same",
    "python/gone/a.py": "gone",
    "python/changed.py": "old",
}
NEW = {
    "python/same.py": "same",
    "python/changed.py": "new",
    "python/more/deep/b.py": "b",
    "typescript/c.ts": "c",
}
BESIDE_OLD = {"python/.gen-pristine/gone/b.py": "b", "python/b.py.conflict": "b"}
BESIDE_NEW = {"python/.gen-pristine/changed.py": "c", "python/c.py.conflict": "c"}
"""What no manifest lists, and is ours."""

BESIDE_NEW["python/freed.py"] = "the user's own by now"

MINE = {"python/mine.txt": "mine", "notes/todo.md": "todo", "python/gone/own.py": "own"}

STEPS = (
    (os, "link"),
    (os, "mkdir"),
    (os, "rename"),
    (os, "replace"),
    (os, "unlink"),
    (os, "rmdir"),
    (Path, "write_bytes"),
    (Path, "write_text"),
    (shutil, "copymode"),
    (commit, "exchange"),
)
"""Everything in `commit` that changes the disk, directly or through `shutil` and `pathlib`."""


def with_manifests(files: dict[str, str]) -> dict[str, bytes]:
    listed: dict[str, dict[str, str]] = {}
    for path, text in files.items():
        target, _, rest = path.partition("/")
        listed.setdefault(target, {})[rest] = digest(text.encode())
    contents = {path: text.encode() for path, text in files.items()}
    for target, digests in listed.items():
        contents[f"{target}/{NAME}"] = to_bytes(Manifest(ORIGIN, digests))
    return contents


def lay(home: Path) -> None:
    for path, content in OLD_TREE.items():
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_bytes(content)


def with_text(files: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in files.items()}


def tree(home: Path) -> dict[str, bytes]:
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file()
    }


def change(home: Path) -> None:
    wanted = {**with_manifests(NEW), **with_text(BESIDE_NEW)}
    there = tree(home) if home.exists() else {}
    put = {
        path: content for path, content in wanted.items() if there.get(path) != content
    }
    commit.replace(home, put, drop={"python/gone/a.py", *BESIDE_OLD})


OLD_TREE = {**with_manifests(OLD), **with_text({**MINE, **BESIDE_OLD})}
NEW_TREE = {**with_manifests(NEW), **with_text({**MINE, **BESIDE_NEW})}


def kill_at(step: int) -> None:
    """From here on, the process ends in the place of its `step`th change of the disk."""
    left = [step]

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return original(*arguments, **named)

        return call

    for owner, name in STEPS:
        setattr(owner, name, counted(getattr(owner, name)))


def killed(step: int, work: Callable[[], None]) -> bool:
    """Does the work in another process, killed at the step. False where it ended before."""
    child = os.fork()
    if child == 0:
        try:
            kill_at(step)
            work()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == 0
        return False
    return True


def kills(work: Callable[[], None], before: Callable[[], None]) -> Iterator[int]:
    """Kills the work at every step in turn, having prepared the ground each time."""
    for step in range(1000):
        before()
        if not killed(step, work):
            assert step > 20, "hardly anything was killed: the steps are not seen"
            return
        yield step
    raise AssertionError("the work never ended")


def anew(home: Path) -> None:
    shutil.rmtree(home.parent, ignore_errors=True)
    lay(home)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "generated" / "stripe"


def left_behind(home: Path) -> list[str]:
    return sorted(path.name for path in home.parent.iterdir() if path != home)


def test_killed_anywhere_the_tree_is_old_or_new(home: Path) -> None:
    seen = set()
    for _ in kills(lambda: change(home), lambda: anew(home)):
        found = tree(home)
        assert found in (OLD_TREE, NEW_TREE)
        seen.add(found == NEW_TREE)
        change(home)
        assert tree(home) == NEW_TREE
        assert left_behind(home) == []
    assert seen == {True, False}


def test_killed_anywhere_a_first_tree_is_absent_or_complete(home: Path) -> None:
    for _ in kills(
        lambda: change(home), lambda: shutil.rmtree(home.parent, ignore_errors=True)
    ):
        first = {**with_manifests(NEW), **with_text(BESIDE_NEW)}
        assert not home.exists() or tree(home) == first
        change(home)
        assert tree(home) == first
        assert left_behind(home) == []


@pytest.mark.parametrize("links", (True, False))
def test_where_folders_cannot_change_places_the_next_build_completes(
    home: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    monkeypatch.setattr(commit, "exchange", lambda one, other: False)
    if not links:
        monkeypatch.setattr(os, "link", refuse)
    for _ in kills(lambda: change(home), lambda: anew(home)):
        assert (
            MINE.items()
            <= {path: text.decode() for path, text in tree(home).items()}.items()
        )
        decided = home.with_name(".stripe.gen-commit").exists()
        commit.recover(home)
        assert tree(home) in ((NEW_TREE,) if decided else (OLD_TREE, NEW_TREE))
        change(home)
        assert tree(home) == NEW_TREE
        assert left_behind(home) == []


def refuse(*arguments: object, **named: object) -> None:
    raise OSError("no links here")


@pytest.mark.parametrize("swaps", (True, False))
def test_killed_in_recovery_it_recovers_again(
    home: Path, monkeypatch: pytest.MonkeyPatch, swaps: bool
) -> None:
    if not swaps:
        monkeypatch.setattr(commit, "exchange", lambda one, other: False)
    decided = home.with_name(".stripe.gen-commit")
    halfway = next(
        step
        for step in kills(lambda: change(home), lambda: anew(home))
        if decided.exists()
    )
    halfway += 2  # two steps into what is decided

    def interrupted() -> None:
        anew(home)
        assert killed(halfway, lambda: change(home))

    for _ in kills(lambda: recover_and_change(home), interrupted):
        commit.recover(home)
        assert tree(home) == NEW_TREE


def recover_and_change(home: Path) -> None:
    """Enough steps to be killed at: a recovery, and a change that finds nothing to recover."""
    commit.recover(home)
    change(home)


def test_what_stays_is_not_touched(home: Path) -> None:
    lay(home)
    kept = [
        home / path for path in ("python/same.py", "python/mine.txt", "notes/todo.md")
    ]
    (home / "empty").mkdir()
    (home / "link").symlink_to("notes/todo.md")
    before = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in kept]
    change(home)
    assert [(path.stat().st_ino, path.stat().st_mtime_ns) for path in kept] == before
    assert (home / "empty").is_dir()
    assert os.readlink(home / "link") == "notes/todo.md"


def test_a_folder_that_only_we_filled_goes_with_its_files(home: Path) -> None:
    lay(home)
    (home / "python/gone/own.py").unlink()
    change(home)
    assert not (home / "python/gone").exists()


def test_a_file_made_while_staging_is_kept(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(home)

    def meanwhile(one: Path, other: Path) -> bool:
        (home / "python/late.txt").write_text("late")
        (home / "notes/todo.md").unlink()
        (home / "notes/todo.md").write_text("saved by an editor")
        (home / "python/same.py").unlink()
        (home / "python/same.py").write_text("edited by hand")
        return exchange(one, other)

    monkeypatch.setattr(commit, "exchange", meanwhile)
    change(home)
    assert (home / "python/late.txt").read_text() == "late"
    assert (home / "notes/todo.md").read_text() == "saved by an editor"
    assert (home / "python/same.py").read_text() == "edited by hand"
    assert (home / "python/changed.py").read_text() == "new"


def test_two_builds_take_turns(tmp_path: Path) -> None:
    said_read, said_write = os.pipe()
    go_read, go_write = os.pipe()
    child = os.fork()
    if child == 0:
        os.read(go_read, 1)
        with locked(tmp_path):
            os.write(said_write, b"second ")
        os._exit(0)
    with locked(tmp_path):
        os.write(go_write, b"!")
        time.sleep(0.2)
        os.write(said_write, b"first ")
    os.waitpid(child, 0)
    os.close(said_write)
    with open(said_read, "rb") as pipe:
        assert pipe.read() == b"first second "
    os.close(go_read)
    os.close(go_write)
