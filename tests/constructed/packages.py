"""Documents of this folder as their users have them: built, installed, compiled, and called by programs."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import node
from tests.e2e.command import built
from tests.recording_server import RecordingServer

HERE = Path(__file__).parent
FILE = b"%PDF-1.7 \x00\xff"
"""What is in the file that snippets send."""


@dataclass(frozen=True, slots=True)
class Packages:
    """`python` is a folder to put on the path, `typescript` a project that has the package installed."""

    python: Path
    typescript: Path


def make(document: Path, folder: Path) -> Packages:
    """A build writes names beside the document, so that it is one of a copy."""
    said = built(shutil.copy(document, folder), "--out", folder).said
    assert "warning" not in said, said
    made = folder / document.stem
    project = folder / "project"
    package = project / "node_modules" / f"{document.stem.replace('_', '-')}-sdk"
    shutil.copytree(made / "typescript", package)
    (project / "package.json").write_text('{"type": "module"}\n')
    if not node.missing():
        node.run([node.MODULES / ".bin" / "tsc", "-p", "tsconfig.json"], cwd=package)
    shutil.copytree(package / "snippets", project / "snippets")
    for home in (made / "python", project):
        (home / "example.pdf").write_bytes(FILE)
    return Packages(made / "python", project)


def run_python(
    packages: Packages,
    server: RecordingServer,
    programs: Sequence[Path],
    environment: Mapping[str, str],
) -> str:
    """What was printed. Each request says in `X-Server` which server it meant."""
    return node.run(
        [
            sys.executable,
            HERE / "run_programs.py",
            server.url,
            *programs,
        ],
        cwd=packages.python,
        environment={"PYTHONPATH": str(packages.python), **environment},
    )


def run_typescript(
    packages: Packages,
    server: RecordingServer,
    programs: Sequence[Path],
    environment: Mapping[str, str],
) -> str:
    """The same of programs in the project's folder, which are compiled first."""
    project = packages.typescript
    folders = sorted({str(path.relative_to(project).parts[0]) for path in programs})
    options = {"outDir": "run", "rootDir": ".", "types": ["node"]}
    node.tsc(project, options, *folders)
    made = [
        (project / "run" / path.relative_to(project)).with_suffix(".js")
        for path in programs
    ]
    script = shutil.copy(HERE / "run_programs.mjs", project)
    return node.node(script, server.url, *made, cwd=project, environment=environment)
