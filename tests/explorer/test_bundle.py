"""Are the committed scripts those of their sources, and how much of them does a page load?"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests import node
from tests.bench.page import at_once
from tests.explorer.bundle import CLASSIC, MODULES, bundle
from tests.explorer.site import SCRIPTS

pytestmark = pytest.mark.skipif(bool(node.missing()), reason=node.missing())

ASSETS = SCRIPTS.with_name("assets")
_MOST = 40_000
"""Bytes, by gzip, each file for itself."""


def test_they_are_made_of_the_sources(tmp_path: Path) -> None:
    bundle(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in ASSETS.glob("*.js")}
    assert made == kept, "`make scripts`, then `make`"
    assert {*MODULES, *CLASSIC} <= made.keys()


def test_a_page_loads_few_bytes() -> None:
    sizes = {
        path.name: len(gzip.compress(path.read_bytes(), 9, mtime=0))
        for path in ASSETS.glob("*.js")
    }
    first = sum(sizes[name] for name in at_once(ASSETS, "explorer.js"))
    print(
        f"\n{first:,} bytes at once, {sum(sizes.values()):,} with all that comes later"
    )
    assert first < _MOST
