"""Which releases does the command make, and what becomes of them in a build?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator.document.read import parse
from generator.diagnostics import Diagnostics
from generator.sdk.read_releases import read_releases
from generator.sdk.releases import Releases
from generator.sdk.write_releases import releases_text
from tests.release.repository import MORE, OTHER_TYPE, RELEASES, SPEC, Repository


def written() -> Releases:
    found = Diagnostics()
    document = parse(RELEASES.read_bytes(), str(RELEASES), found)
    releases = read_releases(document, found)
    assert not len(found) and releases_text(releases) == RELEASES.read_text()
    return releases


def versions() -> dict[str, str]:
    return {x: str(one.version) for x, one in written().all[0].packages.items()}


def test_the_first_release(repository: Repository) -> None:
    status, out, err = repository.release()
    assert (status, err) == (0, "")
    assert out == (
        "python 0.1.0 (first)\n  added: First release.\n"
        "typescript 0.1.0 (first)\n  added: First release.\n"
        "specs/pets.releases.yaml: written, with the date 2026-01-31\n"
        "next: gen build specs/pets.yaml\n"
    )
    assert versions() == {"python": "0.1.0", "typescript": "0.1.0"}


def test_the_second_has_nothing_to_release(repository: Repository) -> None:
    """Committed or not, and after the build that writes the names too."""
    repository.release()
    before = RELEASES.read_bytes()
    for prepare in (
        lambda: None,
        lambda: repository.gen("build", "specs/pets.yaml"),
        repository.commit,
    ):
        prepare()
        status, out, _ = repository.release()
        assert status == 0 and out.endswith("nothing to release\n")
        assert RELEASES.read_bytes() == before


def test_each_package_has_its_own_version(released: Repository) -> None:
    released.write(MORE)
    released.release()
    released.commit()
    released.write(MORE.replace("age: {type: integer}", "age: {type: number}"))
    status, out, _ = released.release()
    assert status == 0 and "python 0.1.1 -> 0.2.0 (major)" in out
    assert "typescript 0.1.1 -> 0.1.2 (patch)" in out
    assert "on disk, with changes that are not committed since commit" in out
    released.commit()
    Path("specs/pets.sdk.yaml").write_text("packages: {python: other_pets}\n")
    out = released.release()[1]
    assert "python 0.2.0 -> 0.3.0 (major)" in out
    assert "typescript stays 0.1.2: nothing changed" in out
    assert versions() == {"python": "0.3.0"}
    released.gen("build", "specs/pets.yaml")
    package = json.loads(Path("generated/pets/typescript/package.json").read_text())
    assert package["version"] == "0.1.2"


def test_a_dry_run_writes_nothing(released: Repository) -> None:
    before = RELEASES.read_bytes()
    released.write(OTHER_TYPE)
    status, out, _ = released.release("--dry-run")
    assert status == 0 and "python 0.1.0 -> 0.2.0 (major)" in out
    assert "would be written" in out and RELEASES.read_bytes() == before


def test_what_is_built_of_it(released: Repository) -> None:
    released.write(OTHER_TYPE)
    released.release("--version", "typescript=1.0.0-rc.1", "--pre", "beta")
    assert released.gen("build", "specs/pets.yaml")[0] == 0
    python, typescript = (
        Path("generated/pets", name) for name in ("python", "typescript")
    )
    project = tomllib.loads((python / "pyproject.toml").read_text())
    assert project["project"]["version"] == "0.2.0b1"
    package = json.loads((typescript / "package.json").read_text())
    assert package["version"] == "1.0.0-rc.1" and "CHANGELOG.md" in package["files"]
    assert "pets_sdk/0.2.0b1" in (python / "pets_sdk" / "_client.py").read_text()
    assert "pets-sdk/1.0.0-rc.1" in (typescript / "src" / "api.ts").read_text()
    said = (python / "CHANGELOG.md").read_text()
    assert said.index("## 0.2.0b1 - 2026-01-31") < said.index("## 0.1.0 - 2026-01-31")
    assert (
        "- Breaking: Type is another: `Pet.name`, `string` is now `number`. Use" in said
    )
    assert (python / "MANIFEST.in").read_text() == "include CHANGELOG.md\n"
    manifest = json.loads((python / ".gen-manifest.json").read_text())
    roles = [one["role"] for one in manifest["inputs"]]
    assert roles == ["document", "names", "releases"]


def test_without_a_releases_file_all_is_as_before(repository: Repository) -> None:
    repository.gen("build", "specs/pets.yaml")
    python = Path("generated/pets/python")
    assert 'version = "0.1.0"' in (python / "pyproject.toml").read_text()
    assert not (python / "CHANGELOG.md").exists()
    assert not (python / "MANIFEST.in").exists()
    assert "CHANGELOG" not in Path("generated/pets/typescript/package.json").read_text()


def test_a_tree_knows_its_releases(released: Repository) -> None:
    """A build after the release does not say that nothing is to be done, and verify sees edits."""
    released.gen("build", "specs/pets.yaml")
    assert released.gen("verify", "generated/pets")[0] == 0
    RELEASES.write_text(RELEASES.read_text().replace("First release.", "The first."))
    status, _, err = released.gen("verify", "generated/pets")
    assert status == 1 and "the releases file has changed" in err
    assert "2 written" in released.gen("build", "specs/pets.yaml")[1]
    assert "- The first." in Path("generated/pets/python/CHANGELOG.md").read_text()
    assert released.gen("verify", "generated/pets")[0] == 0
    RELEASES.unlink()
    assert "the releases file has gone" in released.gen("verify", "generated/pets")[2]


def test_candidates_and_the_final_version(released: Repository) -> None:
    released.write(OTHER_TYPE)
    released.release("--pre", "rc")
    released.commit()
    assert versions() == {"python": "0.2.0-rc.1", "typescript": "0.2.0-rc.1"}
    assert released.release("--pre", "rc")[1].endswith("nothing to release\n")
    released.write(OTHER_TYPE.replace("{id: {type", "{age: {type: integer}, id: {type"))
    released.release("--pre", "rc")
    released.commit()
    assert versions() == {"python": "0.2.0-rc.2", "typescript": "0.2.0-rc.2"}
    status, out, _ = released.release()
    assert status == 0 and "changed: Nothing since 0.2.0-rc.2." in out
    assert versions() == {"python": "0.2.0", "typescript": "0.2.0"}
    assert released.release()[1].endswith("nothing to release\n")


def test_words_may_be_edited_later(released: Repository) -> None:
    """What was released last is found by what it was, not by who touched the file last."""
    released.write(MORE)
    RELEASES.write_text(RELEASES.read_text().replace("First release.", "The first."))
    released.commit()
    status, out, _ = released.release()
    assert status == 0 and "python 0.1.0 -> 0.1.1 (minor)" in out
    assert "The first." in RELEASES.read_text()


def test_all_files_of_the_document_count(repository: Repository) -> None:
    """Those that it refers to, and overlays; whatever ends their lines."""
    parts, overlay = Path("specs/parts.yaml"), Path("overlay.yaml")
    parts.write_text("Pet: {type: object, properties: {name: {type: string}}}\n")
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: a, version: '1'}\n"
        "actions: [{target: $.info, update: {summary: Pets.}}]\n"
    )
    inside = "Pet: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}"
    repository.write(SPEC.replace(inside, 'Pet: {$ref: "parts.yaml#/Pet"}'))
    asked = ("--overlay", "overlay.yaml")
    repository.release(*asked)
    repository.commit()
    document = Path("specs/pets.yaml")
    for file in (document, parts, overlay):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert repository.release(*asked)[1].endswith("nothing to release\n")
    repository.git("checkout", "-q", ".")
    parts.write_text(
        parts.read_text().replace("{name:", "{age: {type: integer}, name:")
    )
    status, out, err = repository.release()
    assert status == 1 and "Name the overlays that it was released with" in err
    status, out, _ = repository.release(*asked)
    assert "added: Field added: `Pet.age`." in out
    assert out.endswith("next: gen build specs/pets.yaml --overlay overlay.yaml\n")


def test_since_is_any_old_side(repository: Repository) -> None:
    """Also for the first release: then packages had the version that builds give."""
    repository.gen("build", "specs/pets.yaml", "--out", "old")
    repository.write(OTHER_TYPE)
    for old in ("HEAD:specs/pets.yaml", "old/pets"):
        status, out, err = repository.release("--dry-run", "--since", old)
        assert status == 0 and "python 0.1.0 -> 0.2.0 (major)" in out, err
        assert f"since {old} (" in out


def test_as_data(released: Repository) -> None:
    released.write(MORE)
    status, out, err = released.release("--format", "json")
    found: dict[str, Any] = json.loads(out)
    assert (status, err) == (0, "") and found["diagnostics"] == []
    assert found["file"] == str(RELEASES) and found["date"] == "2026-01-31"
    assert found["packages"]["python"] == {
        "before": "0.1.0",
        "version": "0.1.1",
        "verdict": "minor",
        "changes": [{"kind": "added", "text": "Field added: `Pet.age`."}],
    }


def test_the_date(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    _, out, _ = repository.gen("release", "specs/pets.yaml", "--dry-run")
    assert "with the date 1970-01-02" in out
    _, out, _ = repository.release("--dry-run")
    assert "with the date 2026-01-31" in out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    status, _, err = repository.gen("release", "specs/pets.yaml")
    assert status == 2 and "soon is no date (SOURCE_DATE_EPOCH)" in err


def test_two_at_once_are_one_after_the_other(repository: Repository) -> None:
    """The one that waits finds that nothing is left."""
    root = str(Path(__file__).parents[2])
    command = (sys.executable, "-m", "generator", "release", "specs/pets.yaml")
    environment = {**os.environ, "PYTHONPATH": root}
    both = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [one.communicate()[0] for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert sorted("nothing to release" in one for one in said) == [False, True]
    assert len(written().all) == 1


def test_the_changelog_is_in_what_is_uploaded(released: Repository) -> None:
    assert released.gen("build", "specs/pets.yaml")[0] == 0
    build = "import setuptools.build_meta as b; b.build_sdist('dist')"
    python, typescript = (
        Path("generated/pets", name) for name in ("python", "typescript")
    )
    subprocess.run(
        [sys.executable, "-c", build], cwd=python, check=True, capture_output=True
    )
    (archive,) = (python / "dist").iterdir()
    with tarfile.open(archive) as found:
        assert "pets_sdk-0.1.0/CHANGELOG.md" in found.getnames()
    packed = subprocess.run(
        ["npm", "pack", "--dry-run", "--json", "--ignore-scripts"],
        cwd=typescript,
        check=True,
        capture_output=True,
    )
    (package,) = json.loads(packed.stdout)
    assert "CHANGELOG.md" in [one["path"] for one in package["files"]]
