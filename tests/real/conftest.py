"""Our package of Stripe's complete document, ready to import. It takes some seven seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.sdk.model import Sdk
from tests.fetch_stripe import FetchError
from tests.real import complete_client


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
    complete_client.write_package(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield complete_client.PACKAGE
