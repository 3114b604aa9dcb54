"""Where is each SDK that is weighed? In `.cache/peers/<name>`, in an environment of its own.

Made once, from the package index that pip is set up to use, the newest that there is; delete the
folder to have newer ones. Only our own package is built anew each time, by this checkout.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.weight.make import MAKERS
from tests.bench.weight.peers import OURS, Peer
from tests.fetch_stripe import ROOT, FetchError, complete_document

_PEERS = ROOT / ".cache" / "peers"


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


@dataclass(frozen=True, slots=True)
class Missing:
    reason: str


def install(peer: Peer) -> Installed | Missing:
    home = _PEERS / peer.name
    done = home / "done.json"
    if done.is_file() and peer is not OURS:
        return Installed(**json.loads(done.read_text()))
    home.mkdir(parents=True, exist_ok=True)
    print(f"weight: {peer.name}", file=sys.stderr, flush=True)
    try:
        found = _install(peer, home)
    except FetchError as error:
        return Missing(str(error))
    except (subprocess.CalledProcessError, OSError) as error:
        return Missing(_reason(error))
    done.write_text(json.dumps(asdict(found)))
    return found


def _install(peer: Peer, home: Path) -> Installed:
    python = home / "venv" / "bin" / "python"
    if not (home / "done.json").is_file():
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


def _reason(error: subprocess.CalledProcessError | OSError) -> str:
    """The last line that says what is wrong."""
    if isinstance(error, OSError):
        return str(error)
    said = f"{error.stdout or ''}\n{error.stderr or ''}"
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or [f"it ended with {error.returncode}"])[-1][:120]
