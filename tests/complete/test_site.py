"""The site of the complete Stripe document: a page for every operation, each as light as any."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.complete.conftest import Complete
from tests.targets.docs_page import read

_MOST_HTML, _MOST_DATA = 40_000, 12_000
"""Bytes by gzip of the heaviest page, and of what it loads at once."""


@pytest.fixture
def site(complete: Complete) -> Path:
    return complete.folder / "docs"


@pytest.fixture
def entries(site: Path) -> list[dict[str, Any]]:
    shards = json.loads((site / "search" / "index.json").read_text())["shards"]
    return [
        entry
        for shard in range(shards)
        for entry in json.loads((site / "search" / f"{shard}.json").read_text())
    ]


def test_every_operation_has_its_page(site: Path, entries: list[Any]) -> None:
    assert len({entry["href"] for entry in entries}) == len(entries) == 588
    assert len(list(site.rglob("*.html"))) == len(entries) + 1
    for entry in entries:
        page = read((site / entry["href"]).read_text())
        assert not page.wrong, entry["href"]
        assert entry["path"] in page.text


def test_every_page_is_light(site: Path, entries: list[Any]) -> None:
    pages = [site / entry["href"] for entry in entries]
    html = sorted(map(_weight, pages))
    data = sorted(_weight(page.with_suffix(".json")) for page in pages)
    print(
        f"\ngzip bytes of a page, median and most: {median(html):,.0f}, {html[-1]:,};"
        f" of what it loads: {median(data):,.0f}, {data[-1]:,}"
    )
    assert html[-1] < _MOST_HTML and data[-1] < _MOST_DATA


def _weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))
