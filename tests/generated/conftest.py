"""Copies of the committed packages, so that tools may leave their files beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import COMMITTED


@pytest.fixture(scope="session")
def python_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _copied("python", tmp_path_factory)


@pytest.fixture(scope="session")
def typescript_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if node.missing():
        pytest.skip(node.missing())
    return _copied("typescript", tmp_path_factory)


def _copied(target: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("committed") / target
    ignored = shutil.ignore_patterns("__pycache__")
    return shutil.copytree(COMMITTED / target, folder, ignore=ignored)
