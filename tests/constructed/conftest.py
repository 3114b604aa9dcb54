from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.recording_server import RecordingServer


@pytest.fixture(scope="session")
def server() -> Iterator[RecordingServer]:
    with RecordingServer() as running:
        yield running
