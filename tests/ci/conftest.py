"""Git without the user of this machine, a hub with one commit, and gen called in a clone of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from tests.ci.hub import MORE, PATH, SPEC, Clone, Hub, hub, settings
from tests.e2e.command import built as build

Answer = tuple[int, str, str]
Gen = Callable[..., Answer]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is formatted once is not formatted again."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    found = {**settings(tmp_path), "GEN_CACHE_DIR": str(cache)}
    for name, value in found.items():
        monkeypatch.setenv(name, value)
    return found


@pytest.fixture
def empty(tmp_path: Path, environment: dict[str, str]) -> Hub:
    return hub(tmp_path, environment)


@pytest.fixture
def clone(empty: Hub, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """With the document committed and pushed, in which gen runs; nothing is built."""
    made = empty.clone("work")
    made.write(SPEC, PATH)
    made.commit()
    monkeypatch.chdir(made.folder)
    return made


@pytest.fixture
def gen(capfd: pytest.CaptureFixture[str]) -> Gen:
    def call(*words: str) -> Answer:
        capfd.readouterr()
        status = run(words)
        said = capfd.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    """The Python package of the document, and the names of it."""
    folder = tmp_path_factory.mktemp("output")
    (folder / "specs").mkdir()
    (folder / PATH).write_text(SPEC)
    build(PATH, "--target", "python", cwd=folder, cache=cache)
    return folder


@pytest.fixture
def built(clone: Clone, output: Path) -> Clone:
    """The clone, with the Python package committed too."""
    shutil.copytree(output, clone.folder, dirs_exist_ok=True)
    clone.commit()
    return clone


@pytest.fixture
def changed(built: Clone) -> Clone:
    """The same, where the document is newer than its output."""
    built.write(MORE)
    built.commit()
    return built
