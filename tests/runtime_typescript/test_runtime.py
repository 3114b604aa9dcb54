"""Does the TypeScript runtime compile on its own, keep its layout, and pass its tests?

The runtime is compiled where it will live in a generated package, `src/runtime`, with no types but
those of the web platform; then its tests are compiled against it and run by node's own runner.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests import node

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "templates" / "typescript" / "runtime"
TESTS = Path(__file__).parent
VECTORS = ROOT / "tests" / "vectors"

pytestmark = pytest.mark.skipif(
    shutil.which("node") is None, reason="node is not installed"
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with the runtime as its only code."""
    assert not node.missing()
    folder = tmp_path_factory.mktemp("runtime")
    (folder / "package.json").write_text('{"type": "module"}\n')
    shutil.copytree(RUNTIME, folder / "src" / "runtime")
    shutil.copy(TESTS / "settings.ts", folder / "src" / "settings.ts")
    return folder


def test_the_runtime_compiles_for_any_platform(package: Path) -> None:
    options = {
        "rootDir": "src",
        "outDir": "dist",
        "declaration": True,
        "noUnusedLocals": True,
        "noUnusedParameters": True,
        "noImplicitReturns": True,
        "noImplicitOverride": True,
    }
    node.tsc(package, options, "src")
    assert (package / "dist" / "runtime" / "index.d.ts").is_file()


def test_prettier_finds_nothing_to_do() -> None:
    assert not node.missing()
    programs = (ROOT / "tests" / name for name in ("runtimes", "browser"))
    node.prettier_check(RUNTIME, TESTS, *programs)


def test_the_tests_of_the_runtime_pass(package: Path) -> None:
    shutil.copytree(TESTS, package / "test", ignore=lambda _, names: _others(names))
    node.tsc(package, {"rootDir": ".", "outDir": "out", "types": ["node"]})
    tests = sorted((package / "out" / "test").glob("*.test.js"))
    assert len(tests) == len(list(TESTS.glob("*.test.ts"))) > 0
    printed = node.node(
        "--test",
        "--test-reporter=tap",
        *tests,
        cwd=package,
        environment={"VECTORS": str(VECTORS)},
    )
    assert _count(printed, "fail") == 0
    assert _count(printed, "skipped") == 0
    assert _count(printed, "pass") > len(tests)
    written = [json.loads(path.read_text()) for path in VECTORS.glob("*.json")]
    assert f"vectors: {sum(map(len, written))}" in printed


def _others(names: list[str]) -> set[str]:
    return {name for name in names if not name.endswith(".ts")}


def _count(printed: str, word: str) -> int:
    found = re.search(rf"^# {word} (\d+)$", printed, re.MULTILINE)
    assert found, printed
    return int(found[1])
