"""Where is each SDK that is weighed? In `.cache/peers/<name>`, in an environment of its own.

Made once, from the package index that pip is set up to use, the newest that there is; delete the
folder to have newer ones. Only our own package is built anew each time, by this checkout.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.kept import Missing, is_made, kept
from tests.bench.weight.make import MAKERS
from tests.bench.weight.peers import OURS, Peer
from tests.fetch_stripe import complete_document


@dataclass(frozen=True, slots=True)
class Installed:
    """`folder` is where the package is imported from."""

    python: str
    folder: str
    version: str
    note: str

    def size(self, package: str) -> tuple[int, float]:
        """Files, and megabytes; without byte code."""
        sizes = [
            found.stat().st_size
            for found in (Path(self.folder) / package).rglob("*")
            if found.is_file() and "__pycache__" not in found.parts
        ]
        return len(sizes), sum(sizes) / 1_000_000


def install(peer: Peer) -> Installed | Missing:
    found = kept(
        peer.name, lambda home: asdict(_install(peer, home)), anew=peer is OURS
    )
    return found if isinstance(found, Missing) else Installed(**found)


def _install(peer: Peer, home: Path) -> Installed:
    python = home / "venv" / "bin" / "python"
    if not is_made(home):
        _run(sys.executable, "-m", "venv", "--clear", str(home / "venv"))
        _pip(python, *peer.requirements)
    if peer.maker == "":
        (site,) = (home / "venv" / "lib").glob("python*/site-packages")
        version = _version(python, peer.requirements[0])
        return Installed(str(python), str(site), version, "")
    made = MAKERS[peer.maker](home, complete_document())
    if made.requirements:
        _pip(python, *made.requirements)
    _run(str(python), "-m", "compileall", "-q", str(made.folder / peer.package))
    version = "" if peer is OURS else _version(python, peer.requirements[0])
    return Installed(str(python), str(made.folder), version, made.note)


def _pip(python: Path, *requirements: str) -> None:
    quiet = ["--quiet", "--disable-pip-version-check", "--retries", "1"]
    _run(str(python), "-m", "pip", "install", *quiet, *requirements)


def _version(python: Path, project: str) -> str:
    code = f"from importlib.metadata import version; print(version({project!r}))"
    return _run(str(python), "-I", "-c", code).strip()


def _run(*words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": ""}
    return subprocess.run(
        words, capture_output=True, text=True, check=True, env=environment
    ).stdout
