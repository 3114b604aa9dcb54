"""An answer that means no good: it becomes data or an error of ours, and nothing else."""

from __future__ import annotations

import copy
import pickle
from functools import cached_property
from typing import Any

import httpx
import pytest
from sdk import Shop
from sdk import _runtime as runtime
from sdk.models.order import Order
from sdk.models.pages import OrderPage

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
    # What copying, pickling and templates look up on an object, and call.
    *("__deepcopy__", "__reduce_ex__", "__reduce__", "__getstate__", "__html__"),
    # Names of fields and of what holds them.
    *("__memo__", "__wire__", "from_", "amount", "three_d"),
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["x", {"a": [{}]}, [[]], None])
def test_keys_stay_data(key: str, value: Any) -> None:
    order = Order.from_dict({key: value, "id": "1"})
    assert type(order) is Order and order.id == "1"
    assert order.to_dict() == {key: value, "id": "1"}
    assert order.__tag__ == Order.__tag__
    assert repr(order) and dir(order)
    assert not hasattr(order, "__html__")
    for twin in (
        copy.copy(order),
        copy.deepcopy(order),
        pickle.loads(pickle.dumps(order)),
    ):
        assert type(twin) is Order and twin == order and twin.id == "1"
        assert twin.to_dict() == {key: value, "id": "1"}
    assert [
        one.to_dict() for one in OrderPage.from_dict({"data": [{key: value}]}).data
    ] == [{key: value}]


def test_what_a_subclass_has_goes_before_the_answer() -> None:
    raw = {"id": "1", "shout": "x", "amount": 2, "status": "open", "once": 3}
    order = Own.from_dict(raw)
    assert order.shout() == "1!" and order.amount() == 7 and order.status == "OPEN"
    assert [order.once, order.once] == [[], []] and order.once is order.once
    assert order.to_dict() == raw
    assert order["shout"] == "x"


class Own(Order):
    def shout(self) -> str:
        return f"{self.id}!"

    def amount(self) -> int:  # type: ignore[override]
        return 7

    @property
    def status(self) -> str:  # type: ignore[override]
        return "OPEN"

    @cached_property
    def once(self) -> list[object]:
        return []


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
        max_retries=0,
        http_client=httpx.Client(transport=transport),
    )
