"""Does the Python runtime end every call in trouble as the table for all languages says?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sdk import _runtime as runtime
from sdk._runtime import Operation

from tests.recording_server import RecordingServer
from tests.trouble import DONE, TROUBLES, Trouble, check

OPERATIONS = {
    "GET": Operation[Any](method="GET", path="/x", result="Any"),
    "POST": Operation[Any](method="POST", path="/x", result="Any"),
    "KEYED": Operation[Any](method="POST", path="/x", result="Any", idempotent=True),
}

NAMES = {
    "APIConnectionError": "ConnectionError",
    "APITimeoutError": "TimeoutError",
    "ResponseError": "DecodeError",
}
"""What the table calls our errors, where that is another name."""


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: one.name)
def test_trouble(
    trouble: Trouble,
    both: Callable[..., Any],
    server: RecordingServer,
    waits: list[float],
) -> None:
    server.follow(*trouble.script)
    operation = OPERATIONS[trouble.kind]
    error = message = ""
    try:
        assert _made(both, operation, trouble) == DONE
    except runtime.APIError as caught:
        name = type(caught).__name__
        error, message = NAMES.get(name, name), str(caught)
    check(
        trouble,
        "python",
        error=error,
        message=message,
        waits=waits,
        requests=server.requests,
    )


def _made(both: Callable[..., Any], operation: Operation[Any], trouble: Trouble) -> Any:
    """What the last of several calls gives."""

    def one(shop: Any) -> Any:
        return shop._call(operation, {}, options={})

    def sync(shop: Any) -> Any:
        return [one(shop) for _ in range(trouble.calls)][-1]

    async def asynchronous(shop: Any) -> Any:
        return [await one(shop) for _ in range(trouble.calls)][-1]

    def work(shop: Any) -> Any:
        return (asynchronous if type(shop).__name__ == "AsyncShop" else sync)(shop)

    return both(work, timeout=trouble.limit)
