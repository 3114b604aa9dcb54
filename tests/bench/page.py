"""What does a browser load for the page of one operation of the complete Stripe document?

Ours: the page, its styles and scripts, and its slice, as the site has them. The others, each the
newest of the npm registry: the bundle that its own guide puts into a page, and the whole document as
JSON, which they read at run time. Bytes are those of gzip, level 9.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.document.read import read
from tests.bench.budget import Budget, budget_table
from tests.bench.kept import Facts, Missing, kept
from tests.bench.table import aligned
from tests.e2e.command import built
from tests.fetch_stripe import complete_document

_OPERATION = "payment_records/report_payment"


@dataclass(frozen=True, slots=True)
class Explorer:
    """`files` are below `node_modules`."""

    name: str
    package: str
    files: tuple[str, ...]


EXPLORERS = (
    Explorer("Scalar", "@scalar/api-reference", ("dist/browser/standalone.js",)),
    Explorer(
        "Swagger UI",
        "swagger-ui-dist",
        ("swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "swagger-ui.css"),
    ),
    Explorer("Redoc", "redoc", ("bundles/redoc.standalone.js",)),
    Explorer(
        "Elements", "@stoplight/elements", ("web-components.min.js", "styles.min.css")
    ),
    Explorer("RapiDoc", "rapidoc", ("dist/rapidoc-min.js",)),
)

_HEAD = ("explorer", "version", "script", "style", "page", "document", "together")

_LEGEND = """\
gzip bytes of what one page loads. script: with all that a reader may still load later, and for ours
what comes at once in brackets; document: what it reads of the API at run time."""


def page() -> str:
    with tempfile.TemporaryDirectory(prefix="gen-bench-") as folder:
        rows, budget = _ours(Path(folder))
    document = read(str(complete_document()), Diagnostics())
    assert document is not None
    whole = _size(json.dumps(document.tree, separators=(",", ":")).encode())
    rows += [_peer(one, whole) for one in EXPLORERS]
    return "\n".join((aligned([_HEAD, *rows]), _LEGEND, "", budget_table([budget])))


def _ours(folder: Path) -> tuple[list[tuple[str, ...]], Budget]:
    built(complete_document(), "--target", "docs", "--out", folder, cache=folder)
    [site] = folder.glob("*/docs")
    assets = site / "assets"
    every = sum(map(_of, assets.glob("*.js")))
    first = sum(_of(assets / name) for name in at_once(assets, "explorer.js"))
    style = sum(map(_of, assets.glob("*.css")))
    html, loaded = (_of(site / f"{_OPERATION}.{end}") for end in ("html", "json"))
    total = first + style + html + loaded
    script = f"{every:,} ({first:,})"
    row = ("ours", "", script, *(f"{n:,}" for n in (style, html, loaded, total)))
    return [row], Budget("script of a page", first / 1000, 40, "kB")


def at_once(assets: Path, entry: str) -> list[str]:
    """What a page loads before anybody does anything: the entry, what it imports, and so on."""
    found = ["theme-early.js", entry]
    for name in found:
        text = (assets / name).read_text()
        others = re.findall(r'(?:from|import)\s*"\./([^"]+)"', text)
        found += [other for other in dict.fromkeys(others) if other not in found]
    return found


def _peer(explorer: Explorer, document: int) -> tuple[str, ...]:
    found = kept(f"{explorer.name}-page", lambda home: _install(explorer, home))
    if isinstance(found, Missing):
        return (explorer.name, found.reason, "", "", "", "", "")
    script, style = found["script"], found["style"]
    sizes = (script, style, 0, document, script + style + document)
    return (explorer.name, found["version"], *(f"{n:,}" for n in sizes))


def _install(explorer: Explorer, home: Path) -> Facts:
    (home / "package.json").write_text('{"private": true}')
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    subprocess.run(
        ["npm", "install", *quiet, explorer.package],
        cwd=home,
        env={**os.environ, "SCARF_ANALYTICS": "false"},
        capture_output=True,
        text=True,
        check=True,
    )
    package = home / "node_modules" / explorer.package
    sizes = {name: _of(package / name) for name in explorer.files}
    facts = json.loads((package / "package.json").read_text())
    return {
        "version": facts["version"],
        "script": sum(size for name, size in sizes.items() if name.endswith(".js")),
        "style": sum(size for name, size in sizes.items() if name.endswith(".css")),
    }


def _of(path: Path) -> int:
    return _size(path.read_bytes())


def _size(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))
