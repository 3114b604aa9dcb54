"""An answer that means no good: it becomes data or an error of ours, and nothing else."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sdk import Shop
from sdk import _runtime as runtime
from sdk.models.order import Order

from tests.recording_server import RecordingServer

DEEP = b'{"error":' * 100_000

KEYS = (
    "__class__",
    "__dict__",
    "__raw__",
    "__tag__",
    "__getattr__",
    "_data",
    "to_dict",
    "from_dict",
    "mro",
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["x", {"a": [{}]}, [[]], None])
def test_keys_stay_data(key: str, value: Any) -> None:
    order = Order.from_dict({key: value, "id": "1"})
    assert type(order) is Order and order.id == "1"
    assert order.to_dict() == {key: value, "id": "1"}
    assert order.__tag__ == Order.__tag__
    assert repr(order) and dir(order)


@pytest.mark.parametrize("status", [200, 500])
def test_deep_json(status: int) -> None:
    with pytest.raises(runtime.ResponseError) as caught:
        _answering(httpx.Response(status, content=DEEP)).orders.retrieve("x")
    assert caught.value.status == status


@pytest.mark.parametrize("wrapped", [False, True])
def test_no_message_commands_a_terminal(wrapped: bool) -> None:
    attack = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202e\r\n\x00fake log line"
    answer = httpx.Response(400, json={"error": attack} if wrapped else attack)
    with pytest.raises(runtime.StatusError) as caught:
        _answering(answer).orders.retrieve("x")
    assert str(caught.value).isprintable()


def test_a_redirect_is_not_followed(shop: Shop, server: RecordingServer) -> None:
    server.reply({}, status=302, headers={"Location": f"{server.url}/elsewhere"})
    with pytest.raises(runtime.StatusError):
        shop.orders.retrieve("x")
    assert len(server.requests) == 1


def _answering(answer: httpx.Response) -> Shop:
    """A client whose server always says this."""
    transport = httpx.MockTransport(lambda _: answer)
    return Shop(
        api_key="sk_test_5ecret",
        base_url="https://shop.example",
        http_client=httpx.Client(transport=transport),
    )
