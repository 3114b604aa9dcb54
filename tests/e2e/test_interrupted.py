"""Does a build that is stopped, at whatever moment, leave the old tree or the new one?"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.e2e import small
from tests.e2e.command import command, contents, variables

TRIES = 12
STAGED = Path("out") / ".spec.gen-staged"
"""Exists from the first file that is written until the trees have changed places."""

Tree = Mapping[str, bytes]


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Tree, Tree, float]:
    """A folder with the old tree and the changed document; both trees; seconds that a build takes."""
    folder = tmp_path_factory.mktemp("interrupted")
    new = small.build(folder, small.CHANGED)
    shutil.rmtree(folder / "out")
    started = time.monotonic()
    old = small.build(folder)
    spent = time.monotonic() - started
    (folder / small.NAME).write_text(small.CHANGED)
    assert old != new
    return folder, old, new, spent


def _after(moment: float) -> Callable[[Path], None]:
    return lambda _: time.sleep(moment)


def _while_writing(moment: float) -> Callable[[Path], None]:
    def wait(folder: Path) -> None:
        for _ in range(20_000):
            if (folder / STAGED).exists():
                time.sleep(moment)
                return
            time.sleep(0.001)

    return wait


def _moments(seconds: float) -> Iterator[Callable[[Path], None]]:
    """Half of them anywhere in a build, half in the short time in which it writes."""
    chance = random.Random(6735)
    for _ in range(TRIES // 2):
        yield _after(chance.uniform(0, seconds))
    for _ in range(TRIES // 2):
        yield _while_writing(chance.uniform(0, 0.03))


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_old_or_new(
    stop: signal.Signals,
    trees: tuple[Path, Tree, Tree, float],
    tmp_path: Path,
) -> None:
    folder, old, new, seconds = trees
    seen = {"old": 0, "new": 0}
    for number, wait in enumerate(_moments(seconds)):
        copy = shutil.copytree(folder, tmp_path / str(number))
        said = _interrupt(copy, wait, stop)
        assert "Traceback" not in said, said
        left = _visible(copy)
        assert left in (old, new)
        seen["old" if left == old else "new"] += 1
        # Whatever was left half done does no harm to the next build.
        assert small.build(copy, small.CHANGED) == new
    print(f"\n{stop.name}: left {seen['old']} old trees and {seen['new']} new ones")
    assert seen["old"] > 0


def _interrupt(
    folder: Path, wait: Callable[[Path], None], stop: signal.Signals
) -> str:
    """What the build printed until then. The signal goes to all of its processes, as from a keyboard."""
    started = subprocess.Popen(
        command("build", small.NAME, "--out", "out"),
        cwd=folder,
        env=variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    wait(folder)
    try:
        os.killpg(started.pid, stop)
    except ProcessLookupError:
        pass  # it was done by then
    return started.communicate(timeout=60)[0]


def _visible(folder: Path) -> Tree:
    """What is in the folder of the document. What is staged is beside it, and hidden."""
    home = folder / small.HOME
    return {f"spec/{path}": content for path, content in contents(home).items()}
