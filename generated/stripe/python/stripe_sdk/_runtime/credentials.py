"""Which secrets does a request carry, and where?

No error here repeats a secret.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from . import percent
from .encode import header_text
from .errors import CredentialError

if TYPE_CHECKING:
    from .config import Credential, Secret, Settings


class Signature(NamedTuple):
    """What the credentials add to a request. Query and cookies are escaped already."""

    headers: list[tuple[str, str]]
    query: list[str]
    cookies: list[str]


def sign(settings: Settings, alternatives: Sequence[Sequence[str]]) -> Signature:
    """Use the first alternative whose secrets are all there. None are needed where one is empty."""
    signature = Signature([], [], [])
    known = {credential.id: credential for credential in settings.config.credentials}
    for ids in alternatives:
        secrets = [(known[id], _secret(settings, known[id])) for id in ids]
        if ids and all(secret is not None for _, secret in secrets):
            for credential, secret in secrets:
                _place(signature, credential, secret)
            return signature
    if alternatives and all(alternatives):
        raise CredentialError(_missing(settings, alternatives))
    return signature


def _secret(settings: Settings, credential: Credential) -> Secret:
    """From the constructor, else from the environment. Empty is as good as missing."""
    given = settings.secrets.get(credential.id)
    if given is None and credential.environment:
        given = os.environ.get(credential.environment)
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
    if not credential.environment:
        return passed
    return f"{passed} or set the environment variable {credential.environment}"


def _place(signature: Signature, credential: Credential, secret: Secret) -> None:
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
            case "bearer":
                value = header_text(f"Bearer {text}")
                signature.headers.append(("Authorization", value))
            case "header":
                signature.headers.append((credential.parameter, header_text(text)))
            case "query":
                signature.query.append(_pair(credential.parameter, text))
            case "cookie":
                signature.cookies.append(_pair(credential.parameter, text))
    except ValueError as error:
        # Not chained: an error about characters repeats them.
        reason = "" if isinstance(error, UnicodeError) else f": {error}"
        message = f"{credential.argument} cannot be sent{reason}"
        raise CredentialError(message) from None


def _basic(secret: Secret) -> str:
    """A string is `username:password`, or a username alone (RFC 7617)."""
    from base64 import b64encode

    if isinstance(secret, tuple):
        username, password = secret
        if ":" in username:
            raise ValueError("a username cannot hold a colon")
        text = f"{username}:{password}"
    else:
        text = secret or ""
        text = text if ":" in text else f"{text}:"
    return b64encode(text.encode()).decode()


def _pair(name: str, value: str) -> str:
    return f"{percent.strict(name)}={percent.strict(value)}"
