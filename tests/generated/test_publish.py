"""Would registries take the packages? What their owners check before they upload finds nothing.

The document and its facts state here what may be stated: where more is to be read, and where the
packages are made.
"""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import FAMILY, built

MORE = "https://docs.example.com/api?of=all"
REPOSITORY = "https://github.com/acme/sdks"


@dataclass(frozen=True, slots=True)
class Packages:
    python: Path
    typescript: Path


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.mktemp("publish")
    document = folder / FAMILY.name
    more = f"externalDocs: {{url: '{MORE}'}}\n"
    document.write_text(more + FAMILY.read_text())
    facts = FAMILY.with_suffix(".sdk.yaml")
    stated = f"repository: {REPOSITORY}.git\n"
    (folder / facts.name).write_text(stated + facts.read_text())
    built(document, "--out", folder, "--target", "python", "--target", "typescript")
    made = folder / FAMILY.stem
    return Packages(made / "python", made / "typescript")


@pytest.fixture(scope="module")
def wheel(packages: Packages) -> Path:
    words = [sys.executable, "-m", "build", "--no-isolation"]
    node.run(words, cwd=packages.python)
    found = list((packages.python / "dist").iterdir())
    assert sorted(path.suffix for path in found) == [".gz", ".whl"]
    return next(path for path in found if path.suffix == ".whl")


def test_twine_finds_nothing(wheel: Path) -> None:
    files = [str(path) for path in wheel.parent.iterdir()]
    words = [sys.executable, "-m", "twine", "check", "--strict", *files]
    said = node.run(words, cwd=wheel.parent, environment={"NO_COLOR": "1"})
    assert said.count("PASSED") == 2


def test_what_the_wheel_says_of_itself(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        [about] = [name for name in names if name.endswith("/METADATA")]
        said: Message = message_from_bytes(archive.read(about))
    assert "stripe_sdk/py.typed" in names
    assert not [name for name in names if name.startswith("snippets")]
    assert said.get_all("Project-URL") == [
        f"Documentation, {MORE}",
        f"Repository, {REPOSITORY}",
    ]
    assert said["License-Expression"] == "MIT"
    assert "Typing :: Typed" in (said.get_all("Classifier") or [])


def test_publint_finds_nothing(packages: Packages) -> None:
    if node.missing():
        pytest.skip(node.missing())
    tools = node.MODULES / ".bin"
    node.run([tools / "tsc", "-p", "tsconfig.json"], cwd=packages.typescript)
    node.run([tools / "publint", "--strict"], cwd=packages.typescript)


def test_what_npm_is_told(packages: Packages) -> None:
    said = json.loads((packages.typescript / "package.json").read_text())
    assert said["homepage"] == MORE
    # With provenance, npm compares it with where the package was built.
    assert said["repository"] == {"type": "git", "url": f"git+{REPOSITORY}.git"}
    assert said["license"] == "MIT"


def test_nothing_is_said_that_is_not_known(tmp_path: Path) -> None:
    shutil.copy(FAMILY, tmp_path)
    built(tmp_path / FAMILY.name, "--out", tmp_path)
    made = tmp_path / FAMILY.stem
    assert "urls" not in (made / "python" / "pyproject.toml").read_text()
    said = json.loads((made / "typescript" / "package.json").read_text())
    assert not {"homepage", "repository"} & said.keys()
