"""Which JSON texts come out of a stream, wherever its bytes are cut, and when?"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests import node
from tests.recording_server import RecordingServer

STREAMS: dict[str, dict[str, tuple[str, list[str]]]] = json.loads(
    Path(__file__).with_name("streams.json").read_text("utf-8")
)
CASES = [(type_, name) for type_, named in STREAMS.items() for name in named]
AT_ONCE = {"application/x-ndjson": b"[1]\n", "application/geo+json-seq": b"\x1e[1]\n"}
BROKEN = b'{"content": "a"}\n{"content": \n'


@pytest.fixture(scope="module")
def sdk(packages: Path) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(packages / "python")
        yield import_module("shop_sdk")


@pytest.mark.parametrize(("type_", "name"), CASES)
def test_python(type_: str, name: str, sdk: Any) -> None:
    records = import_module("shop_sdk._runtime.records")
    text, expected = STREAMS[type_][name]
    data = text.encode()
    for at in range(len(data) + 1):
        found = records.Records(type_)
        texts = found.feed(data[:at]) + found.feed(data[at:])
        texts += found.feed(b"", last=True)
        assert [one.decode().strip() for one in texts] == expected


@pytest.mark.parametrize("type_", AT_ONCE)
def test_python_does_not_wait_for_the_next_one(type_: str, sdk: Any) -> None:
    records = import_module("shop_sdk._runtime.records")
    [text] = records.Records(type_).feed(AT_ONCE[type_])
    assert json.loads(text) == [1]


def test_typescript(typescript_project: Path) -> None:
    script = typescript_project / "streams.mjs"
    script.write_bytes(Path(__file__).with_name("streams.mjs").read_bytes())
    listed = Path(__file__).with_name("streams.json")
    printed = node.node(script, listed, cwd=typescript_project)
    seen = []
    for type_, name, ways in map(json.loads, printed.strip().split("\n")):
        if name == "at once":
            assert ways == [[1]]
            continue
        text, expected = STREAMS[type_][name]
        values = [json.loads(one) for one in expected]
        assert ways == [values] * (len(text.encode()) + 1)
        seen.append((type_, name))
    assert seen == CASES


def test_a_part_that_is_not_json(sdk: Any, server: RecordingServer) -> None:
    server.clear()
    server.reply(chunks=[BROKEN])
    said = "a part of the response is not JSON"
    with sdk.Shop(base_url=server.url) as client:
        found = client.lines.list()
        assert next(found).content == "a"
        with pytest.raises(sdk.ResponseError, match=said):
            next(found)


def test_a_stream_that_breaks_off(sdk: Any, server: RecordingServer) -> None:
    async def called() -> list[str]:
        seen = []
        async with sdk.AsyncShop(base_url=server.url) as client:
            with pytest.raises(sdk.APIConnectionError):
                async for one in await client.lines.list():
                    seen.append(one.content)
        return seen

    server.clear()
    server.reply(chunks=[b'{"content": "a"}\n', b'{"con'], cut=True)
    assert asyncio.run(called()) == ["a"]


def test_the_connection_ends_with_the_block(sdk: Any, server: RecordingServer) -> None:
    server.clear()
    server.reply(chunks=[b'{"content": "a"}\n'] * 3)
    with sdk.Shop(base_url=server.url) as client:
        with client.lines.list() as found:
            assert next(found).content == "a"
        assert found.response.is_closed
