"""What becomes of a credential that a page sends?

In: the body of `POST /.gateway/credentials`, of a caller who may. Out: whether it is kept. Nothing of
the body is ever said again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from generator.gateway.credentials.trouble import (
    ReadOnly,
    Trouble,
    UnknownScheme,
    Unsendable,
)

_MOST = 65_536


@dataclass(frozen=True, slots=True)
class Result:
    """204, or a refusal with its code, what it says, and what to do about it."""

    status: int
    code: str = ""
    detail: str = ""
    help: str = ""


_SHAPE = 'Send {"api": "…", "scheme": "…", "secret": "…"}, and nothing else.'


class Keeps(Protocol):
    """The credentials of one API, as far as they are set here."""

    async def put(self, scheme: str, secret: str) -> None: ...


async def put(credentials: Mapping[str, Keeps], body: bytes) -> Result:
    """`credentials` by the name of the API."""
    asked = _asked(body)
    if asked is None:
        return Result(
            400, "credential-form", "This is not how a credential is set.", _SHAPE
        )
    api, scheme, secret = asked
    one = credentials.get(api)
    if one is None:
        known = ", ".join(credentials) or "none"
        return Result(404, "api", "No such API is served.", f"There is: {known}.")
    try:
        await one.put(scheme, secret)
    except Trouble as error:
        status, code = _kind(error)
        return Result(status, code, _sentence(str(error)), error.help)
    return Result(204)


def _kind(error: Trouble) -> tuple[int, str]:
    match error:
        case UnknownScheme():
            return 404, "scheme"
        case Unsendable():
            return 422, "credential-form"
        case ReadOnly():
            return 409, "credential-read-only"
        case _:
            return 500, "credential-source"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _asked(body: bytes) -> tuple[str, str, str] | None:
    try:
        found: Any = json.loads(body) if len(body) <= _MOST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.keys() != {"api", "scheme", "secret"}:
        return None
    api, scheme, secret = found["api"], found["scheme"], found["secret"]
    if isinstance(api, str) and isinstance(scheme, str) and isinstance(secret, str):
        return api, scheme, secret
    return None
