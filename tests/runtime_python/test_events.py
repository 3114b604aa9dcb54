"""Which events a text/event-stream holds, wherever its bytes are cut."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sdk import AsyncShop, Shop, models
from sdk import _runtime as runtime
from sdk._runtime.events import Events, Lines

from tests.recording_server import RecordingServer

Event = tuple[str, str, str, int | None]

_STREAMS: list[tuple[str, bytes, list[Event]]] = [
    ("one", b"data: a\n\n", [("message", "a", "", None)]),
    ("crlf", b"event: x\r\ndata: a\r\n\r\n", [("x", "a", "", None)]),
    ("cr", b"event: x\rdata: a\r\r", [("x", "a", "", None)]),
    (
        "mixed ends",
        b"data: a\r\ndata: b\rdata: c\n\r\n",
        [("message", "a\nb\nc", "", None)],
    ),
    (
        "cr then crlf",
        b"data: a\r\r\ndata: b\n\n",
        [("message", "a", "", None), ("message", "b", "", None)],
    ),
    ("bom", b"\xef\xbb\xbfdata: a\n\n", [("message", "a", "", None)]),
    ("second bom", b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n", []),
    ("later bom", b"\n\xef\xbb\xbfdata: a\n\n", []),
    ("comment", b": hello\n:\ndata: a\n:data: b\n\n", [("message", "a", "", None)]),
    ("only comments", b": hello\n\n: again\n\n", []),
    ("no space", b"data:a\ndata:  b\n\n", [("message", "a\n b", "", None)]),
    (
        "empty data",
        b"data\n\ndata\ndata\n\ndata:\n",
        [("message", "", "", None), ("message", "\n", "", None)],
    ),
    ("no data", b"event: x\nid: 1\n\ndata: a\n\n", [("message", "a", "1", None)]),
    ("cut off", b"data: a\n\ndata: b\n", [("message", "a", "", None)]),
    (
        "id stays",
        b"id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
        [
            ("message", "a", "1", None),
            ("message", "b", "1", None),
            ("message", "c", "", None),
        ],
    ),
    (
        "id with nul",
        b"id: 1\ndata: a\n\nid: 2\x00\ndata: b\n\n",
        [("message", "a", "1", None), ("message", "b", "1", None)],
    ),
    (
        "retry",
        b"retry: 250\ndata: a\n\ndata: b\n\n",
        [("message", "a", "", 250), ("message", "b", "", None)],
    ),
    (
        "bad retry",
        "retry: 2.5\nretry: -1\nretry:\nretry: \u0663\ndata: a\n\n".encode(),
        [("message", "a", "", None)],
    ),
    (
        "event resets",
        b"event: x\n\nevent: y\ndata: a\n\ndata: b\n\n",
        [("y", "a", "", None), ("message", "b", "", None)],
    ),
    (
        "unknown",
        b"Data: x\n data: y\nfoo\ndata: a:b\n\n",
        [("message", "a:b", "", None)],
    ),
    (
        "unicode ends no line",
        "data: a\u2028b\x0bc\x85d\n\n".encode(),
        [("message", "a\u2028b\x0bc\x85d", "", None)],
    ),
    ("not utf-8", b"data: \xff\xe2\x82\n\n", [("message", "\ufffd\ufffd", "", None)]),
    ("long", "data: é€𝄞\n\n".encode() * 3, [("message", "é€𝄞", "", None)] * 3),
]


@pytest.mark.parametrize(
    ("stream", "expected"),
    [case[1:] for case in _STREAMS],
    ids=[c[0] for c in _STREAMS],
)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_events(stream: bytes, expected: list[Event], size: int) -> None:
    events = Events()
    found: list[Event] = []
    for start in range(0, len(stream), size):
        found += events.feed(stream[start : start + size])
        found += events.feed(b"")
    assert found == expected


@pytest.mark.parametrize("size", [1, 2, 1000])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"a\nb", ["a", "b"]),
        (b"a\r\n\r\nb\r", ["a", "", "b"]),
        (b"a\n\n", ["a", ""]),
        ("\u2028\n€".encode(), ["\u2028", "€"]),
        (b"a\xe2\x82", ["a\ufffd"]),
        (b"", []),
    ],
)
def test_lines(text: bytes, expected: list[str], size: int) -> None:
    lines = Lines()
    found: list[str] = []
    for start in range(0, len(text), size):
        found += lines.feed(text[start : start + size])
    assert found + lines.feed(b"", last=True) == expected


SSE = {"Content-Type": "text/event-stream; charset=utf-8"}
_CHUNKS = (
    b'data: {"value": 1}\n\n: still here\n',
    b'\nevent: ping\ndata\n\ndata: {"val',
    b'ue": 2}\n\n',
    b"data: [DONE]\n\n",
)


def _collect(way: str, server: RecordingServer, *, raw: bool = False) -> list[Any]:
    """What the events of a file are, with either client."""
    settings: dict[str, Any] = {
        "api_key": "k",
        "base_url": server.url,
        "max_retries": 0,
    }

    async def main() -> list[Any]:
        async with AsyncShop(**settings) as shop:
            async with await shop.files.watch("f") as stream:
                found: Any = stream.raw_events() if raw else stream
                collected = [event async for event in found]
            assert stream.response.is_closed
            assert raw or [event async for event in stream] == []
            return collected

    if way == "async":
        return asyncio.run(main())
    with Shop(**settings) as shop:
        with shop.files.watch("f") as stream:
            collected = list(stream.raw_events() if raw else stream)
            assert raw or list(stream) == []
        assert stream.response.is_closed
        return collected


ways = pytest.mark.parametrize("way", ["sync", "async"])


@ways
def test_typed_events(server: RecordingServer, way: str) -> None:
    behind = b'data: [DONE]\n\ndata: {"value": 3}\n\n'
    server.reply(headers=SSE, chunks=(*_CHUNKS[:-1], behind))
    found = _collect(way, server)
    assert [type(one) for one in found] == [models.Amount] * 2
    assert [one.value for one in found] == [1, 2]
    assert server.requests[0].header("accept") == "text/event-stream"


@ways
def test_raw_events(server: RecordingServer, way: str) -> None:
    server.reply(headers=SSE, chunks=_CHUNKS)
    found = _collect(way, server, raw=True)
    assert [(one.event, one.data) for one in found] == [
        ("message", '{"value": 1}'),
        ("ping", ""),
        ("message", '{"value": 2}'),
        ("message", "[DONE]"),
    ]


@ways
def test_events_that_fail(server: RecordingServer, way: str) -> None:
    server.reply({"error": {"message": "no"}}, status=400)
    with pytest.raises(runtime.BadRequestError, match="no"):
        _collect(way, server)
    server.reply({"not": "a stream"}, headers={"Request-Id": "r"})
    with pytest.raises(runtime.ResponseError, match="not text/event-stream") as caught:
        _collect(way, server)
    assert caught.value.body == {"not": "a stream"}
    server.reply(headers=SSE, chunks=(b"data: {oops\n\n",))
    with pytest.raises(runtime.ResponseError, match="event.* not JSON") as caught:
        _collect(way, server)
    assert (caught.value.body, caught.value.status) == ("{oops", 200)
    server.reply(headers=SSE, chunks=(_CHUNKS[0],), cut=True)
    with pytest.raises(runtime.APIConnectionError, match="GET /files/{id}/watch: "):
        _collect(way, server)


def test_the_first_event_comes_before_the_last(server: RecordingServer) -> None:
    server.reply(headers=SSE, chunks=(b'data: {"value": 1}\n\n', b"\n"), pause=0.3)
    with Shop(api_key="k", base_url=server.url, timeout=0.5) as shop:
        stream = shop.files.watch("f")
        assert next(stream).value == 1
        assert not stream.response.is_closed
        stream.close()
        stream.close()
