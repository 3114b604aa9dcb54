"""Is the guide of the generated TypeScript package true? Every block of it type-checks, and runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import COMMITTED

pytestmark = pytest.mark.skipif(bool(node.missing()), reason=node.missing())

PARTS = [
    "",
    "A few kilobytes",
    "Settings",
    "Lists",
    "Errors",
    "Responses and streams",
    "Webhooks",
]

_BLOCK = re.compile(r"^## ([^\n]*)$|^```typescript\n(.*?)^```$", re.M | re.S)

# The network is out of reach: a list has two pages, and one path leads to nothing.
_STUB = """\
globalThis.fetch = async (url, { method }) => {
  const { pathname, searchParams } = new URL(url);
  const last = searchParams.has("starting_after");
  const page = { data: [{ id: last ? "b" : "a" }], has_more: !last };
  if (method === "POST" || pathname === "/status") return Response.json({ id: "made" });
  if (/records$/.test(pathname)) return Response.json(page);
  const error = { message: "No such record", code: "resource_missing" };
  if (process.env.GONE) return Response.json({ error }, { status: 404 });
  return Response.json({ id: "found" });
};
"""


PACKAGE = COMMITTED / "typescript"


def blocks(package: Path = PACKAGE) -> list[tuple[str, str]]:
    """Part and code of each block."""
    found, part = list[tuple[str, str]](), ""
    for match in _BLOCK.finditer((package / "README.md").read_text()):
        if match[1]:
            part = match[1]
        else:
            found.append((part, match[2]))
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each block as a program, in a project that has the package installed and compiled."""
    folder = tmp_path_factory.mktemp("guide")
    (folder / "package.json").write_text('{"type": "module"}\n')
    package = folder / "node_modules" / "@utdk" / "stripe"
    shutil.copytree(PACKAGE, package)
    node.run([node.MODULES / ".bin" / "tsc", "-p", "tsconfig.json"], cwd=package)
    for number, (_, code) in enumerate(blocks()):
        (folder / f"block_{number}.ts").write_text(code + "export {};\n")
    (folder / "stub.mjs").write_text(_STUB)
    node.tsc(folder, {"types": ["node"], "outDir": "out"}, "block_*.ts")
    return folder


def test_every_part_shows_its_calls() -> None:
    assert list(dict.fromkeys(part for part, _ in blocks())) == PARTS


def test_every_block_runs(project: Path) -> None:
    said = [_run(project, number) for number in range(len(blocks()))]
    assert "{ id: 'a' }\n{ id: 'b' }\n" in "".join(said)
    assert "{ id: 'found' } 200 1\n" in said and '{"id":"found"}\n' in said
    assert "{ type: 'ping' }\n" in said and "{ id: 'made' }\n" in said
    errors = [part for part, _ in blocks()].index("Errors")
    assert _run(project, errors, GONE="1") == "undefined\n"


def _run(project: Path, number: int, **variables: str) -> str:
    return node.node(
        "--import",
        "./stub.mjs",
        f"out/block_{number}.js",
        cwd=project,
        environment={"STRIPE_API_KEY": "sk_test_1", **variables},
    )
