"""Hostile documents as TypeScript: it compiles, and importing or running it does what we wrote."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests import node
from tests.security.cases import ACCEPTED, built
from tests.security.hostile import CANARY

TEMPLATES = Path(__file__).parents[2] / "templates" / "typescript"
_IMPORT = re.compile(r'^import (\S+) from (?:"[^"]*"|\'[^\']*\');$', re.M)
# What a document can say, and no request can carry.
_REFUSED = re.compile(
    r"No header can be called |The header [\w-]+ holds a line break, NUL or a character above "
    "|The option .* cannot be in a URL"
    "|The base URL (is not an absolute URL|holds more than)|A path value makes a segment of dots"
)

pytestmark = pytest.mark.skipif(bool(node.missing()), reason=node.missing())

_RUN = """
import { readdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
const canary = process.env.CANARY;
globalThis.open = globalThis.touch = () => { globalThis[canary] = 1; };
let calls = 0;
const refused = [];
globalThis.fetch = async () => {
  calls++;
  return new Response("{}", { headers: { "content-type": "application/json" } });
};
process.env = new Proxy({}, { get: () => "secret" });
console.log = () => {};
const before = Object.getOwnPropertyNames(Object.prototype).join();
writeFileSync("example.pdf", "x");
const found = readdirSync(".", { recursive: true }).filter((path) => path.endsWith(".js"));
const files = found.filter((path) => /\\/(snippets\\/.*|src\\/index)\\.js$/.test(path)).sort();
for (const file of files) {
  await import(resolve(file)).catch((error) => {
    // What cannot be sent, such as a header with line breaks, is refused by the runtime.
    if (error.name !== "ArgumentError") throw error;
    refused.push(error.message);
  });
}
if (canary in globalThis) throw new Error("the canary sings");
if (Object.getOwnPropertyNames(Object.prototype).join() !== before) throw new Error("polluted");
process.stdout.write(JSON.stringify([files.length, calls, refused]));
"""


@pytest.mark.parametrize("case", ACCEPTED)
def test_package_file(case: str) -> None:
    data = json.loads(built(case).files["typescript"]["package.json"])
    assert list(data) == [
        "name",
        "version",
        "description",
        "license",
        "type",
        "sideEffects",
        "engines",
        "exports",
        "files",
        "scripts",
        "devDependencies",
    ]
    assert data["scripts"] == {
        "build": "tsc -p tsconfig.json",
        "prepare": "npm run build",
    }


def test_compiling_and_running(tmp_path: Path) -> None:
    """One compilation of all packages, then each module and each snippet in one process."""
    snippets = 0
    for number, case in enumerate(ACCEPTED):
        home = tmp_path / str(number)
        for path, text in built(case).files["typescript"].items():
            if path.endswith(".ts"):
                snippets += path.startswith("snippets/")
                _write(home / path, _local(path, text))
        shutil.copytree(TEMPLATES / "runtime", home / "src" / "runtime")
    (tmp_path / "package.json").write_text('{"type": "module"}')
    node.tsc(tmp_path, {"types": ["node"], "skipLibCheck": True, "outDir": "made"})
    made = tmp_path / "made"
    (made / "package.json").write_text('{"type": "module"}')
    (made / "run.mjs").write_text(_RUN)
    said = node.node("run.mjs", cwd=made, environment={"CANARY": CANARY})
    files, calls, refused = json.loads(said)
    assert files == snippets + len(ACCEPTED)
    assert {one for one in refused if not _REFUSED.match(one)} == set()
    assert calls + len(refused) == snippets < 2 * calls
    assert not list(tmp_path.rglob(CANARY))


def _local(path: str, text: str) -> str:
    """A snippet imports the package by its name; here it is beside it."""
    if not path.startswith("snippets/"):
        return text
    up = "../" * path.count("/")
    return _IMPORT.sub(rf'import \1 from "{up}src/index.js";', text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
