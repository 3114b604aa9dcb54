"""What a document says, and what a server says, does not command the reader's terminal."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.terminal import Terminal
from tests.security.hostile import TEXTS, document

ATTACKS = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202e\u2066\x08\x00"


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_all_of_it() -> None:
    screen = _Screen()
    terminal = Terminal(screen, screen)
    terminal.show(f"a\x1b[31mb\x1b[0m\tc\n{ATTACKS}")
    terminal.tell(ATTACKS)
    shown = screen.getvalue().replace("\x1b[31m", "").replace("\x1b[0m", "")
    assert [c for c in shown if not c.isprintable()] == ["\t", "\n"]
    assert shown.startswith("ab\tc\n\\u001b]0;owned\\u0007\\u001b[2J\\u009b2J\\u202e")


@pytest.mark.parametrize("text", [ATTACKS, TEXTS["bidi"], TEXTS["separators"]])
@pytest.mark.parametrize(
    "command",
    [
        ["operations"],
        ["check"],
        ["snippet", "--lang", "curl"],
        ["snippet", "--lang", "python"],
        ["snippet", "--lang", "typescript"],
    ],
)
def test_commands(
    command: list[str],
    text: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not even where the output goes to a file, or the log of a build."""
    monkeypatch.setenv("GEN_CACHE_DIR", "")
    path = tmp_path / "x.json"
    path.write_text(json.dumps(document(text, name=f"thing{text}")))
    name, *options = command
    operation = ["POST /form"] if name == "snippet" else []
    monkeypatch.setattr("sys.argv", ["gen", name, str(path), *operation, *options])
    with pytest.raises(SystemExit):
        main()
    said = capsys.readouterr()
    unseen = [c for c in said.out + said.err if not c.isprintable() and c not in "\n\t"]
    assert said.out + said.err and not unseen
