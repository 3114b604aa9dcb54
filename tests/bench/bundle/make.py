"""How does each generator make a TypeScript package of a document?

Below `node_modules`, compiled, as an application would find it. What a generator needs for that is
given to it; `note` says so.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import node
from tests.bench.ours import build
from tests.bench.spent import Spent, spend


@dataclass(frozen=True, slots=True)
class Made:
    spent: Spent
    note: str = ""


def _gen(home: Path, document: Path, package: Path) -> Made:
    for folder in ("cache", "out"):
        shutil.rmtree(home / folder, ignore_errors=True)
    spent = build(document, "typescript", home=home).check()
    out = home / "out" / document.stem / "typescript"
    node.run([node.MODULES / ".bin" / "tsc", "-p", "tsconfig.json"], cwd=out)
    package.mkdir(parents=True)
    shutil.copy(out / "package.json", package)
    shutil.move(out / "dist", package)
    return Made(spent)


def _hey_api(home: Path, document: Path, package: Path) -> Made:
    # It looks here whether imports have to name files.
    _configure(home, {"module": "nodenext"})
    tool = home / "node_modules" / ".bin" / "openapi-ts"
    options = ("-i", document, "-o", "src", "-c", "@hey-api/client-fetch")
    spent = spend([tool, *options], folder=home).check()
    return Made(spent, _compile(home, package))


def _orval(home: Path, document: Path, package: Path) -> Made:
    # Its imports name no files, which only bundlers take.
    _configure(home, {"module": "esnext", "moduleResolution": "bundler"})
    output = {"mode": "split", "target": "src/index.ts", "schemas": "src/models"}
    output |= {"client": "fetch", "baseUrl": "https://api.stripe.com"}
    config = {"stripe": {"input": {"target": str(document)}, "output": output}}
    (home / "orval.config.cjs").write_text(f"module.exports = {json.dumps(config)};")
    tool = home / "node_modules" / ".bin" / "orval"
    spent = spend([tool, "--config", "./orval.config.cjs"], folder=home).check()
    return Made(spent, _compile(home, package))


MAKERS: Mapping[str, Callable[[Path, Path, Path], Made]] = {
    "gen": _gen,
    "hey-api": _hey_api,
    "orval": _orval,
}


def _configure(home: Path, modules: Mapping[str, str]) -> None:
    options: dict[str, Any] = {**node.COMPILER_OPTIONS, **modules}
    # What it writes fails where an undefined property is not a missing one, and by far.
    for strict in ("exactOptionalPropertyTypes", "noUncheckedIndexedAccess"):
        del options[strict]
    options |= {"declaration": True, "rootDir": "src", "outDir": "dist"}
    text = json.dumps({"compilerOptions": options, "include": ["src"]})
    (home / "tsconfig.json").write_text(text)


def _compile(home: Path, package: Path) -> str:
    """What the compiler says of it; it writes all the same."""
    compiler = node.MODULES / ".bin" / "tsc"
    said = spend([compiler, "-p", "tsconfig.json"], folder=home).output
    found = sum(": error TS" in line for line in said.splitlines())
    package.mkdir(parents=True)
    shutil.move(home / "dist", package)
    entry = {"types": "./dist/index.d.ts", "default": "./dist/index.js"}
    facts = {"name": package.name, "type": "module", "sideEffects": False}
    (package / "package.json").write_text(json.dumps({**facts, "exports": entry}))
    return f"the compiler finds {found:,} errors in it" if found else ""
