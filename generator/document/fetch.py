"""What does the server at this URL give?

The only file that asks the network, and only where the user has allowed it. https, or http on this
machine; no credentials; a limit on time and on size; redirects stay within https and lead to this
machine only from there.
"""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.request
from time import monotonic
from typing import IO, Final
from urllib.parse import urlsplit

from generator.document.connection import Deadline, Failed, Plain, Secure
from generator.document.hosts import LOOPBACK, NOT_PUBLIC, may_lead
from generator.document.limits import MAX_PIECES_BYTES

_WAIT: Final = 15.0
"""Seconds for the server to say anything, and twice that for all of it."""

_CHUNK: Final = 1 << 16


def fetch(url: str) -> bytes:
    """Raises Failed."""
    _check(url)
    asked = urllib.request.Request(
        url,
        headers={"User-Agent": "gen", "Accept": "*/*", "Accept-Encoding": "identity"},
    )
    deadline = Deadline(_WAIT, monotonic() + 2 * _WAIT)
    try:
        with _opener(deadline).open(asked, timeout=_WAIT) as answer:
            return _content(answer, deadline)
    except urllib.error.HTTPError as error:
        error.close()
        raise Failed(f"the server answers {error.code}") from error
    except (TimeoutError, ssl.SSLError) as error:
        raise Failed(_reason(error)) from error
    except urllib.error.URLError as error:
        raise Failed(_reason(error.reason)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Failed(_reason(error)) from error


def _content(answer: IO[bytes], deadline: Deadline) -> bytes:
    found = bytearray()
    while chunk := answer.read(_CHUNK):
        found += chunk
        if len(found) > MAX_PIECES_BYTES:
            raise Failed(f"it is larger than {MAX_PIECES_BYTES // 1_000_000} MB")
        deadline.left()
    return bytes(found)


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise Failed("it is no URL") from error
    if parts.username is not None or parts.password is not None:
        raise Failed("a URL with a user name or a password would be kept and shown")
    if parts.scheme != "https" and (parts.scheme != "http" or host not in LOOPBACK):
        raise Failed("only https is asked, and http on this machine")
    if not host:
        raise Failed("it names no server")


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        fp.close()  # else all that it says beside the redirect would be kept
        if not newurl.startswith("https://") and req.type == "https":
            raise Failed("it redirects to a place that is not https")
        _check(newurl)
        if not may_lead(req.full_url, newurl):
            raise Failed(NOT_PUBLIC)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(deadline: Deadline) -> urllib.request.OpenerDirector:
    """Without handlers for files and other schemes, which the usual opener has."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(_proxies()),
        Plain(deadline),
        Secure(deadline),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _proxies() -> dict[str, str]:
    """Of the user. None for http, which leads to this machine."""
    found = urllib.request.getproxies()
    return {"https": found["https"]} if "https" in found else {}


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return "the server does not answer"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error) or type(error).__name__
