"""Which bytes does a call send that names a media type, and what does it give back?

The same for all clients: sync, async, TypeScript.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests import node
from tests.media_types import calls
from tests.recording_server import Recorded, RecordingServer, Reply

PNG = b"\xc2\x89PNG"
JSON = "application/json"
MESSAGE = Reply(body=b'{"content": "c"}')
EVENTS = Reply(
    headers=(("Content-Type", "text/event-stream"),),
    body=b'data: {"text": "a"}\n\ndata: {"text": "b"}\n\n',
)
DELTAS = [{"text": "a"}, {"text": "b"}]
LINES = Reply(
    headers=(("Content-Type", "application/x-ndjson"),),
    chunks=(b'{"content": "a"}\n{"con', b'tent": "b"}'),
)
SEQUENCE = Reply(
    headers=(("Content-Type", "application/json-seq"),),
    chunks=(b'\x1e{"content":\n "a"}\n\x1e', b'{"content": "b"}\n'),
)
TWO = [{"content": "a"}, {"content": "b"}]
CSV = Reply(headers=(("Content-Type", "text/csv"),), body=b"content\nc\n")
PDF = Reply(headers=(("Content-Type", "application/pdf"),), body=b"%PDF")
PAGE = Reply(body=b'{"data": [{"content": "c"}], "total_pages": 1}')


def _parts(*parts: bytes) -> bytes:
    start = b"--B\r\nContent-Disposition: form-data; name="
    return b"".join(start + part + b"\r\n" for part in parts) + b"--B--\r\n"


def _file(name: bytes) -> bytes:
    line = b'"%s"; filename="cat.png"\r\nContent-Type: image/png' % name
    return line + b"\r\n\r\n" + PNG


FILES = _parts(b'"content"\r\n\r\na b', _file(b"files[0]"))


@dataclass(frozen=True, slots=True)
class Expected:
    """`content_type` is empty where there is no body. A boundary is B."""

    content_type: str
    body: bytes
    accept: str
    reply: Reply
    back: object


CASES: Mapping[str, Expected] = {
    "usual": Expected(JSON, b'{"content":"a b"}', JSON, MESSAGE, {"content": "c"}),
    "form": Expected(calls.FORM, b"content=a+b", JSON, MESSAGE, {"content": "c"}),
    "files": Expected(
        "multipart/form-data; boundary=B", FILES, JSON, MESSAGE, {"content": "c"}
    ),
    "text": Expected("text/markdown", b"# a", JSON, MESSAGE, {"content": "c"}),
    "events": Expected(
        JSON, b'{"model":"m","stream":true}', calls.EVENTS, EVENTS, DELTAS
    ),
    "bytes": Expected(JSON, b'{"model":"m"}', "application/pdf", PDF, "%PDF"),
    "both": Expected(
        "multipart/form-data; boundary=B",
        _parts(_file(b"audio")),
        calls.EVENTS,
        EVENTS,
        DELTAS,
    ),
    "page": Expected("", b"", JSON, PAGE, "c"),
    "table": Expected("", b"", "text/csv", CSV, "content\nc\n"),
    "lines": Expected("", b"", "application/x-ndjson", LINES, TWO),
    "sequence": Expected("", b"", "application/json-seq", SEQUENCE, TWO),
    "jpeg": Expected("image/jpeg", PNG, "*/*", Reply(204), None),
    "header": Expected("", b"", "text/csv;header=absent", CSV, "content\nc\n"),
}


def _told(one: Recorded) -> tuple[str, str, bytes]:
    """Content type, what is accepted, body; without what is random."""
    content_type = one.header("Content-Type") or ""
    boundary = re.search("boundary=(.+)", content_type)
    if boundary is None:
        return content_type, str(one.header("Accept")), one.body
    body = one.body.replace(boundary[1].encode(), b"B")
    return (
        content_type.replace(boundary[1], "B"),
        str(one.header("Accept")),
        body,
    )


def _check(name: str, back: object, server: RecordingServer) -> None:
    expected = CASES[name]
    (one,) = server.requests
    told = (expected.content_type, expected.accept, expected.body)
    assert _told(one) == told
    assert back == expected.back


@pytest.fixture(scope="module")
def sdk(packages: Path) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(packages / "python")
        yield import_module("shop_sdk")


@pytest.fixture(autouse=True)
def fresh(server: RecordingServer) -> None:
    server.clear()


@pytest.mark.parametrize("name", CASES)
def test_python(name: str, sdk: Any, server: RecordingServer) -> None:
    server.follow(CASES[name].reply)
    with sdk.Shop(base_url=server.url) as client:
        _check(name, calls.sync(client, name), server)


@pytest.mark.parametrize("name", CASES)
def test_async_python(name: str, sdk: Any, server: RecordingServer) -> None:
    async def called() -> object:
        async with sdk.AsyncShop(base_url=server.url) as client:
            return await calls.awaited(client, name)

    server.follow(CASES[name].reply)
    _check(name, asyncio.run(called()), server)


def test_what_there_is_none_of(sdk: Any, server: RecordingServer) -> None:
    said = (
        "ValueError: POST /channels/{channel}/messages:"
        " it has no variant with content_type 'text/html'"
    )
    with sdk.Shop(base_url=server.url) as client:
        assert calls.sync(client, "unknown") == said
    assert not server.requests


def test_the_response_beside_the_value(sdk: Any, server: RecordingServer) -> None:
    server.follow(MESSAGE, EVENTS)
    with sdk.Shop(base_url=server.url) as client:
        create = client.channels.messages.create
        given = {"content": "a", "content_type": calls.FORM}
        answer = client.with_response(create, "1", **given)
        assert answer.value.content == "c" and answer.status == 200
        given = {"model": "m", "accept": calls.EVENTS}
        with client.stream(client.chats.create, **given) as response:
            assert next(response.iter_lines()) == 'data: {"text": "a"}'


def _typescript(
    project: Path, server: RecordingServer, names: list[str]
) -> list[object]:
    script = project / "calls.mjs"
    script.write_bytes(Path(__file__).with_name("calls.mjs").read_bytes())
    printed = node.node(script, *names, cwd=project, environment={"URL": server.url})
    return [json.loads(line) for line in printed.splitlines()]


@pytest.fixture(scope="module")
def all_typescript(
    typescript_project: Path, server: RecordingServer
) -> Mapping[str, tuple[Recorded, object]]:
    """One process makes all calls."""
    server.clear()
    names = [*CASES, "function"]
    server.follow(*(CASES[name].reply for name in CASES), MESSAGE)
    backs = _typescript(typescript_project, server, names)
    return dict(zip(names, zip(server.requests, backs, strict=True), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_typescript(
    name: str, all_typescript: Mapping[str, tuple[Recorded, object]]
) -> None:
    one, back = all_typescript[name]
    expected = CASES[name]
    told = (expected.content_type, expected.accept, expected.body)
    assert _told(one) == told
    assert back == expected.back


def test_functions_do_the_same(
    all_typescript: Mapping[str, tuple[Recorded, object]],
) -> None:
    assert _told(all_typescript["function"][0]) == _told(all_typescript["files"][0])


def test_what_there_is_none_of_in_typescript(
    typescript_project: Path, server: RecordingServer
) -> None:
    server.follow(EVENTS)
    unread, unknown = _typescript(typescript_project, server, ["unread", "unknown"])
    assert unread == EVENTS.body.decode()
    assert unknown == "ArgumentError: No variant of the call: text/html"
    assert len(server.requests) == 1


def test_only_what_has_variants_pays_for_them(packages: Path, tmp_path: Path) -> None:
    if node.missing():
        pytest.skip(node.missing())
    sources = packages / "typescript" / "src"
    found = {}
    for name, call in (("ping", "retrieve"), ("photos", "update")):
        entry, bundle = tmp_path / f"{name}.ts", tmp_path / f"{name}.js"
        entry.write_text(
            f'import {{ createClient }} from "{sources}/core.ts";\n'
            f'import {{ {call} }} from "{sources}/services/{name}.ts";\n'
            f"console.log(createClient, {call});\n"
        )
        node.bundle_size(entry, bundle)
        found[name] = "No variant of the call" in bundle.read_text()
    assert found == {"ping": False, "photos": True}
