"""How is one call written as a curl command?

In go a method and its values, out comes the view of a command that is ready to run: secrets come
from the environment, and what is sent decodes to what the SDKs send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.code import Code, join
from generator.sdk import wire
from generator.sdk.model import Method, Sdk, Values
from generator.sdk.options import is_option
from generator.sdk.wire_style import Pair, cookie_text, query_text
from generator.targets.base import Module
from generator.targets.curl.payload import data, payload_options
from generator.targets.curl.quote import Variable, word
from generator.targets.curl.views import SnippetView

_NO_TOKEN = re.compile(r"[^!#$%&'*+.^_`|~0-9A-Za-z-]")
"""RFC 9110, section 5.6.2."""

_LINE_BREAK = re.compile(r"[\r\n\0]+")
_GLOB = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class CurlSecret:
    """One that goes with pairs: the key as it is sent, `api_key=`, and the variable that holds it."""

    key: str
    variable: str


@dataclass(frozen=True, slots=True)
class CurlHeader:
    """`option` says it to curl, unless an option of the call is sent under its `name`, or that is empty."""

    name: str
    option: Code


@dataclass(frozen=True, slots=True)
class CurlSheet:
    """`result` are options that say what becomes of the answer, or it is empty.

    `server` stands before the path; where `variable` is not empty, behind the value of that. `headers`
    are those of secrets and those that go with every request.
    """

    result: Code
    variable: str
    server: str
    headers: tuple[CurlHeader, ...]
    query: tuple[CurlSecret, ...]
    cookies: tuple[CurlSecret, ...]

    def snippet(
        self, sdk: Sdk, method: Method, values: Values, path: str = "snippet.sh"
    ) -> Module:
        return Module(
            path, "snippet.sh.jinja", _snippet_view(sdk, self, method, values)
        )


@dataclass(frozen=True, slots=True)
class _Call:
    sheet: CurlSheet
    method: Method
    values: Values
    payload: wire.Payload | None
    query: tuple[Pair, ...]


def _snippet_view(
    sdk: Sdk, sheet: CurlSheet, method: Method, values: Values
) -> SnippetView:
    payload, query = wire.payload(sdk, method, values), wire.query(values)
    call = _Call(sheet, method, values, payload, query)
    options = (*_usual(call), *_headers(call), *_cookies(call), *_data(call))
    return SnippetView(join(" ", (*_flags(call), _url(call))), options)


# The first line.


def _flags(call: _Call) -> Iterator[Code]:
    """`-G` puts the data in the query, `-I` asks for headers alone, `-g` leaves the brackets of a URL
    alone.
    """
    verb, has_payload = call.method.http_method, call.payload is not None
    if call.sheet.result:
        yield call.sheet.result
    if not has_payload and (call.query or call.sheet.query):
        yield Code("-G")
    if verb == "head" and not has_payload:
        yield Code("-I")
    elif verb != ("post" if has_payload else "get"):
        yield Code(f"-X {verb.upper()}")
    if _GLOB.search(
        "".join(piece for piece in _url_pieces(call) if isinstance(piece, str))
    ):
        yield Code("-g")


def _url(call: _Call) -> Code:
    return word(*_url_pieces(call))


def _url_pieces(call: _Call) -> Iterator[str | Variable]:
    """A query stands in the URL only where `-G` cannot put it there."""
    if call.sheet.variable:
        yield Variable(call.sheet.variable)
    path = wire.path(call.method, call.values)
    yield call.sheet.server + path
    if call.payload is None:
        return
    separator = "&" if "?" in path else "?"
    for pair in call.query:
        yield separator + query_text(pair)
        separator = "&"
    for secret in call.sheet.query:
        yield separator + secret.key
        yield Variable(secret.variable)
        separator = "&"


# Headers and cookies.


def _usual(call: _Call) -> Iterator[Code]:
    chosen = {a.wire for a, _ in call.values if is_option(a)}
    return (one.option for one in call.sheet.headers if one.name not in chosen)


def _headers(call: _Call) -> Iterator[Code]:
    return (header(name, text) for name, text in wire.headers(call.values))


def header(name: str, text: str) -> Code:
    """A semicolon is how curl is told to send a header without a value."""
    value = _LINE_BREAK.sub(" ", text).strip()
    return Code(f"-H {word(f'{token(name)}: {value}' if value else f'{token(name)};')}")


def token(name: str) -> str:
    """A header's name as it can be sent. An at sign in front would name a file."""
    return _NO_TOKEN.sub("", name)


def _cookies(call: _Call) -> Iterator[Code]:
    pieces: list[str | Variable] = []
    for pair in wire.cookies(call.values):
        pieces += ["; " if pieces else "", cookie_text(pair)]
    for secret in call.sheet.cookies:
        pieces += ["; " if pieces else "", secret.key, Variable(secret.variable)]
    if pieces:
        yield Code(f"-b {word(*pieces)}")


# Data.


def _data(call: _Call) -> Iterator[Code]:
    if call.payload is not None and call.method.body is not None:
        yield from payload_options(call.method.body, call.payload)
        return
    yield from map(data, call.query)
    for secret in call.sheet.query:
        yield Code(f"--data-urlencode {word(secret.key, Variable(secret.variable))}")
