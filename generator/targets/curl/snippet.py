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
from generator.sdk.client_model import Credential
from generator.sdk.model import (
    BinaryResult,
    EventStream,
    Method,
    Sdk,
    Values,
)
from generator.sdk.wire_style import Pair, query_text
from generator.targets.curl.payload import data, payload_options
from generator.targets.curl.quote import Variable, word
from generator.targets.curl.views import SnippetView

BASE_URL = Variable("BASE_URL")
"""Where the document does not say which server there is."""

_NO_TOKEN = re.compile(r"[^!#$%&'*+.^_`|~0-9A-Za-z-]")
"""RFC 9110, section 5.6.2."""

_LINE_BREAK = re.compile(r"[\r\n\0]+")
_ABSOLUTE = re.compile(r"(?:https?|wss?)://", re.I)
_GLOB = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class _Call:
    sdk: Sdk
    method: Method
    values: Values
    payload: wire.Payload | None
    query: tuple[Pair, ...]
    secrets: tuple[Credential, ...]

    def secret(self, placement: str) -> tuple[Credential, ...]:
        return tuple(found for found in self.secrets if found.placement == placement)


def snippet_view(sdk: Sdk, method: Method, values: Values) -> SnippetView:
    call = _Call(
        sdk,
        method,
        values,
        wire.payload(sdk, method, values),
        wire.query(values),
        _secrets(sdk, method),
    )
    options = (*_secret_headers(call), *_headers(call), *_cookies(call), *_data(call))
    return SnippetView(join(" ", (*_flags(call), _url(call))), options)


def _secrets(sdk: Sdk, method: Method) -> tuple[Credential, ...]:
    """Those of the first alternative."""
    wanted = {id_ for alternative in method.credentials[:1] for id_ in alternative}
    return tuple(found for found in sdk.credentials if found.id in wanted)


# The first line.


def _flags(call: _Call) -> Iterator[Code]:
    """`-N` shows events as they come, `-o` keeps bytes off the terminal, `-G` puts the data in the
    query, `-I` asks for headers alone, `-g` leaves the brackets of a URL alone.
    """
    verb, has_payload = call.method.http_method, call.payload is not None
    if isinstance(call.method.result, EventStream):
        yield Code("-N")
    if isinstance(call.method.result, BinaryResult):
        yield Code("-o download")
    if not has_payload and (call.query or call.secret("query")):
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
    server = _server(call)
    if not _ABSOLUTE.match(server):
        # Without a slash, an empty variable would leave an option of curl's.
        yield BASE_URL
        server = f"/{server.lstrip('/')}"
    path = wire.path(call.method, call.values)
    yield server.rstrip("/") + path
    if call.payload is None:
        return
    separator = "&" if "?" in path else "?"
    for pair in call.query:
        yield separator + query_text(pair)
        separator = "&"
    for secret in call.secret("query"):
        yield f"{separator}{query_text(Pair(secret.parameter, ''))}"
        yield Variable(secret.environment)
        separator = "&"


def _server(call: _Call) -> str:
    """The first one, with the defaults of its variables."""
    server = next(iter((*call.method.servers, *call.sdk.servers)), None)
    if server is None:
        return ""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url


# Headers.


def _secret_headers(call: _Call) -> Iterator[Code]:
    for secret in call.secrets:
        variable = Variable(secret.environment)
        match secret.placement:
            case "bearer":
                yield Code(f"-H {word('Authorization: Bearer ', variable)}")
            case "basic":
                yield Code(f"-u {word(variable)}")
            case "header":
                yield Code(f"-H {word(f'{_token(secret.parameter)}: ', variable)}")
            case "query" | "cookie":
                continue


def _headers(call: _Call) -> Iterator[Code]:
    constant = tuple((h.name, h.value) for h in call.sdk.headers if h.value)
    for name, text in (*constant, *wire.headers(call.values)):
        value = _LINE_BREAK.sub(" ", text).strip()
        # A semicolon is how curl is told to send a header without a value.
        yield Code(
            f"-H {word(f'{_token(name)}: {value}' if value else f'{_token(name)};')}"
        )


def _token(name: str) -> str:
    """A header's name as it can be sent. An at sign in front would name a file."""
    return _NO_TOKEN.sub("", name)


def _cookies(call: _Call) -> Iterator[Code]:
    pieces: list[str | Variable] = []
    for pair in wire.cookies(call.values):
        pieces += ["; " if pieces else "", query_text(pair)]
    for secret in call.secret("cookie"):
        pieces += ["; " if pieces else "", query_text(Pair(secret.parameter, ""))]
        pieces.append(Variable(secret.environment))
    if pieces:
        yield Code(f"-b {word(*pieces)}")


# Data.


def _data(call: _Call) -> Iterator[Code]:
    if call.payload is not None and call.method.body is not None:
        yield from payload_options(call.method.body, call.payload)
        return
    yield from map(data, call.query)
    for secret in call.secret("query"):
        key = query_text(Pair(secret.parameter, ""))
        yield Code(f"--data-urlencode {word(key, Variable(secret.environment))}")
