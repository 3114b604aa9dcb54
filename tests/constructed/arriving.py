"""What has arrived, and what must by the document alone: its own examples, where it says, by wire name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from tests.recording_server import Recorded

Tree = dict[str, Any]
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """Decoded by the rules of HTTP and nothing else. Names of headers are in lower case."""

    method: str
    path: tuple[str, ...]
    query: Pairs = ()
    headers: Pairs = ()
    cookies: Pairs = ()
    body: Pairs = ()

    def missing_in(self, other: Request) -> Iterator[str]:
        """Where the other one differs: it may have further headers, and nothing else."""
        for place in ("query", "cookies", "body"):
            mine, theirs = sorted(getattr(self, place)), sorted(getattr(other, place))
            if mine != theirs:
                yield f"{place}: {sorted(set(mine) ^ set(theirs))}"
        if (self.method, self.path) != (other.method, other.path):
            yield f"{other.method} {other.path}, not {self.path}"
        if not set(self.headers) <= set(other.headers):
            yield f"headers: {sorted(set(self.headers) - set(other.headers))}"


def arrived(one: Recorded) -> Request:
    path, _, query = one.target.partition("?")
    cookies = (one.header("Cookie") or "").split("; ")
    return Request(
        one.method,
        tuple(map(unquote, path.split("/")[1:])),
        tuple(parse_qsl(query, keep_blank_values=True)),
        tuple((name.lower(), value) for name, value in one.headers),
        tuple(_pair(cookie) for cookie in cookies if cookie),
        tuple(_body(one)),
    )


def expected(document: Tree, path: str, method: str) -> Request:
    """Every value is one text, or a list of them that is exploded."""
    operation = document["paths"][path][method]
    found: dict[str, list[tuple[str, str]]] = {}
    for parameter in operation.get("parameters", ()):
        name, value = parameter["name"], parameter["example"]
        values = value if isinstance(value, list) else [value]
        found.setdefault(parameter["in"], []).extend((name, one) for one in values)
    given = dict(found.get("path", ()))
    segments = (unquote(part) for part in path.split("/")[1:])
    return Request(
        method.upper(),
        tuple(given.get(part.strip("{}"), part) for part in segments),
        tuple(found.get("query", ())),
        tuple((name.lower(), value) for name, value in found.get("header", ())),
        tuple(found.get("cookie", ())),
        tuple(_examples(document, operation)),
    )


def _examples(document: Tree, operation: Tree) -> Iterator[tuple[str, str]]:
    for media in operation.get("requestBody", {}).get("content", {}).values():
        for name, value in _example(document, media["schema"]).items():
            yield name, value if isinstance(value, str) else _json(value)


def _example(document: Tree, schema: Tree) -> Any:
    """What the document shows of it, each property in turn."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _example(document, document["components"]["schemas"][name])
    if "properties" in schema:
        return {
            key: _example(document, value)
            for key, value in schema["properties"].items()
        }
    return schema["example"] if "example" in schema else schema["default"]


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, unquote(value)


def _body(one: Recorded) -> Iterator[tuple[str, str]]:
    stated = one.header("Content-Type") or ""
    match stated.partition(";")[0]:
        case "application/json":
            for name, value in json.loads(one.body).items():
                yield name, value if isinstance(value, str) else _json(value)
        case "application/x-www-form-urlencoded":
            yield from parse_qsl(one.body.decode(), keep_blank_values=True)
        case "multipart/form-data":
            yield from _parts(one.body.decode(), stated.partition("boundary=")[2])
        case _:
            assert not one.body


def _parts(body: str, boundary: str) -> Iterator[tuple[str, str]]:
    """Names as forms of HTML have them: only quotes and line ends are escaped."""
    for part in body.split(f"--{boundary}\r\n")[1:]:
        head, _, value = part.partition("\r\n\r\n")
        found = re.search(r'name="([^"]*)"', head)
        assert found, head
        name = re.sub("%(22|0D|0A)", lambda code: unquote(code[0]), found[1])
        yield name, value.removesuffix(f"--{boundary}--\r\n").removesuffix("\r\n")


def operations(document: Tree) -> Mapping[str, Request]:
    """By method and the first word of the path, which are different for all of them."""
    return {
        key(request): request
        for path, item in document["paths"].items()
        for method in item
        for request in [expected(document, path, method)]
    }


def key(request: Request) -> str:
    return f"{request.method} {request.path[0]}"
