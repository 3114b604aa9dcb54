"""Does all of Stripe's document reach both SDKs? The report has to be empty, without a list of excuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.coverage.report import coverage
from generator.diagnostics import Diagnostics
from generator.document.read import read
from generator.openapi.watched import watch
from tests.coverage.test_claims import TARGETS, understood

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("specs/stripe.yaml", ".cache/stripe/stripe.yaml")


@pytest.mark.parametrize("path", DOCUMENTS)
def test_nothing_is_lost(path: str) -> None:
    if not (ROOT / path).exists():
        pytest.skip(f"{path} is absent; tests/fetch_stripe.py fetches it")
    found = read(str(ROOT / path), Diagnostics())
    assert found is not None
    document = replace(found, tree=watch(found.tree))
    api, sdk = understood(document)
    for target in TARGETS:
        report = coverage(document, api, sdk, target)
        assert report.dropped == ()
        assert report.counts and all(one.reached == one.all for one in report.counts)
