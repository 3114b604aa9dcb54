"""The scripts of a site, made of their sources: `python -m tests.explorer.bundle FOLDER`.

Minified, so that a page loads few bytes, and split where something is loaded later. The names of
what is split off tell their content, so that no browser mixes two builds.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests import node
from tests.explorer.site import SCRIPTS

MODULES = ("explorer.js", "index.js")
CLASSIC = ("theme-early.js",)
"""Runs before the page is painted, which a module cannot."""

_NOTE = "/* Made by `make scripts` of templates/docs/scripts/. */"
_ALWAYS = ("--bundle", "--minify", "--target=es2022", "--log-level=error")


def bundle(folder: Path) -> None:
    """Into the folder, in place of the scripts that are there."""
    for old in folder.glob("*.js"):
        old.unlink()
    esbuild, out = node.MODULES / ".bin" / "esbuild", f"--outdir={folder.resolve()}"
    common = [*_ALWAYS, f"--banner:js={_NOTE}", out]
    split = ["--format=esm", "--splitting", "--chunk-names=[name]-[hash]"]
    node.run([esbuild, *MODULES, *common, *split], cwd=SCRIPTS)
    node.run([esbuild, *CLASSIC, *common, "--format=iife"], cwd=SCRIPTS)


if __name__ == "__main__":
    bundle(Path(sys.argv[1]))
