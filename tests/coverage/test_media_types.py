"""Does every media type of a body and of an answer count as reached?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.coverage.report import coverage
from generator.diagnostics import Diagnostics
from generator.document.read import read
from generator.openapi.watched import watch
from tests.coverage.test_claims import TARGETS, understood

SHOP = Path(__file__).parents[1] / "media_types" / "shop.yaml"


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_lost(target: str) -> None:
    found = read(str(SHOP), Diagnostics())
    assert found is not None
    document = replace(found, tree=watch(found.tree))
    api, sdk = understood(document)
    report = coverage(document, api, sdk, target)
    assert report.dropped == ()
    counted = {one.kind: (one.reached, one.all) for one in report.counts}
    assert counted["media type"] == (16, 16)
