"""Calls through both clients, against a real server on this machine."""

from __future__ import annotations

import asyncio
import threading

import httpx
import pytest
from sdk import AsyncShop, Shop
from sdk import _runtime as runtime
from sdk._runtime import Operation
from sdk.models import Order

from tests.recording_server import RecordingServer

SECRET = "sk_test_5ecret"


def test_call(shop: Shop, server: RecordingServer) -> None:
    server.reply({"id": "or_1", "object": "order", "amount": {"value": 5}})
    order = shop.orders.retrieve("a/b", expand=["customer"])
    assert isinstance(order, Order)
    assert order.amount.value == 5
    (request,) = server.requests
    assert request.method == "GET"
    assert request.target == "/orders/a%2Fb?expand[0]=customer"
    assert request.body == b""
    assert request.header("authorization") == f"Bearer {SECRET}"
    assert request.header("shop-version") == "2026-01-28"
    assert request.header("user-agent") == "shop/1.0"
    assert request.header("accept") == "application/json"
    assert request.header("content-type") is None
    assert request.header("idempotency-key") is None


def test_form_call(shop: Shop, server: RecordingServer) -> None:
    shop.orders.create(amount={"currency": "usd", "value": 5}, note=None)
    shop.orders.create()
    first, second = server.requests
    assert first.body == b"amount[currency]=usd&amount[value]=5"
    assert second.body == b""
    assert first.header("content-type") == "application/x-www-form-urlencoded"
    assert second.header("content-type") == "application/x-www-form-urlencoded"
    assert second.header("content-length") == "0"
    keys = {first.header("idempotency-key"), second.header("idempotency-key")}
    assert None not in keys and len(keys) == 2


def test_results(shop: Shop, server: RecordingServer) -> None:
    server.reply([{"id": "a"}, {"id": "b"}])
    assert [order.id for order in shop.orders.list()] == ["a", "b"]
    server.reply(status=204)
    assert shop.orders.delete("a") is None  # type: ignore[func-returns-value]
    server.reply(b"\x00\xff", headers={"Content-Type": "application/pdf"})
    assert shop.orders.pdf("a") == b"\x00\xff"
    server.reply("é", headers={"Content-Type": "text/plain; charset=utf-8"})
    assert shop.orders.note("a") == "é"
    server.reply(status=204)
    assert shop.orders.public() is None


def test_public_operation_sends_no_secret(shop: Shop, server: RecordingServer) -> None:
    shop.orders.public(seen="x")
    (request,) = server.requests
    assert request.header("authorization") is None
    assert request.header("cookie") == "seen=x"


def test_async(server: RecordingServer) -> None:
    async def main() -> tuple[Order, Order]:
        async with AsyncShop(api_key=SECRET, base_url=server.url) as client:
            made = await client.orders.create(note="x")
            faster = client.with_options(timeout=5.0, headers={"X-A": "b"})
            return made, await faster.orders.retrieve("or_1")

    server.reply({"id": "or_1"})
    server.reply({"error": {"message": "gone"}}, status=404)
    with pytest.raises(runtime.NotFoundError, match="gone"):
        asyncio.run(main())
    first, second = server.requests
    assert first.body == b"note=x"
    assert second.header("x-a") == "b"


def test_request_options(shop: Shop, server: RecordingServer) -> None:
    with RecordingServer() as other:
        shop.orders.create(
            options={
                "headers": {"shop-version": "next", "X-B": "c"},
                "idempotency_key": "mine",
                "base_url": other.url + "/prefix/",
                "timeout": None,
            }
        )
        (request,) = other.requests
    assert server.requests == []
    assert request.target == "/prefix/orders"
    assert request.header("shop-version") == "next"
    assert request.header("x-b") == "c"
    assert request.header("idempotency-key") == "mine"


def test_own_idempotency_header_is_kept(shop: Shop, server: RecordingServer) -> None:
    shop.orders.create(options={"headers": {"idempotency-key": "mine"}})
    assert server.requests[0].header("Idempotency-Key") == "mine"


def test_derived_client(shop: Shop, server: RecordingServer) -> None:
    orders = shop.orders
    derived = shop.with_options(headers={"X-A": "1"})
    again = derived.with_options(headers={"X-B": "2"}, timeout=1.0)
    with again:
        again.orders.list()
    derived.orders.list()
    orders.list()
    last = server.requests
    assert [r.header("x-a") for r in last] == ["1", "1", None]
    assert [r.header("x-b") for r in last] == ["2", None, None]
    assert {r.header("authorization") for r in last} == {f"Bearer {SECRET}"}
    assert shop.orders is orders and derived.orders is not orders


def test_server_of_the_operation() -> None:
    """It holds unless the caller states a base URL."""
    with Shop(api_key=SECRET, timeout=1.0) as client:
        with pytest.raises(runtime.APIConnectionError, match="GET /orders/{id}/pdf"):
            client.orders.pdf("a")


def test_no_server() -> None:
    class Bare(runtime.Client):
        _config = runtime.Config()

    operation = Operation[None](method="GET", path="/x")
    with pytest.raises(ValueError, match="pass base_url= to the client"):
        Bare({})._call(operation, {})


def test_closing(server: RecordingServer) -> None:
    with httpx.Client(headers={"X-Mine": "1"}, timeout=7.0) as http:
        with Shop(api_key=SECRET, base_url=server.url, http_client=http) as client:
            client.orders.list()
        assert not http.is_closed
    assert server.requests[0].header("x-mine") == "1"
    client = Shop(api_key=SECRET, base_url=server.url)
    client.close()
    client.orders.list()
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.orders.list()


@pytest.mark.parametrize(
    ("own", "ours", "expected"),
    [(5.0, 60.0, 60.0), (7.0, 60.0, 7.0), (7.0, 2.0, 2.0), (5.0, None, None)],
)
def test_timeout_of_a_given_client(
    own: float, ours: float | None, expected: float | None
) -> None:
    seen: list[object] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json=[])

    with httpx.Client(transport=httpx.MockTransport(answer), timeout=own) as http:
        Shop(api_key=SECRET, http_client=http, timeout=ours).orders.list()
    assert seen == [expected]


def test_first_request_of_many_threads(server: RecordingServer) -> None:
    barrier = threading.Barrier(8)

    def call(client: Shop) -> None:
        barrier.wait()
        client.orders.list()

    with Shop(api_key=SECRET, base_url=server.url) as client:
        threads = [threading.Thread(target=call, args=(client,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    # An HTTP client that nobody closes would be a warning, which fails this test.
    assert len(server.requests) == 8
