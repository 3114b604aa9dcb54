"""The repository of each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.release.repository import Repository, made


@pytest.fixture(autouse=True)
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Repository:
    return made(tmp_path, monkeypatch, capfd)


@pytest.fixture
def released(repository: Repository) -> Repository:
    """With a first release that is committed."""
    assert repository.release()[0] == 0
    repository.commit()
    return repository
