"""What does the curl command of a method need of it, whatever its values are?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.code import Code
from generator.sdk.client_model import Credential
from generator.sdk.model import (
    BinaryResult,
    EventStream,
    JsonStream,
    Method,
    Result,
    Sdk,
)
from generator.sdk.wire_style import Pair, cookie_text, query_text
from generator.targets.curl.quote import Variable, word
from generator.targets.curl.snippet import (
    CurlHeader,
    CurlSecret,
    CurlSheet,
    header,
    token,
)

_BASE_URL = "BASE_URL"
"""The variable for where the document does not say which server there is."""

_ABSOLUTE = re.compile(r"(?:https?|wss?)://", re.I)


def sheet(sdk: Sdk, method: Method) -> CurlSheet:
    server, secrets = _server(sdk, method), _secrets(sdk, method)
    is_whole = _ABSOLUTE.match(server) is not None
    # Without a slash, an empty variable would leave an option of curl's.
    server = server if is_whole else f"/{server.lstrip('/')}"
    return CurlSheet(
        result=_result(method.result),
        variable="" if is_whole else _BASE_URL,
        server=server.rstrip("/"),
        headers=(*_secret_headers(secrets), *_constant_headers(sdk)),
        query=_with_pairs(secrets, "query", query_text),
        cookies=_with_pairs(secrets, "cookie", cookie_text),
    )


def _result(result: Result) -> Code:
    """`-N` shows a stream as it comes, `-o` keeps bytes off the terminal."""
    match result:
        case EventStream() | JsonStream():
            return Code("-N")
        case BinaryResult():
            return Code("-o download")
        case _:
            return Code("")


def _server(sdk: Sdk, method: Method) -> str:
    """The first one, with the defaults of its variables."""
    server = next(iter((*method.servers, *sdk.servers)), None)
    if server is None:
        return ""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url


def _secrets(sdk: Sdk, method: Method) -> tuple[Credential, ...]:
    """Those of the first alternative."""
    wanted = {id_ for alternative in method.credentials[:1] for id_ in alternative}
    return tuple(found for found in sdk.credentials if found.id in wanted)


def _secret_headers(secrets: tuple[Credential, ...]) -> Iterator[CurlHeader]:
    for secret in secrets:
        variable = Variable(secret.environment)
        match secret.placement:
            case "bearer":
                said = f"-H {word('Authorization: Bearer ', variable)}"
            case "basic":
                said = f"-u {word(variable)}"
            case "header":
                said = f"-H {word(f'{token(secret.parameter)}: ', variable)}"
            case "query" | "cookie":
                continue
        yield CurlHeader("", Code(said))


def _constant_headers(sdk: Sdk) -> Iterator[CurlHeader]:
    for one in sdk.headers:
        if one.value:
            yield CurlHeader(one.name, header(one.name, one.value))


def _with_pairs(
    secrets: tuple[Credential, ...], placement: str, said: Callable[[Pair], str]
) -> tuple[CurlSecret, ...]:
    return tuple(
        CurlSecret(said(Pair(secret.parameter, "")), secret.environment)
        for secret in secrets
        if secret.placement == placement
    )
