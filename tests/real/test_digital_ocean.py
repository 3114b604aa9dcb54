"""A document of 2,907 files, whose very operations are references: is everything there, well named?"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.command import gen

DOCUMENT = (
    Path(__file__).parents[3] / "shared/corpus/digitalocean/DigitalOcean-public.v2.yaml"
)

pytestmark = pytest.mark.skipif(
    not DOCUMENT.is_file(), reason=f"{DOCUMENT} is not ours to commit"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document, built."""
    folder = tmp_path_factory.mktemp("digitalocean")
    answer = _built(folder)
    assert answer["operations"] == {"built": 659, "of": 659}
    assert answer["schemas"]["built"] == answer["schemas"]["of"] > 800
    return folder


def _built(folder: Path) -> dict[str, Any]:
    asked = ("build", DOCUMENT, "--out", folder, "--format", "json")
    ended = gen(*asked, cache=folder / "cache")
    assert ended.status == 0, ended.said
    answer: dict[str, Any] = json.loads(ended.output)
    return answer


def test_it_builds_and_then_has_nothing_to_do(home: Path) -> None:
    assert _built(home)["written"] == 0


@pytest.mark.parametrize(
    "name",
    ["Droplet", "RegionSlug", "DatabaseReplica", "LoadBalancer", "ApiAgent", "Volume"],
)
def test_names_are_those_that_a_person_would_choose(home: Path, name: str) -> None:
    python = home / DOCUMENT.stem / "python"
    classes = (python / "surface.txt").read_text("utf-8")
    assert f".{name}\n" in classes or f".{name}(" in classes or f" {name}" in classes


def test_no_name_tells_where_the_files_lie(home: Path) -> None:
    surface = (home / DOCUMENT.stem / "python/surface.txt").read_text("utf-8")
    words = set(re.findall(r"\w+", surface))
    assert not [word for word in words if "Yml" in word or len(word) > 60]
