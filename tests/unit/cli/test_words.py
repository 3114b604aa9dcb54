"""Names that the command line has: what cannot be told is refused, and what is told is one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli

SPEC = """\
openapi: 3.1.0
info: {title: A, version: "1"}
servers: [{url: https://a.example}]
paths: {/a: {get: {operationId: a, responses: {"204": {description: None.}}}}}
"""


@pytest.mark.parametrize(
    "words",
    [
        ("build", "\udcff.yaml"),
        ("ci", "comment", "\udcff.yaml", "--base", "HEAD"),
        ("check", "a.yaml", "--overlay", "b.yaml", "--overlay", "\udcff.yaml"),
        ("gateway", "a.yaml", "\udcff.yaml"),
    ],
)
def test_a_name_that_is_not_utf_8(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "b.yaml", "\udcff.yaml"):
        Path(name).write_text(SPEC)
    assert cli.run(words) == cli.USAGE
    said = capsys.readouterr().err
    assert "error[U924]" in said and r"the name \udcff.yaml is not UTF-8" in said


def test_a_name_of_two_lines_is_told_in_one(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEN_CACHE_DIR", str(tmp_path / "cache"))
    Path("a\n::b.yaml").write_text(SPEC)
    for again in ((), ("--check",)):
        words = ("build", "a\n::b.yaml", "--target", "curl", *again)
        assert cli.run(words) == cli.FINE
        assert capsys.readouterr().out.startswith(r"generated/a\x0a::b: ")
