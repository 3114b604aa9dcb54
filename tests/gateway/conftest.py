"""One gateway before one API for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gateway.gateway import ORIGIN, Running, document, running
from tests.gateway.upstream import Upstream, scripted


@pytest.fixture(scope="module")
def upstream() -> Iterator[Upstream]:
    with scripted() as upstream:
        yield upstream


@pytest.fixture(scope="module")
def gateway(
    upstream: Upstream, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """With small limits, and short times."""
    spec = document(tmp_path_factory.mktemp("shop"), upstream.port)
    flags = ("--allow-private", "--allow-origin", ORIGIN, "--remember", "30")
    limits = ("--max-body", "1m", "--max-headers", "8k", "--read-timeout", "1.5")
    with running(spec, *flags, *limits, "--total-timeout", "6") as started:
        yield started


@pytest.fixture(autouse=True)
def _fresh(request: pytest.FixtureRequest) -> None:
    if "upstream" in request.fixturenames:
        request.getfixturevalue("upstream").tell(lambda talk: talk.say())
