"""Calls of documents, and the requests that they become by the rules of the generator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.document.read import read
from generator.document.version import version
from generator.gateway.served import Served
from generator.openapi.resolve import resolve
from generator.sdk import wire
from generator.sdk.design import design
from generator.sdk.example import Examples
from generator.sdk.facts import Facts
from generator.sdk.fit import misfit
from generator.sdk.model import Argument, Method, Values
from generator.sdk.read_facts import read_facts
from generator.sdk.wire_style import cookie_text, form_text, query_text
from generator.sdk.wire_text import compact
from tests.explorer.states import Forms

ROOT = Path(__file__).parents[2]
DOCUMENTS = {
    "stripe": ROOT / "specs" / "stripe.yaml",
    "odd": ROOT / "tests" / "explorer" / "odd.yaml",
    "styles": ROOT / "tests" / "constructed" / "styles.yaml",
}


@cache
def served(name: str) -> Served:
    path = DOCUMENTS[name]
    diagnostics = Diagnostics()
    document = read(str(path), diagnostics)
    assert document is not None
    wording = version(document, diagnostics)
    assert wording is not None
    api = resolve(document, wording, diagnostics)
    facts = Facts()
    if path.with_suffix(".sdk.yaml").is_file():
        source = read(str(path.with_suffix(".sdk.yaml")), diagnostics)
        facts = read_facts(source, diagnostics)
    return Served(name, api, design(api, facts, diagnostics))


def methods(name: str) -> Iterator[Method]:
    """With all variants."""
    for service in served(name).sdk.services:
        for method in service.methods:
            yield from method.forms()


def operation(name: str, id_: str) -> Method:
    return next(one for one in methods(name) if one.operation_id == id_)


@dataclass(frozen=True, slots=True)
class Request:
    query: str
    headers: tuple[tuple[str, str], ...]
    content_type: str
    body: bytes


def request(api: Served, method: Method, values: Values) -> Request:
    headers = list(wire.headers(values))
    jar = "; ".join(map(cookie_text, wire.cookies(values)))
    if jar:
        headers.append(("Cookie", jar))
    query = "&".join(map(query_text, wire.query(values)))
    media = method.body.media_type if method.body else ""
    content_type, body = _body(wire.payload(api.sdk, method, values), media)
    return Request(query, tuple(headers), content_type, body)


def _body(payload: wire.Payload | None, media_type: str) -> tuple[str, bytes]:
    match payload:
        case None:
            return "", b""
        case wire.FormBody(pairs=pairs):
            return media_type, "&".join(map(form_text, pairs)).encode()
        case wire.JsonBody(value=value):
            return media_type, compact(value).encode()
        case wire.TextBody(text=text):
            return media_type, text.encode(errors="replace")
        case wire.FileBody():
            return media_type, b"\x00\xff"
        case wire.MultipartBody(parts=parts):
            ended = b"".join(map(_part, parts)) + b"--edge--\r\n"
            return f"{media_type}; boundary=edge", ended


def _part(part: wire.Part) -> bytes:
    escaped = part.key
    for character, escape in (('"', "%22"), ("\r", "%0D"), ("\n", "%0A")):
        escaped = escaped.replace(character, escape)
    head = f'--edge\r\nContent-Disposition: form-data; name="{escaped}"'
    if isinstance(part, wire.FilePart):
        head += '; filename="a.txt"'
    for name, text in (("Content-Type", part.content_type), *part.headers):
        head += f"\r\n{name}: {text}" if text else ""
    text = part.text if isinstance(part, wire.TextPart) else "what is in the file"
    return f"{head}\r\n\r\n{text}\r\n".encode()


class Calls:
    """Random calls that fit: all that is required, and some of the rest."""

    def __init__(self, api: Served, seed: int) -> None:
        self._api = api
        self._forms = Forms(api.sdk, seed)
        self._examples = Examples(api.sdk)

    def of(self, method: Method) -> Values:
        chosen = {argument.wire for argument, _ in self._forms.values(method)}
        plain = {one.at: value for one, value in self._examples.complete(method)}
        wished = [one for one in method.arguments if one.required or one.wire in chosen]
        drawn = ((one, self._draw(one)) for one in wished)
        return tuple(
            (one, plain[one.at] if value is None else value)
            for one, value in drawn
            if value is not None or one.at in plain
        )

    def _draw(self, argument: Argument) -> Json:
        """None where luck does not bring one that can be sent."""
        for _ in range(30):
            value = self._forms._argument(argument)
            fits = misfit(self._api.sdk, argument.type, value=value) is None
            if fits and not is_lost(argument, value):
                return value
        return None


def is_lost(argument: Argument, value: Json) -> bool:
    """What the layout of a request cannot tell from something else."""
    if argument.allow_reserved:
        return "&" in compact(value)
    keys = set(_keys(value))
    if argument.style == "deepObject":
        return any("[" in key or "]" in key or key == "" for key in keys)
    if isinstance(value, dict) and not argument.content_type:
        delimiter = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(
            argument.style, "," if argument.location == "header" else ""
        )
        texts = (*keys, *map(compact, value.values()))
        marks = (delimiter, "=") if argument.location == "header" else (delimiter,)
        return any(mark in text for mark in marks if mark for text in texts)
    return False


def _keys(value: Json) -> Iterator[str]:
    match value:
        case dict():
            for key, item in value.items():
                yield key
                yield from _keys(item)
        case list():
            for item in value:
                yield from _keys(item)
        case _:
            return
