"""What do logs show of a call, and what never?

INFO has a line for each attempt, DEBUG the headers and arguments as well. The logger has the name of
the package. It is configured by whoever uses the package, or by its environment variable.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from .files import is_file
from .model import Model

if TYPE_CHECKING:
    import httpx

    from .config import Config
    from .operation import Operation

_LOGGER = logging.getLogger(__name__.split("._runtime")[0])
_HIDDEN = "***"
# Parts of the names of headers and arguments whose values are secrets, whatever the document says.
# Names are without - and _ here.
_SECRET_WORDS = (
    "authorization credential cookie token secret signature "
    "password passwd pwd passphrase privatekey apikey accountnumber securitycode"
).split()
# Whole names of such headers and arguments; a part of a name would be one of many.
_SECRET_NAMES = frozenset(("key", "pin", "cvc", "cvv", "number", "iban"))
_URL_HEADERS = ("location", "content-location")
_USER = re.compile(r"//[^/]*@")
_ID_HEADERS = ("request-id", "x-request-id")
_asked: set[str] = set()


def switch_on(config: Config) -> None:
    """Do once what the environment asks for: `info` or `debug`; nothing, unless it asks."""
    if not config.log or config.log in _asked:
        return
    _asked.add(config.log)
    wanted = os.environ.get(config.log, "").strip().lower()
    if wanted in ("", "0", "off", "false", "no"):
        return
    _LOGGER.setLevel(logging.DEBUG if wanted == "debug" else logging.INFO)
    if not _LOGGER.hasHandlers():
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        _LOGGER.addHandler(handler)


def show_request(
    config: Config,
    operation: Operation[Any],
    *,
    label: str,
    headers: Iterable[tuple[bytes, bytes]],
    arguments: Mapping[str, object],
) -> None:
    if not _LOGGER.isEnabledFor(logging.DEBUG):
        return
    named = [(name.decode(), value.decode("latin-1")) for name, value in headers]
    parameters = {one.parameter for one in config.credentials if one.parameter}
    secrets = {*operation.secrets, *parameters}
    for parameter in operation.parameters:
        if parameter.wire in secrets:
            secrets.add(parameter.name)
    _LOGGER.debug(
        "%s sends headers %s and arguments %s",
        label,
        shown_headers(named, {name.lower() for name in parameters}),
        shown(arguments, secrets),
    )


def show_answer(
    label: str, response: httpx.Response, *, attempt: int, began: float
) -> None:
    status = response.status_code
    request = request_id(response.headers)
    _show(label, str(status), attempt=attempt, began=began, request=request)
    if _LOGGER.isEnabledFor(logging.DEBUG):
        _LOGGER.debug(
            "%s gets headers %s", label, shown_headers(response.headers.items())
        )


def show_failure(label: str, error: Exception, *, attempt: int, began: float) -> None:
    _show(label, type(error).__name__, attempt=attempt, began=began)


def _show(
    label: str, end: str, *, attempt: int, began: float, request: str | None = None
) -> None:
    took = (time.monotonic() - began) * 1000
    again = f", attempt {attempt}" if attempt > 1 else ""
    named = f", request {line(request)}" if request else ""
    _LOGGER.info("%s: %s in %.0f ms%s%s", label, end, took, again, named)


def request_id(headers: Mapping[str, str]) -> str | None:
    found = [headers[name] for name in _ID_HEADERS if name in headers]
    return found[0] if found else None


def line(said: str) -> str:
    """Without what would make a terminal or a log show something else."""
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())


def shown_headers(
    headers: Iterable[tuple[str, str]], secrets: Iterable[str] = ()
) -> dict[str, str]:
    """`secrets` are names in lower case, beside those that are known everywhere."""
    return {
        name: (
            _HIDDEN
            if _is_secret(name.lower(), secrets)
            else line(_unsigned(value) if name.lower() in _URL_HEADERS else value)
        )
        for name, value in headers
    }


def _is_secret(name: str, secrets: Iterable[str]) -> bool:
    if name in secrets:
        return True
    plain = name.lower().replace("-", "").replace("_", "")
    if plain in _SECRET_NAMES or plain.startswith("xauth"):
        return True
    return any(word in plain for word in _SECRET_WORDS)


def _unsigned(url: str) -> str:
    """A URL without what may sign it."""
    return _USER.sub("//", re.split("[?#]", url)[0])


def shown(value: object, secrets: set[str]) -> object:
    """The value as a log may have it: no secret, and of a file no more than its kind."""
    if isinstance(value, Model):
        value = value.to_dict()
    if is_file(value):
        return f"<{type(value).__name__}>"
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return {
            key: _HIDDEN if _is_secret(str(key), secrets) else shown(item, secrets)
            for key, item in members.items()
        }
    if isinstance(value, (list, tuple)):
        return [shown(item, secrets) for item in cast("list[object]", value)]
    return value
