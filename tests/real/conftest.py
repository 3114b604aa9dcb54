"""Our packages of Stripe's complete document, ready to import, and the official one of npm.

Python's takes some seven seconds, TypeScript's five.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.sdk.model import Sdk
from tests import node
from tests.fetch_stripe import FetchError
from tests.real import complete_client, npm_package


@pytest.fixture(scope="session")
def complete_sdk() -> Sdk:
    try:
        return complete_client.sdk()
    except FetchError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def our_package(
    complete_sdk: Sdk, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The name to import it by."""
    folder = tmp_path_factory.mktemp("complete_client")
    complete_client.write_package(folder, "python")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield complete_client.PACKAGE


@pytest.fixture(scope="session")
def npm_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if node.missing():
        pytest.skip(node.missing())
    folder = tmp_path_factory.mktemp("npm")
    npm_package.lay_out(folder)
    return folder


@pytest.fixture(scope="session")
def npm_calls(npm_project: Path) -> npm_package.NpmCalls:
    return npm_package.npm_calls(npm_project)
