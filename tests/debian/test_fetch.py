"""What is said where a program of Debian's is not there, and not to be had?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.debian import commands, fetch


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("1", 1)])
def test_the_reason_is_said(
    ci: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    (tmp_path / "apt-get").write_text("#!/bin/sh\necho E: out of reach\nexit 100\n")
    (tmp_path / "apt-get").chmod(0o755)
    (tmp_path / "dpkg-deb").symlink_to("/bin/true")
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(fetch, "DOWNLOADS", tmp_path / "cache")
    monkeypatch.setattr(fetch, "UNPACKED", tmp_path / "root")
    monkeypatch.setattr(fetch, "found", lambda name: None)
    assert fetch.main(["redis-server"]) == status
    assert "apt-get says: E: out of reach\n" in capsys.readouterr().err


def test_without_its_tools_it_says_which_are_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert fetch.fetch("x") == "There is no apt-get and no dpkg-deb here"


def test_what_is_unpacked_is_found_with_its_libraries(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "usr" / "sbin" / "a-server"
    library = tmp_path / "usr" / "lib" / "somewhere" / "liba.so.2"
    for file in (program, library):
        file.parent.mkdir(parents=True)
        file.touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", "/before")
    assert commands.found("a-server", tmp_path) == program
    assert commands.found("another", tmp_path) is None
    libraries = commands.environment(tmp_path)["LD_LIBRARY_PATH"]
    assert libraries == f"{library.parent}:/before"


@pytest.mark.parametrize(
    ("ci", "ends"), [("", pytest.skip.Exception), ("1", pytest.fail.Exception)]
)
def test_tests_are_skipped_but_not_on_ci(
    ci: str, ends: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(ends, match="tests.debian.fetch no-such. says why"):
        commands.required("no-such")
