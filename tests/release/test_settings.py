"""The last release is found by git, whose settings and words for paths are not gen's: no program that they
name is started, and a path is only that."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.release.repository import MORE, RELEASES, SPEC, Repository

FOUND = "0.1.0 -> 0.1.1"


@pytest.fixture
def ran(tmp_path: Path) -> Path:
    """A program, and beside it the file that it writes when it is started."""
    program, said = tmp_path / "program", tmp_path / "ran"
    program.write_text(f"#!/bin/sh\ntouch {said}\necho other\n")
    program.chmod(0o755)
    return said


def test_how_a_file_is_shown(released: Repository, ran: Path) -> None:
    """A program for that would make another text of the releases file, in which nothing is found."""
    Path(".gitattributes").write_text("*.yaml diff=shown\n")
    released.git("config", "diff.shown.textconv", str(ran.with_name("program")))
    released.write(MORE)
    status, out, err = released.release()
    assert status == 0 and FOUND in out and not ran.exists(), err


def test_who_signed_a_commit(released: Repository, ran: Path) -> None:
    released.git("config", "gpg.program", str(ran.with_name("program")))
    released.git("config", "log.showSignature", "true")
    _sign()
    released.write(MORE)
    status, out, err = released.release()
    assert status == 0 and FOUND in out and not ran.exists(), err


def _sign() -> None:
    """The last commit, by nobody that there is."""

    def ask(*words: str, given: bytes = b"") -> bytes:
        done = subprocess.run(("git", *words), input=given, capture_output=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    head, _, message = ask("cat-file", "commit", "HEAD").partition(b"\n\n")
    signature = b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n -----END PGP SIGNATURE-----"
    signed = head + signature + b"\n\n" + message + b"\n"
    made = ask("hash-object", "-t", "commit", "-w", "--stdin", given=signed)
    ask("update-ref", "HEAD", made.decode())


def test_a_name_that_git_takes_for_more(repository: Repository) -> None:
    words = ("release", "./:(top)x.yaml", "--date", "2026-01-31")
    Path(":(top)x.yaml").write_text(SPEC)
    assert repository.gen(*words)[0] == 0
    repository.commit()
    Path(":(top)x.yaml").write_text(MORE)
    status, out, err = repository.gen(*words)
    assert status == 0 and FOUND in out, err
    assert not RELEASES.exists()
