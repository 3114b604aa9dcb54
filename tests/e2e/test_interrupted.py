"""Does a build that is stopped, at whatever moment, leave the old tree or the new one?"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e import small
from tests.e2e.command import command, contents, variables

TRIES = 10
STAGED = Path("out") / ".spec.gen-staged"
"""Exists from the first file that is written until the trees have changed places."""

_MILLISECONDS = 5_000
"""To wait for the first file at most. A build that is faster than our glances has been done by then."""

Tree = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder with the old tree and the changed document, what both trees are, and a warm cache.

    `seconds` is how long a build takes.
    """

    folder: Path
    old: Tree
    new: Tree
    cache: Path
    seconds: float


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    folder = tmp_path_factory.mktemp("interrupted") / "old"
    folder.mkdir()
    cache = folder.parent / "cache"
    new = small.build(folder, small.CHANGED, cache=cache)
    small.build(folder, cache=cache)
    shutil.rmtree(folder / "out")
    started = time.monotonic()
    old = small.build(folder, cache=cache)
    seconds = time.monotonic() - started
    (folder / small.NAME).write_text(small.CHANGED)
    assert old != new
    return Scene(folder, old, new, cache, seconds)


def _after(moment: float) -> Callable[[Path], None]:
    return lambda _: time.sleep(moment)


def _while_writing(moment: float) -> Callable[[Path], None]:
    def wait(folder: Path) -> None:
        for _ in range(_MILLISECONDS):
            if (folder / STAGED).exists():
                break
            time.sleep(0.001)
        time.sleep(moment)

    return wait


def _moments(seconds: float) -> Iterator[Callable[[Path], None]]:
    """Half of them anywhere in a build, half in the short time in which it writes."""
    chance = random.Random(6735)
    for _ in range(TRIES // 2):
        yield _after(chance.uniform(0, seconds))
    for _ in range(TRIES // 2):
        yield _while_writing(chance.uniform(0, 0.03))


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_old_or_new(stop: signal.Signals, scene: Scene, tmp_path: Path) -> None:
    seen = {"old": 0, "new": 0}
    for number, wait in enumerate(_moments(scene.seconds)):
        folder = shutil.copytree(scene.folder, tmp_path / str(number))
        said = _interrupt(folder, wait, stop, cache=scene.cache)
        assert "has a bug" not in said, said
        left = _visible(folder)
        from_old, from_new = _apart(left, scene.old), _apart(left, scene.new)
        assert not from_old or not from_new, (from_old, from_new)
        seen["new" if from_old else "old"] += 1
        # Whatever was left half done does no harm to the next build, and none of it stays.
        again = small.build(folder, small.CHANGED, cache=scene.cache)
        assert _apart(again, scene.new) == []
    print(f"\n{stop.name}: left {seen['old']} old trees and {seen['new']} new ones")
    assert seen["old"] > 0


def _interrupt(
    folder: Path, wait: Callable[[Path], None], stop: signal.Signals, *, cache: Path
) -> str:
    """What the build printed until then. The signal goes to all of its processes, as from a keyboard."""
    with subprocess.Popen(
        command("build", small.NAME, "--out", "out"),
        cwd=folder,
        env=variables(cache),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    ) as started:
        wait(folder)
        if started.poll() is None:
            os.killpg(started.pid, stop)
        return started.communicate(timeout=60)[0]


def _visible(folder: Path) -> Tree:
    """What is in the folder of the document. What is staged is beside it, and hidden."""
    home = folder / small.HOME
    return {f"spec/{path}": content for path, content in contents(home).items()}


def _apart(one: Tree, other: Tree) -> list[str]:
    """The paths at which two trees differ."""
    paths = sorted({*one, *other})
    return [path for path in paths if one.get(path) != other.get(path)]
