"""Does what comes out read as the cases of this folder say, and does it hold in every other way?

`GEN_UPDATE=1 pytest tests/behaviour` writes the expected blocks anew; read the difference as the
user of the SDK.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from generator.output import templates
from tests import node
from tests.behaviour.building import Built, Files, built, turned
from tests.behaviour.cases import HERE, Block, Case, cases, in_file
from tests.behaviour.excerpts import missing, renewed

EACH = pytest.mark.parametrize("case", cases(), ids=str)
MODE = black.Mode(target_versions={TargetVersion.PY311})
FOLDERS = {"python": "shop_sdk/", "typescript": "", "curl": ""}
"""Where the paths in labels start: in the package, or beside it."""


@EACH
def test_it_reads_as_written(case: Case) -> None:
    found = built(case)
    if os.environ.get("GEN_UPDATE"):
        _update(case, found)
        return
    assert found.findings == case.findings
    for block in case.shown:
        text = _file(found, block)
        wrong = missing(block.text, text)
        assert not wrong, f"{block.label} has no lines\n{wrong}\nit reads\n{text}"


def _file(found: Built, block: Block) -> str:
    if block.language == "markdown":
        target, _, path = block.label.partition("/")
        return found.files[target][path]
    target = "python" if block.language == "toml" else block.language
    target = {"bash": "curl", "text": "python", "json": "typescript"}.get(
        target, target
    )
    files = found.files[target]
    return files.get(FOLDERS[target] + block.label) or files[block.label]


def _update(case: Case, found: Built) -> None:
    """One block after the other, each with the offsets that it has by then."""
    path = HERE / f"{case.topic}.md"
    for index, block in enumerate(case.blocks):
        findings = block.label == "findings"
        new = found.findings if findings else renewed(block.text, _file(found, block))
        text = path.read_text("utf-8")
        now = next(one for one in in_file(path) if one == case).blocks[index]
        path.write_text(text[: now.start] + new + text[now.end :], "utf-8")


@EACH
def test_the_order_of_the_document_names_nothing(case: Case) -> None:
    """Components in another order change no byte, paths in another order no public name."""
    found = built(case)
    assert turned(case, components=True).files == found.files
    other = turned(case, paths=True).files
    for target in ("python", "typescript"):
        if found.files[target]:
            assert _surface(other[target]) == _surface(found.files[target])


def _surface(files: Files) -> list[str]:
    return sorted(files["surface.txt"].splitlines())


@EACH
def test_python_compiles_in_the_form_of_black(case: Case) -> None:
    for path, text in built(case).files["python"].items():
        if path.endswith(".py"):
            compile(text, path, "exec", dont_inherit=True)
            assert black.format_str(text, mode=MODE) == text


def test_python_is_typed(tmp_path: Path) -> None:
    """mypy over every package and every snippet, each case in a folder of its own."""
    shared = tmp_path / "shared" / "_runtime"
    for path, content in templates.files("python", "runtime/"):
        (shared / path).parent.mkdir(parents=True, exist_ok=True)
        (shared / path).write_bytes(content)
    for case in cases():
        folder = tmp_path / case.folder
        for path, text in built(case).files["python"].items():
            _write(
                folder / path,
                text.replace("from shop_sdk ", f"from {case.folder}.shop_sdk "),
            )
            # The runtime asks its package for these types, and is there once for all cases.
            if path == "shop_sdk/_types.py" and "models" not in text:
                _write(shared.parent / "_types.py", text)
        _write(folder / "shop_sdk" / "params" / "__init__.py", "pass\n")
        for part in ("", ".errors", ".flat", ".webhooks"):
            name = part.removeprefix(".") or "__init__"
            shim = folder / "shop_sdk" / "_runtime" / f"{name}.py"
            _write(shim, f"from shared._runtime{part} import *\n")
    flags = ("--strict", "--explicit-package-bases", "--python-version=3.11")
    cache = f"--cache-dir={HERE.parents[1] / '.mypy_cache' / 'behaviour'}"
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *flags, cache, "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


SETTINGS = """\
export interface HeaderSettings {}
export type ErrorBody = unknown;
export type ErrorCode = string;
export type ErrorKind = string;
"""
"""What the one runtime knows of all documents."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every case's TypeScript package in one project, with one runtime for all."""
    folder = tmp_path_factory.mktemp("cases")
    _write(folder / "package.json", '{"type": "module"}\n')
    runtime = dict(templates.files("typescript", "runtime/"))
    for path, content in runtime.items():
        _write(folder / "runtime" / path, content.decode())
    _write(folder / "settings.ts", SETTINGS)
    for case in cases():
        for path, text in built(case).files["typescript"].items():
            _write(folder / case.folder / path, text)
        for path in runtime:
            shared = f"../../../runtime/{path.removesuffix('.ts')}.js"
            forward = f'export * from "{shared}";\n'
            _write(folder / case.folder / "src" / "runtime" / path, forward)
    return folder


NODE = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")


@NODE
def test_typescript_is_laid_out_as_prettier_does(project: Path) -> None:
    assert not node.missing()
    node.prettier_check(*(project / case.folder for case in cases()))


@NODE
def test_typescript_compiles(project: Path, tmp_path: Path) -> None:
    """Snippets too: each takes the package by its name, which here is that of the case."""
    assert not node.missing()
    shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    for case in cases():
        for path in (tmp_path / case.folder).glob("snippets/**/*.ts"):
            path.write_text(path.read_text().replace('"shop-sdk"', f'"{case.folder}"'))
    options: Mapping[str, object] = {
        "noEmit": True,
        "noUnusedLocals": True,
        "noUnusedParameters": True,
        "noImplicitOverride": True,
        "types": ["node"],
        "paths": {case.folder: [f"./{case.folder}/src/index.ts"] for case in cases()},
    }
    node.tsc(tmp_path, options)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
