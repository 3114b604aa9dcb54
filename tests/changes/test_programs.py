"""Do checkers say of callers' programs what the rules say of the change?

Each program of a case passes with the old package. With the new one it is refused by mypy, or by
tsc, where the change breaks that language, unless the case says that no checker sees it; where the
change breaks nothing, the program passes as before.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.changes.compare import compare
from generator.changes.model import Effect
from generator.diagnostics import Diagnostics
from generator.output import templates
from generator.output.format import make_one
from generator.sdk.model import Sdk
from generator.targets.base import load, typed
from tests import node
from tests.changes.cases import HERE, Case, cases, sdk_of

LANGUAGES = ("python", "typescript")
HEADS = {
    "python": "import datetime\nfrom {package} import Shop, errors, models, params, webhooks\n",
    "typescript": 'import {{ Shop, errors, type models, type params, webhooks }} from "{package}";\n',
}
"""What a program may use, whether or not it does."""


SETTINGS = """\
export interface HeaderSettings {}
export type ErrorBody = unknown;
export type ErrorCode = string;
export type ErrorKind = string;
"""
"""What the one runtime knows of all documents."""


@dataclass(frozen=True)
class Pair:
    case: Case
    old: Sdk
    new: Sdk

    def breaks(self, language: str) -> bool:
        found = compare(self.old, self.new, typed())
        return found.verdict(language) >= Effect.TYPES


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    found = []
    for case in cases():
        if case.programs:
            folder = tmp_path_factory.mktemp("documents")
            sdks = [
                sdk_of(files, folder / str(number))[1]
                for number, files in enumerate(case.documents())
            ]
            found.append(Pair(case, sdks[0], sdks[1]))
    return found


def wrong(pairs: list[Pair], language: str, refused: set[str]) -> Iterator[str]:
    """`refused` are the programs that the checker does not take: `case/old`, `case/new`."""
    for pair in pairs:
        for name, _, unseen in pair.case.programs:
            if name != language:
                continue
            place = pair.case.folder
            if f"{place}/old" in refused:
                yield f"{pair.case}: does not pass with the old package"
            seen = f"{place}/new" in refused
            if seen != (pair.breaks(language) and not unseen):
                yield f"{pair.case}: {'is refused' if seen else 'passes'}"


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")


def modules(sdk: Sdk, language: str) -> Iterator[tuple[str, str]]:
    for module in load(language).spell(sdk, Diagnostics()).modules:
        if not module.path.startswith("snippets/") and module.path.endswith(
            (".py", ".ts")
        ):
            yield module.path, make_one(language, module)


def both(pairs: list[Pair], language: str) -> Iterator[tuple[str, Sdk, str]]:
    """The folder of each side of each case, its Sdk, and the program."""
    for pair in pairs:
        for name, text, _ in pair.case.programs:
            if name == language:
                yield f"{pair.case.folder}/old", pair.old, text
                yield f"{pair.case.folder}/new", pair.new, text


def test_mypy_refuses_what_breaks(pairs: list[Pair], tmp_path: Path) -> None:
    """The packages share one runtime, and each has its own names for it."""
    for path, content in templates.files("python", "runtime/"):
        put(tmp_path, f"shared/_runtime/{path}", content.decode())
    for place, sdk, text in both(pairs, "python"):
        for path, module in modules(sdk, "python"):
            put(tmp_path / place, path, module)
            if (
                path == "shop_sdk/_types.py"
                and not (tmp_path / "shared/_types.py").exists()
            ):
                plain = module.replace('"models.ProblemError"', "object")
                put(tmp_path, "shared/_types.py", plain)
        package = next((tmp_path / place).iterdir()).name
        put(tmp_path / place, f"{package}/params/__init__.py", "pass\n")
        for part in ("", ".errors", ".flat", ".webhooks"):
            name = part.removeprefix(".") or "__init__"
            shim = f"from shared._runtime{part} import *\n"
            put(tmp_path / place, f"{package}/_runtime/{name}.py", shim)
        own = f"{place.replace('/', '.')}.shop_sdk"
        head = HEADS["python"].format(package=own)
        put(tmp_path / place, "program.py", head + text.replace("shop_sdk", own))
    flags = ("--strict", "--explicit-package-bases", "--python-version=3.11")
    cache = f"--cache-dir={HERE.parents[1] / '.mypy_cache' / 'changes'}"
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *flags, cache, "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Found" in done.stdout, done.stdout + done.stderr
    refused = set(re.findall(r"^(\w+/\w+)/program.py:\d+: error", done.stdout, re.M))
    assert not list(wrong(pairs, "python", refused)), done.stdout


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_tsc_refuses_what_breaks(pairs: list[Pair], tmp_path: Path) -> None:
    assert not node.missing()
    put(tmp_path, "package.json", '{"type": "module"}\n')
    runtime = dict(templates.files("typescript", "runtime/"))
    for path, content in runtime.items():
        put(tmp_path, f"runtime/{path}", content.decode())
    put(tmp_path, "settings.ts", SETTINGS)
    for place, sdk, text in both(pairs, "typescript"):
        for path, module in modules(sdk, "typescript"):
            put(tmp_path / place, path, module)
        for path in runtime:
            shared = f"../../../../runtime/{path.removesuffix('.ts')}.js"
            put(tmp_path / place, f"src/runtime/{path}", f'export * from "{shared}";\n')
        head = HEADS["typescript"].format(package="./src/index.js")
        put(tmp_path / place, "program.ts", head + text)
    try:
        said = node.tsc(tmp_path, {"noEmit": True, "types": ["node"]})
    except AssertionError as error:
        said = str(error)
    refused = set(re.findall(r"^(\w+/\w+)/program.ts\(\d+,\d+\): error", said, re.M))
    assert refused, said
    assert not list(wrong(pairs, "typescript", refused)), said
