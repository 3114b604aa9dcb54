"""Where in a request does a secret go?"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from generator.gateway.credentials.secret import pair
from generator.gateway.credentials.trouble import Unsendable
from generator.sdk.client_model import Credential

_TOKEN = "!#$&'*+^`|"
"""What the name of a cookie may hold beside letters and digits (RFC 6265, section 4.1.1)."""

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FRAMES = frozenset(
    {
        "connection",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""They say where a request ends and whom it is for: HTTP writes them itself."""


@dataclass(frozen=True, slots=True, repr=False)
class Injection:
    """What is added to one request. Headers and cookies are as they are sent; names and values of the
    query are plain, and are escaped by whoever writes it.
    """

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    cookies: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        names = [name for name, _ in (*self.headers, *self.query, *self.cookies)]
        return f"Injection({', '.join(names)})"

    def holds(self, secret: str) -> bool:
        """Whether this token was sent with it."""
        return ("Authorization", f"Bearer {secret}") in self.headers


@dataclass(frozen=True, slots=True)
class Owned:
    """Names that callers may not set, in lower case."""

    headers: frozenset[str] = frozenset({"authorization"})
    query: frozenset[str] = frozenset()
    cookies: frozenset[str] = frozenset()


def injected(sent: Iterable[tuple[Credential, str]]) -> Injection:
    """Each credential with what is sent of it: a token, a pair or a key."""
    headers: list[tuple[str, str]] = []
    query: list[tuple[str, str]] = []
    cookies: list[tuple[str, str]] = []
    for credential, secret in sent:
        match credential.placement:
            case "bearer":
                headers.append(("Authorization", f"Bearer {secret}"))
            case "basic":
                user, password = pair(secret)
                encoded = b64encode(f"{user}:{password}".encode()).decode()
                headers.append(("Authorization", f"Basic {encoded}"))
            case "header":
                headers.append((credential.parameter, secret))
            case "query":
                query.append((credential.parameter, secret))
            case "cookie":
                name = quote(credential.parameter, safe=_TOKEN)
                cookies.append((name, quote(secret, safe="")))
    return Injection(tuple(headers), tuple(query), tuple(cookies))


def spot(credential: Credential) -> tuple[str, str]:
    """The one place of the request that it takes."""
    if credential.placement in ("bearer", "basic"):
        return "header", "authorization"
    name = credential.parameter
    is_header = credential.placement == "header"
    return credential.placement, name.lower() if is_header else name


def _check_header(credential: Credential) -> None:
    name = credential.parameter
    if name.lower() in _FRAMES or not _NAME.fullmatch(name):
        raise Unsendable(
            f"{credential.id} is sent in a header that no secret can be in",
            "Correct the `name` of the scheme in the document.",
        )


def check_spots(credentials: Iterable[Credential]) -> None:
    """Two secrets in one place would be one too many for any server."""
    taken: dict[tuple[str, str], str] = {}
    for credential in credentials:
        if credential.placement == "header":
            _check_header(credential)
        other = taken.setdefault(spot(credential), credential.id)
        if other != credential.id:
            where = " ".join(spot(credential))
            raise Unsendable(
                f"{other} and {credential.id} are both sent as {where}",
                "The document asks for both at once: say in it which one it is.",
            )
