"""Stripe's complete document, built once for all tests here. It takes about a minute."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.document.read import read
from tests import node
from tests.e2e.command import Ended, built
from tests.fetch_stripe import FetchError, complete_document


@dataclass(frozen=True, slots=True)
class Complete:
    """`folder` holds the three packages; `cache` is the one that the build filled."""

    document: Path
    folder: Path
    cache: Path
    ended: Ended

    @property
    def python(self) -> Path:
        return self.folder / "python"

    @property
    def typescript(self) -> Path:
        return self.folder / "typescript"


@pytest.fixture(scope="session")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, with its facts: a build writes the names that it gave beside it."""
    try:
        path = complete_document()
    except FetchError as error:
        pytest.skip(str(error))
    folder = tmp_path_factory.mktemp("document")
    shutil.copy(path.with_suffix(".sdk.yaml"), folder)
    return Path(shutil.copy(path, folder))


@pytest.fixture(scope="session")
def complete(document: Path, tmp_path_factory: pytest.TempPathFactory) -> Complete:
    folder = tmp_path_factory.mktemp("complete")
    cache = folder / "cache"
    started = time.monotonic()
    ended = built(document, "--out", folder / "out", cache=cache)
    print(f"\nbuilt in {time.monotonic() - started:.0f} seconds: {ended.output}")
    return Complete(document, folder / "out" / document.stem, cache, ended)


@pytest.fixture(scope="session")
def tree(document: Path) -> dict[str, Json]:
    """The document as plain data."""
    found = read(str(document), Diagnostics())
    assert found is not None
    return found.tree


@pytest.fixture(scope="session")
def python_package(
    complete: Complete, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A copy, in which tools may leave their files."""
    return shutil.copytree(complete.python, tmp_path_factory.mktemp("copy") / "python")


@pytest.fixture(scope="session")
def typescript_package(
    complete: Complete, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A copy, in which tools may leave their files."""
    if node.missing():
        pytest.skip(node.missing())
    folder = tmp_path_factory.mktemp("copy") / "typescript"
    return shutil.copytree(complete.typescript, folder)
