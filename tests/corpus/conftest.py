"""Every document of `../shared/corpus`, built once for all tests here, each when it is first asked for."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests import node
from tests.e2e.command import ROOT, gen

CORPUS = ROOT.parent / "shared" / "corpus"

DOCUMENTS = (
    "adyen-checkout-v71.json",
    "box.json",
    "digitalocean/DigitalOcean-public.v2.yaml",
    "discord.json",
    "figma.yaml",
    "museum.yaml",
    "oai-callback-example.yaml",
    "oai-link-example.json",
    "openai.yaml",
    "stripe-2023-09-12.yaml",
    "twilio-api-v2010.yaml",
    "unsupported/oai-tags-3.2.yaml",
)
CHECKED = tuple(name for name in DOCUMENTS if name != "stripe-2023-09-12.yaml")
"""Type checkers would take minutes for the other: tests/complete has them check a newer version of it."""

REFUSED = ("python-client-baseline-3.1.yaml", "unsupported/oai-uber-2.0.json")
"""Documents that break the specification: the build says where, and writes nothing."""


@dataclass(frozen=True, slots=True)
class Built:
    """`answer` is what the build said as JSON, `folder` what it wrote: a package for each target."""

    status: int
    answer: dict[str, Any]
    folder: Path


Build: TypeAlias = Callable[[str], Built]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    # Of copies: a build writes the names that it gave beside the document.
    out, copies = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("copies")

    @cache
    def built(name: str) -> Built:
        if not (CORPUS / name).is_file():
            pytest.skip(f"{CORPUS / name} is not there")
        path = _copied(name, copies)
        ended = gen("build", path, "--out", out, "--format", "json")
        return Built(ended.status, json.loads(ended.output), out / path.stem)

    return built


def _copied(name: str, copies: Path) -> Path:
    """With what it refers to: a document of several files has a folder of its own."""
    folder, _, _ = name.rpartition("/")
    path = copies / name
    if folder:
        shutil.copytree(CORPUS / folder, path.parent, dirs_exist_ok=True)
    else:
        shutil.copy(CORPUS / name, path)
    return path


@pytest.fixture
def python_package(build: Build, document: str, tmp_path: Path) -> Path:
    """A copy, in which tools may leave their files."""
    return shutil.copytree(build(document).folder / "python", tmp_path / "python")


@pytest.fixture
def typescript_package(build: Build, document: str, tmp_path: Path) -> Path:
    """A copy, in which tools may leave their files."""
    if node.missing():
        pytest.skip(node.missing())
    folder = build(document).folder / "typescript"
    return shutil.copytree(folder, tmp_path / "typescript")
