"""Is what README.md shows true? `GEN_UPDATE=1 pytest tests/docs` writes it anew.

A `console` block has commands after `$`, each with all that it prints, or the beginning of it and a
line with `…`. Other blocks are files of ours.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli import run

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
GENERATED = ROOT / "generated" / "stripe"
FACTS = ROOT / "specs" / "stripe.sdk.yaml"
UPDATE = bool(os.environ.get("GEN_UPDATE"))

MORE = "…"
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

SNIPPETS = {
    "python": "python/snippets/payment_records/report_payment.py",
    "typescript": "typescript/snippets/paymentRecords/reportPayment.ts",
    "bash": "curl/payment_records/report_payment.sh",
}


def blocks(language: str) -> list[str]:
    return [
        text for found, text in _BLOCK.findall(README.read_text()) if found == language
    ]


def rewrite(language: str, new: Callable[[str], str]) -> None:
    def block(found: re.Match[str]) -> str:
        text = new(found[2]) if found[1] == language else found[2]
        return f"```{found[1]}\n{text}```"

    README.write_text(_BLOCK.sub(block, README.read_text()))


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the commands may read and write, as `make` leaves it; never the checkout itself."""
    for part in ("specs", "generated", "tests/diagnostics", "tests/changes"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(README, tmp_path)
    monkeypatch.setattr("generator.commands.preview._follow", _interrupted)
    monkeypatch.setattr("generator.commands.gateway_run.bound", _Unbound)
    monkeypatch.setattr("generator.commands.gateway_run.serving", lambda *_: None)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEN_CACHE_DIR", str(tmp_path / "cache"))
    assert run(["build", "specs/stripe.yaml"]) == 0
    return tmp_path


class _Unbound:
    """Of a gateway that begins, and does not serve: another program may have its port."""

    def __init__(self, host: str, port: int) -> None:
        self.name = host, port

    def getsockname(self) -> tuple[str, int]:
        return self.name


def _interrupted(*given: object) -> None:
    """What ends a preview."""
    raise KeyboardInterrupt


def sessions(console: str) -> Iterator[tuple[str, str]]:
    """Each command with what is shown below it."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def test_opens_with_the_two_commands() -> None:
    first = next(_BLOCK.finditer(README.read_text()))
    commands = [line.partition("#")[0].strip() for line in first[2].splitlines()]
    assert commands == ["make", "make test"]
    assert "make test\n" in (ROOT / ".ci" / "run").read_text()


@pytest.mark.parametrize("language", SNIPPETS)
def test_snippet_is_the_committed_one(language: str) -> None:
    snippet = (GENERATED / SNIPPETS[language]).read_text()
    if UPDATE:
        rewrite(language, lambda _: snippet)
    assert blocks(language) == [snippet]


def test_facts_are_those_of_stripe() -> None:
    """All of them but the long ones at the end."""
    stated = [line for line in FACTS.read_text().splitlines() if _states(line)]
    kept = stated[: stated.index("errors:")]
    if UPDATE:
        rewrite("yaml", lambda _: "\n".join(kept) + "\n")
    (shown,) = blocks("yaml")
    assert shown.splitlines() == kept


def _states(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def test_commands_print_what_is_shown(
    checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def output(command: str) -> str:
        program, *arguments = shlex.split(command)
        assert program == "gen"
        wanted = 1 if "diagnostics" in command else 0
        capfd.readouterr()
        assert run(arguments) == wanted, command
        captured = capfd.readouterr()
        return captured.out + captured.err

    if UPDATE:
        rewrite("console", lambda text: "".join(_shown_anew(text, output)))
    for console in blocks("console"):
        for command, shown in sessions(console):
            printed = output(command)
            if shown.endswith(f"{MORE}\n"):
                beginning = shown.removesuffix(f"{MORE}\n")
                assert beginning and printed.startswith(beginning), command
            else:
                assert printed.rstrip("\n") == shown.rstrip("\n"), command


def _shown_anew(console: str, output: Callable[[str], str]) -> Iterator[str]:
    """As many lines as before, where only the beginning is shown; three at least."""
    found = list(sessions(console))
    for index, (command, shown) in enumerate(found):
        lines = output(command).rstrip("\n").split("\n")
        if shown.endswith(f"{MORE}\n"):
            lines = [*lines[: max(3, shown.count("\n") - 1)], MORE]
        yield "\n".join(
            [f"$ {command}", *lines, *[""] * (index + 1 < len(found))]
        ) + "\n"


def test_every_command_is_shown() -> None:
    shown = {
        shlex.split(command)[1]
        for console in blocks("console")
        for command, _ in sessions(console)
    }
    commands = ROOT / "generator" / "commands"
    assert shown == {
        path.stem
        for path in commands.glob("*.py")
        # Parts of a command are called after it.
        if not path.stem.startswith(
            ("__init__", "answer", "ci_", "diff_", "edits_", "gateway_", "release_")
            + ("snippet_", "templates_", "verify_")
        )
    }


@pytest.mark.parametrize(
    "document", ["README.md", "CONTRIBUTING.md", "generator/README.md"]
)
def test_links_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text()
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    missing = [
        one for one in targets if not (ROOT / document).parent.joinpath(one).exists()
    ]
    assert missing == []
