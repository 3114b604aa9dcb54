"""What happens where there is no browser, and none to be had?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium, fetch


@pytest.fixture(autouse=True)
def nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser is there, no package may be installed, and downloads fail."""
    failing = [
        "sh",
        "-c",
        "echo Trying; echo Error: out of reach; echo at work; exit 1",
    ]
    monkeypatch.setattr(fetch, "found", lambda: None)
    monkeypatch.setattr(chromium, "found", lambda: None)
    monkeypatch.setattr(fetch, "may_install", lambda: False)
    monkeypatch.setattr(fetch, "_PLAYWRIGHT", (failing,))


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("1", 1)])
def test_the_reason_is_said(
    ci: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CI", ci)
    assert fetch.main() == status
    assert "Playwright says: Error: out of reach\n" in capsys.readouterr().err


def test_packages_come_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fetch, "may_install", lambda: True)
    monkeypatch.setattr(fetch, "_APT", (["true"], ["sh", "-c", "echo E: no; exit 1"]))
    said = "apt-get says: E: no; Playwright says: Error: out of reach"
    assert fetch.fetch() == said


@pytest.mark.parametrize(
    ("ci", "ends"), [("", pytest.skip.Exception), ("1", pytest.fail.Exception)]
)
def test_tests_are_skipped_but_not_on_ci(
    ci: str, ends: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(ends, match="says why there is none"):
        chromium.required()


@pytest.mark.parametrize("name", ["ubuntu", "fedora"])
def test_packages_are_installed_on_debian_alone(name: str, tmp_path: Path) -> None:
    release = tmp_path / "os-release"
    release.write_text(f"ID={name}\nID_LIKE=debian\n")
    assert not _may_install(release)
    assert not _may_install(tmp_path / "nothing")


_may_install = fetch.may_install
"""As it is, before a test replaces it."""
