"""Bodies that are not loaded, and everything else that a response says."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sdk import AsyncShop, Shop
from sdk import _runtime as runtime
from sdk.services.lists import AsyncLists, Lists

from tests.recording_server import RecordingServer

Both = Callable[..., Any]
Use = Callable[[Any], Any]


@pytest.fixture(params=["sync", "async"])
def streaming(
    request: pytest.FixtureRequest, server: RecordingServer
) -> Callable[[Use, Use], Any]:
    """Streams a file: the first function uses what the sync client gives, the second the other."""
    settings: dict[str, Any] = {"api_key": "k", "base_url": server.url, "timeout": 0.5}

    def sync(use: Use, _: Use) -> Any:
        with Shop(**settings) as shop:
            with shop.stream(shop.files.contents, "f") as response:
                used = use(response)
            assert response.http.is_closed
            return used

    def asynchronous(_: Use, use: Use) -> Any:
        async def main() -> Any:
            async with AsyncShop(**settings) as shop:
                async with shop.stream(shop.files.contents, "f") as response:
                    used = await use(response)
                assert response.http.is_closed
                return used

        return asyncio.run(main())

    return sync if request.param == "sync" else asynchronous


def _all(name: str, *args: Any) -> tuple[Use, Use]:
    """Collect what the iterator of this name gives."""

    async def collect(response: Any) -> list[Any]:
        return [one async for one in getattr(response, name)(*args)]

    return lambda response: list(getattr(response, name)(*args)), collect


def test_pieces(streaming: Callable[..., Any], server: RecordingServer) -> None:
    server.reply(chunks=(b"abc", b"defg"), pause=0.05)
    assert streaming(*_all("iter_bytes")) == [b"abc", b"defg"]
    server.reply(b"abcdefg")
    assert streaming(*_all("iter_bytes", 3)) == [b"abc", b"def", b"g"]


def test_lines_and_events(
    streaming: Callable[..., Any], server: RecordingServer
) -> None:
    server.reply(chunks=(b'{"a": "\xe2', b'\x80\xa8"}\r', b"\n[]\nend"))
    assert streaming(*_all("iter_lines")) == ['{"a": "\u2028"}', "[]", "end"]
    server.reply(b"data: a\n\n")
    assert [event.data for event in streaming(*_all("events"))] == ["a"]


def test_what_it_says_before_its_body(
    streaming: Callable[..., Any], server: RecordingServer
) -> None:
    def facts(response: Any) -> Any:
        named = (response.headers["x-a"], response.request_id, response.attempts)
        return response.status, *named, response.http.is_closed

    async def async_facts(response: Any) -> Any:
        return facts(response)

    server.reply(status=503)
    headers = {"X-A": "b", "Request-Id": "r"}
    server.reply(b"x" * 100_000, status=206, headers=headers)
    assert streaming(facts, async_facts) == (206, "b", "r", 2, False)


def test_read(streaming: Callable[..., Any], server: RecordingServer) -> None:
    packed = gzip.compress(b"x" * 100_000)
    server.reply(packed, headers={"Content-Encoding": "gzip"})
    read: Use = lambda response: response.read()
    assert streaming(read, read) == b"x" * 100_000


def test_write_to(
    streaming: Callable[..., Any], server: RecordingServer, tmp_path: Path
) -> None:
    write: Use = lambda response: response.write_to(tmp_path / "file")
    server.reply(chunks=(b"abc", b"\x00\xff"))
    streaming(write, write)
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"abc\x00\xff"
    # One that is cut off leaves what was there before.
    server.reply(chunks=(b"new",), cut=True)
    with pytest.raises(runtime.APIConnectionError, match="GET /files/{id}/contents"):
        streaming(write, write)
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"abc\x00\xff"


def test_a_stream_that_stalls(
    streaming: Callable[..., Any], server: RecordingServer
) -> None:
    server.reply(chunks=(b"a", b"b"), pause=0.9)
    with pytest.raises(runtime.APITimeoutError):
        streaming(*_all("iter_bytes"))


def test_errors_are_read(
    streaming: Callable[..., Any], server: RecordingServer
) -> None:
    server.reply({"error": {"message": "gone"}}, status=404)
    with pytest.raises(runtime.NotFoundError, match="gone") as caught:
        streaming(*_all("iter_bytes"))
    assert caught.value.body == {"error": {"message": "gone"}}


def test_any_method_can_be_streamed(server: RecordingServer) -> None:
    with Shop(api_key="k", base_url=server.url) as shop:
        server.reply(b"no json")
        with shop.stream(shop.orders.retrieve, "a", expand=["b"]) as response:
            assert response.read() == b"no json"
        server.reply(b"data: x\n\n", headers={"Content-Type": "text/plain"})
        with shop.stream(shop.files.watch, "f") as response:
            assert [event.data for event in response.events()] == ["x"]
        server.reply(b"raw")
        with shop.stream(shop.request, "GET", "/raw") as response:
            assert response.read() == b"raw"
        with pytest.raises(TypeError, match="takes a method of a client"):
            with shop.stream(lambda **_: None):
                pass
    assert server.requests[0].target == "/orders/a?expand[0]=b"


def test_a_first_page(both: Both, server: RecordingServer) -> None:
    """The pages after it are calls of their own, and nobody's answer."""
    first = {"data": [{"id": "a"}], "has_more": True}
    last = {"data": [{"id": "b"}], "has_more": False}
    server.reply(first, headers={"Request-Id": "r1"})
    server.reply(last, headers={"Request-Id": "r2"})

    async def ids(pages: Any) -> list[str]:
        return [item.id async for item in pages]

    answer = both(lambda shop: _with_all(shop, ids))
    assert (answer.request_id, answer.http.json()) == ("r1", first)
    assert len(server.requests) == 2


