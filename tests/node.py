"""How are TypeScript checks run? tsc, Prettier and node, all from `tests/typescript`.

Compiler and formatter are pinned in `tests/typescript/package-lock.json`; `npm ci` installs them.
A run that fails raises AssertionError with all that it printed.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "typescript"
MODULES = FOLDER / "node_modules"

COMPILER_OPTIONS: Mapping[str, Any] = {
    "target": "es2022",
    "module": "nodenext",
    "lib": ["es2022", "dom", "dom.iterable"],
    "types": [],
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "isolatedModules": True,
    "verbatimModuleSyntax": True,
}
"""What generated packages are compiled with."""


def missing() -> str:
    """Why TypeScript cannot be checked here; empty where it can. Only node may be missing."""
    if shutil.which("node") is None:
        return "node is not installed"
    assert MODULES.is_dir(), f"run `npm ci --prefix {FOLDER}` first"
    return ""


def tsc(folder: Path, options: Mapping[str, Any], *include: str) -> str:
    """Compiles a folder; `options` come on top of COMPILER_OPTIONS. Node's types are there to be named."""
    config = {
        "compilerOptions": {
            **COMPILER_OPTIONS,
            "typeRoots": [str(MODULES / "@types")],
            **options,
        },
        "include": include or ["**/*.ts"],
    }
    path = folder / "tsconfig.check.json"
    path.write_text(json.dumps(config, indent=2))
    return run([MODULES / ".bin" / "tsc", "-p", path], cwd=folder)


def prettier_check(*paths: Path) -> str:
    """Fails where a file is not laid out as Prettier's defaults would have it."""
    return run(
        [MODULES / ".bin" / "prettier", "--check", "--no-config", *paths], cwd=FOLDER
    )


def bundle_size(entry: Path, bundle: Path) -> int:
    """Bytes of a program with all that it needs: minified, tree-shaken and compressed."""
    options = ("--bundle", "--minify", "--format=esm", "--target=es2022")
    esbuild = MODULES / ".bin" / "esbuild"
    run([esbuild, entry, *options, f"--outfile={bundle}"], cwd=entry.parent)
    return len(gzip.compress(bundle.read_bytes(), 9, mtime=0))


def node(
    *arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> str:
    """What node printed."""
    return run(["node", *arguments], cwd=cwd, environment=environment)


def run(
    command: Iterable[str | Path],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
) -> str:
    """What the command printed, errors included."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}"
    return done.stdout
