"""Hostile documents as scripts: one curl is run, with options of ours, and nothing else happens."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.security.cases import ACCEPTED, built

_CURL = """#!/bin/sh
for argument in "$@"; do printf '%s\\0' "$argument"; done >> "$LOG"
printf '\\036\\0' >> "$LOG"
"""

_WITH_VALUE = frozenset(
    "-o -X -H -u -d -b -F --form-string --data-urlencode --data-raw --data-binary".split()
)
_ALONE = frozenset({"-N", "-G", "-I", "-g"})
SECRET = 'it\'s a $(touch secret) `touch secret` "x"'
_FILE = "@example.pdf"


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all the programs that there are: curl, and what an attack would call."""
    folder = tmp_path_factory.mktemp("tools")
    (folder / "curl").write_text(_CURL)
    (folder / "curl").chmod(0o755)
    for name in ("touch", "printf"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return folder


@pytest.mark.parametrize("case", ACCEPTED)
def test_one_curl(case: str, tools: Path, tmp_path: Path) -> None:
    log, cwd = tmp_path / "log", tmp_path / "cwd"
    cwd.mkdir()
    environment = {"PATH": str(tools), "LOG": str(log)}
    for path, script in built(case).files["curl"].items():
        log.write_bytes(b"")
        done = subprocess.run(
            [shutil.which("bash") or "bash", "-c", script],
            cwd=cwd,
            env={**environment, **_secrets(script)},
            capture_output=True,
        )
        assert (done.returncode, done.stderr) == (0, b""), path
        *runs, rest = log.read_bytes().split(b"\x1e\0")
        assert (len(runs), rest) == (1, b""), path
        arguments = [part.decode() for part in runs[0].split(b"\0")[:-1]]
        assert not list(_complaints(arguments)), path
    assert not list(cwd.iterdir())


def _secrets(script: str) -> dict[str, str]:
    """Whatever the script asks of the environment; the address of the server is given, too."""
    words = script.replace("{", "").replace("}", "").split("$")[1:]
    names = {"".join(_identifier(word)) for word in words}
    return {name: SECRET for name in names if name and name != "BASE_URL"}


def _identifier(text: str) -> Iterator[str]:
    for character in text:
        if not (character.isascii() and (character.isalnum() or character == "_")):
            return
        yield character


def _complaints(arguments: list[str]) -> Iterator[str]:
    rest = iter(arguments)
    urls = []
    for argument in rest:
        if argument in _WITH_VALUE:
            value = next(rest)
            if _reads_a_file(argument, value):
                yield f"{argument} {value}"
        elif argument not in _ALONE:
            urls.append(argument)
    if len(urls) != 1 or not urls[0].startswith(("https://", "/")):
        yield f"urls: {urls}"


def _reads_a_file(option: str, value: str) -> bool:
    """curl's manual, option by option."""
    match option:
        case "-d" | "-H":
            return value.startswith("@")
        case "-b":
            return "=" not in value
        case "--data-urlencode":
            return "@" in value.partition("=")[0]
        case "--data-binary":
            return value != _FILE
        case "-F":
            _, _, content = value.partition("=")
            stated = content.startswith("@") and content != _FILE
            other = stated and not content.startswith(f"{_FILE};type=")
            return other or content.startswith("<") or _names_a_file(content)
        case _:
            return False


def _names_a_file(content: str) -> bool:
    """Other parameters of a part than its type; a quoted text is no parameter."""
    return not content.startswith('"') and any(
        f";{name}=" in content.replace(" ", "")
        for name in ("headers", "filename", "encoder")
    )
