"""What is said where a release cannot be made? Then nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.release.repository import BREAKS, MORE, OTHER_TYPE, RELEASES, Repository


def refused(repository: Repository, *words: str) -> str:
    before = RELEASES.read_bytes() if RELEASES.exists() else None
    status, out, err = repository.release(*words)
    assert status in (1, 2) and out == "" and "Traceback" not in err, (out, err)
    after = RELEASES.read_bytes() if RELEASES.exists() else None
    assert before == after
    return err


def test_a_release_that_was_never_committed(repository: Repository) -> None:
    repository.release()
    repository.write(MORE)
    assert "it is in no commit of specs/pets.releases.yaml" in refused(repository)


def test_another_document_was_committed(repository: Repository) -> None:
    repository.release()
    repository.write(MORE)
    repository.commit()
    repository.write(OTHER_TYPE)
    said = refused(repository)
    assert "R705" in said and "has other contents in the document" in said


def test_without_git(released: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    released.write(MORE)
    shutil.rmtree(".git")
    assert "not known: git says not a git repository" in refused(released)
    monkeypatch.setenv("PATH", "")
    assert "git cannot be run here" in refused(released)
    assert released.release("--since", "specs/pets.yaml")[0] == 0


def test_a_shallow_clone(
    released: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released.write(MORE)
    released.commit()
    released.git(
        "clone", "-q", "--depth=1", f"file://{Path.cwd()}", str(tmp_path / "c")
    )
    monkeypatch.chdir(tmp_path / "c")
    assert "git fetch --unshallow" in refused(released)
    released.git("fetch", "-q", "--unshallow")
    assert "python 0.1.0 -> 0.1.1" in released.release()[1]


def test_a_baseline_that_cannot_be_read(released: Repository) -> None:
    released.write("openapi: [\n")
    released.git("commit", "-q", "-a", "-m", "b")
    released.write(MORE)
    said = refused(released, "--since", "HEAD:specs/pets.yaml")
    assert "HEAD:specs/pets.yaml:2:1: error[D1" in said


def test_another_api(released: Repository) -> None:
    other = BREAKS.replace("/pets", "/cars").replace("listPets", "a").replace("getPet", "b")  # fmt: skip
    released.write(other)
    assert "U965" in refused(released)


VERSIONS = (
    ("python=0.2", "U991"),
    ("ruby=1.0.0", "U991"),
    ("2.0.0", "U991"),
    ("python=0.1.0", "it was released before"),
    ("python=0.0.9", "0.1.0 was released last"),
    ("python=0.1.9", "the changes ask for 0.2.0"),
)


@pytest.mark.parametrize("given, said", VERSIONS)
def test_versions(released: Repository, given: str, said: str) -> None:
    released.write(OTHER_TYPE)
    assert said in refused(released, "--version", given)


def test_a_lower_version_that_is_meant(released: Repository) -> None:
    released.write(OTHER_TYPE)
    status, out, _ = released.release("--version", "python=0.1.9", "--allow-lower")
    assert status == 0 and "python 0.1.0 -> 0.1.9 (major)" in out
    assert "--allow-lower" not in refused(
        released, "--version", "python=0.1.0", "--allow-lower", "--since", "HEAD:specs/pets.yaml"
    )  # fmt: skip


def test_a_version_where_nothing_changed(released: Repository) -> None:
    status, out, _ = released.release("--version", "python=1.0.0")
    assert status == 0 and "python 0.1.0 -> 1.0.0 (none)" in out
    assert "changed: Nothing that callers see." in out
    assert "typescript stays 0.1.0" in out


def test_a_folder_that_cannot_be_written(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs this may be allowed everything."""

    def full(path: str, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.output.names_file.replace", full)
    said = refused(repository)
    assert "R704" in said and "no space left on device" in said


def test_a_broken_document(repository: Repository) -> None:
    repository.write("openapi: [\n")
    assert "specs/pets.yaml:2:1: error[D1" in refused(repository)


def test_a_releases_file_that_leads_out(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("version: 1\n")
    RELEASES.symlink_to(tmp_path / "secret")
    assert "a link that leads out of the folder" in refused(repository)
