"""The runtime as generated packages have it: `sdk._runtime`, loaded from where it lives."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import sys
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "templates" / "python" / "runtime"


def _module(name: str, folder: Path) -> ModuleType:
    """A package in this folder under this name, not run yet."""
    spec = spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    sys.modules[name] = module_from_spec(spec)
    return sys.modules[name]


def _load() -> None:
    """The runtime joins the example package before that is run, since it imports it."""
    package = _module("sdk", Path(__file__).parent / "sdk")
    for module in (_module("sdk._runtime", RUNTIME), package):
        assert module.__spec__ is not None and module.__spec__.loader is not None
        module.__spec__.loader.exec_module(module)


if "sdk" not in sys.modules:
    _load()

# After the package is there.
from sdk import AsyncShop, Shop  # noqa: E402
from sdk._runtime import retry  # noqa: E402

from tests.recording_server import RecordingServer  # noqa: E402


@pytest.fixture(scope="module")
def recording() -> Iterator[RecordingServer]:
    with RecordingServer() as server:
        yield server


@pytest.fixture
def server(recording: RecordingServer) -> RecordingServer:
    recording.clear()
    return recording


@pytest.fixture(scope="session", autouse=True)
def certificates() -> Iterator[None]:
    """Read once: that takes longer than the rest of a client's making."""
    once = ssl.create_default_context()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", lambda *_, **__: once)
        yield


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that clients wanted to wait before they sent again. No test really waits."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(retry, "pause", waited.append)
    monkeypatch.setattr(retry, "async_pause", wait)
    return waited


@pytest.fixture
def shop(server: RecordingServer) -> Iterator[Shop]:
    with Shop(api_key="sk_test_5ecret", base_url=server.url) as client:
        yield client


@pytest.fixture(params=["sync", "async"])
def both(request: pytest.FixtureRequest, server: RecordingServer) -> Callable[..., Any]:
    """Does a piece of work with a client, `both(lambda shop: shop.orders.list())`, of either way."""

    def sync(work: Callable[[Any], Any], **settings: Any) -> Any:
        with Shop(**{**usual, **settings}) as client:
            return work(client)

    def asynchronous(work: Callable[[Any], Any], **settings: Any) -> Any:
        async def main() -> Any:
            async with AsyncShop(**{**usual, **settings}) as client:
                return await work(client)

        return asyncio.run(main())

    usual: dict[str, Any] = {"api_key": "sk_test_5ecret", "base_url": server.url}
    return sync if request.param == "sync" else asynchronous


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with the example package, the runtime where a generated package has it."""
    example = Path(__file__).parent / "sdk"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(example, tmp_path / "sdk", ignore=ignored)
    shutil.copytree(RUNTIME, tmp_path / "sdk" / "_runtime", ignore=ignored)
    (tmp_path / "sdk" / "py.typed").write_bytes(b"")
    return tmp_path