def _with_all(shop: Any, ids: Callable[[Any], Any]) -> Any:
    if isinstance(shop, Shop):
        answer = shop.with_response(Lists(shop).by_item)
        assert [item.id for item in answer.value] == ["a", "b"]
        return answer

    async def main() -> Any:
        answer = await shop.with_response(AsyncLists(shop).by_item)
        assert await ids(answer.value) == ["a", "b"]
        return answer

    return main()


def test_a_page_can_be_streamed(server: RecordingServer) -> None:
    async def main() -> bytes:
        async with AsyncShop(api_key="k", base_url=server.url) as shop:
            async with shop.stream(AsyncLists(shop).by_item) as response:
                return await response.read()

    server.reply(b"[1]")
    assert asyncio.run(main()) == b"[1]"
    server.reply(b"[2]")
    with Shop(api_key="k", base_url=server.url) as shop:
        with shop.stream(Lists(shop).by_item) as response:
            assert response.read() == b"[2]"


def test_with_response(both: Both, server: RecordingServer) -> None:
    server.reply(status=500)
    server.reply({"id": "or_1"}, status=201, headers={"Request-Id": "r", "X-A": "b"})
    answer = both(
        lambda shop: shop.with_response(
            shop.orders.create, note="x", options={"idempotency_key": "k"}
        )
    )
    assert type(answer) is runtime.Answer
    assert answer.value.id == "or_1"
    assert (answer.status, answer.request_id, answer.attempts) == (201, "r", 2)
    assert answer.headers["x-a"] == "b" and answer.http.json() == {"id": "or_1"}
    assert [r.header("idempotency-key") for r in server.requests] == ["k", "k"]
    assert server.requests[0].body == b"note=x"


def test_with_response_that_fails(both: Both, server: RecordingServer) -> None:
    server.reply(status=404)
    with pytest.raises(runtime.NotFoundError):
        both(lambda shop: shop.with_response(shop.orders.retrieve, "x"))


def test_with_response_of_a_request(both: Both, server: RecordingServer) -> None:
    server.reply([1])
    answer = both(lambda shop: shop.with_response(shop.request, "get", "/x"))
    assert (answer.value, answer.status) == ([1], 200)
