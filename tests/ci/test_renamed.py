"""A method with another name: a release keeps the old one, and so says what is told of it before."""

from __future__ import annotations

import pytest

from tests.ci.conftest import Gen
from tests.ci.hub import PATH, Clone

FACTS = 'calls:\n  "GET /pets": pets.every\n'


@pytest.mark.parametrize(
    ("is_released", "verdict", "kind"),
    [
        (False, "major", "**Method renamed**"),
        (True, "minor", "**Method renamed, and the old name still works**"),
    ],
)
def test_the_verdict_is_that_of_the_release(
    built: Clone, gen: Gen, is_released: bool, verdict: str, kind: str
) -> None:
    if is_released:
        assert gen("release", PATH, "--date", "2026-01-31")[0] == 0
        assert gen("build", PATH, "--target", "python")[0] == 0
        built.commit()
    built.write(FACTS, "specs/shop.sdk.yaml")
    status, out, err = gen("ci", "comment", PATH, "--base", "HEAD")
    assert status == 0 and f"## SDK changes: {verdict} for all" in out, err
    assert kind in out
    built.commit()
    status, out, err = gen("ci", "regenerate", PATH)
    assert status == 0 and f"title=SDKs of shop: python {verdict}\n" in out, err
    if is_released:
        assert f"({verdict})" in gen("release", PATH, "--dry-run")[1]
