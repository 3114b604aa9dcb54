"""Which secrets does a request carry, and where?

No error here repeats a secret.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from . import percent
from .encode import header_text
from .errors import CredentialError

if TYPE_CHECKING:
    from typing import TypeAlias

    from .config import Credential, Secret
    from .settings import Settings

    Chosen: TypeAlias = "list[tuple[Credential, str | tuple[str, str]]]"


class Signature:
    """What the credentials add to a request. Query and cookies are escaped already."""

    __slots__ = ("headers", "query", "cookies")

    def __init__(self) -> None:
        self.headers: list[tuple[str, str]] = []
        self.query: list[str] = []
        self.cookies: list[str] = []


def choose(settings: Settings, alternatives: Sequence[Sequence[str]]) -> Chosen:
    """The first alternative whose secrets are all there. None are needed where one is empty."""
    known = {credential.id: credential for credential in settings.config.credentials}
    for ids in alternatives:
        found = [(known[id], _secret(settings, known[id])) for id in ids]
        present = [(one, secret) for one, secret in found if secret is not None]
        if ids and len(present) == len(found):
            return present
    if alternatives and all(alternatives):
        raise CredentialError(_missing(settings, alternatives))
    return []


def sign(chosen: Chosen, tokens: Mapping[str, str]) -> Signature:
    """`tokens` are the access tokens of clients that have a secret of their own, by credential id."""
    signature = Signature()
    for credential, secret in chosen:
        _place(signature, credential, tokens.get(credential.id, secret))
    return signature


def _secret(settings: Settings, credential: Credential) -> Secret:
    """From the constructor, else from the environment. Empty is as good as missing."""
    given = settings.secrets.get(credential.id)
    if given is None and credential.environment:
        given = os.environ.get(credential.environment)
    if given is None and credential.client_environment:
        id, secret = map(os.environ.get, credential.client_environment)
        given = (id or "", secret or "")
    if credential.placement == "oauth2" and isinstance(given, tuple) and not all(given):
        return None
    return given or None


def _missing(settings: Settings, alternatives: Sequence[Sequence[str]]) -> str:
    known = {credential.id: credential for credential in settings.config.credentials}
    ways: list[str] = []
    for ids in alternatives:
        missing = [known[id] for id in ids if _secret(settings, known[id]) is None]
        ways.append(" and ".join(_way(credential) for credential in missing))
    return f"missing credentials: {', or '.join(ways)}"


def _way(credential: Credential) -> str:
    passed = f"pass {credential.argument}= to the client"
    variables = [credential.environment] if credential.environment else []
    if credential.client_environment:
        variables.append(" and ".join(credential.client_environment))
    if not variables:
        return passed
    plural = "s" if credential.client_environment else ""
    return f"{passed} or set the environment variable{plural} {' or '.join(variables)}"


def _place(
    signature: Signature, credential: Credential, secret: str | tuple[str, str]
) -> None:
    try:
        if credential.placement == "basic":
            text = f"Basic {_basic(secret)}"
        elif isinstance(secret, str):
            text = secret
        else:
            raise ValueError("a string is needed")
        match credential.placement:
            case "basic":
                signature.headers.append(("Authorization", text))
            case "bearer" | "oauth2":
                value = header_text(f"Bearer {text}")
                signature.headers.append(("Authorization", value))
            case "header":
                signature.headers.append((credential.parameter, header_text(text)))
            case "query":
                name = percent.strict(credential.parameter)
                signature.query.append(f"{name}={percent.strict(text)}")
            case "cookie":
                name = percent.token(credential.parameter)
                signature.cookies.append(f"{name}={percent.strict(text)}")
    except ValueError as error:
        # Not chained: an error about characters repeats them.
        reason = "" if isinstance(error, UnicodeError) else f": {error}"
        message = f"{credential.argument} cannot be sent{reason}"
        raise CredentialError(message) from None


def _basic(secret: str | tuple[str, str]) -> str:
    """A string is `username:password`, or a username alone (RFC 7617)."""
    from base64 import b64encode

    if isinstance(secret, tuple):
        username, password = secret
        if ":" in username:
            raise ValueError("a username cannot hold a colon")
        text = f"{username}:{password}"
    else:
        text = secret if ":" in secret else f"{secret}:"
    return b64encode(text.encode()).decode()
