"""Where is each package that is compared? In `.cache/peers/<name>-npm/node_modules`.

Made once, from the registry that npm is set up to use, the newest that runs by this node. Only our
own is built anew each time.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.bundle.make import MAKERS
from tests.bench.bundle.peers import OURS, Peer
from tests.bench.kept import Missing, kept
from tests.fetch_stripe import complete_document


@dataclass(frozen=True, slots=True)
class Installed:
    """`made` are the CPU seconds, wall seconds and megabytes of its generator."""

    home: str
    version: str
    notes: list[str]
    made: list[float]

    def size(self, package: str) -> tuple[int, float]:
        """Files, and megabytes."""
        found = (Path(self.home) / "node_modules" / package).rglob("*")
        sizes = [one.stat().st_size for one in found if one.is_file()]
        return len(sizes), sum(sizes) / 1_000_000


def install(peer: Peer) -> Installed | Missing:
    found = kept(
        f"{peer.name}-npm",
        lambda home: asdict(_install(peer, home)),
        anew=peer is OURS,
    )
    return found if isinstance(found, Missing) else Installed(**found)


def _install(peer: Peer, home: Path) -> Installed:
    (home / "package.json").write_text('{"private": true, "type": "module"}')
    version, notes, made = "", [peer.note] if peer.note else [], list[float]()
    if peer.requirements:
        _npm(home, *peer.requirements)
        facts = home / "node_modules" / peer.requirements[0] / "package.json"
        version = json.loads(facts.read_text())["version"]
    if peer.maker:
        package = home / "node_modules" / peer.package
        shutil.rmtree(package, ignore_errors=True)
        result = MAKERS[peer.maker](home, complete_document(), package)
        made = [result.spent.cpu, result.spent.wall, result.spent.largest]
        notes += [result.note] if result.note else []
    return Installed(str(home), version, notes, made)


def _npm(home: Path, *requirements: str) -> None:
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    subprocess.run(
        ["npm", "install", *quiet, *requirements],
        cwd=home,
        env={**os.environ, "SCARF_ANALYTICS": "false"},
        capture_output=True,
        text=True,
        check=True,
    )
