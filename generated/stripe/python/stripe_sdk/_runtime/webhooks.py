"""Is a webhook genuine, and what does it tell?

In come the body and the headers of a request that the API sent to us, out comes a Notification or
an error. Only a package whose API signs its events imports this. No message holds a secret, or
anything that the sender wrote.
"""

from __future__ import annotations

import hmac
import json
import os
import time
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .annotation import decode_result
from .choose import choose
from .errors import APIError, CredentialError, WebhookSignatureError
from .model import Model, view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import ClassVar, Final, Protocol, TypeAlias

    class Headers(Protocol):
        """The headers of a request, as every web framework has them."""

        def items(self) -> Iterable[tuple[str, str]]: ...

    Payload: TypeAlias = bytes | bytearray | str
    Secrets: TypeAlias = str | Sequence[str] | None

_MODELS = __name__.split("._runtime")[0] + ".models"


class _Signed(NamedTuple):
    """What the headers say: `start` is signed before the body, `signatures` are candidates."""

    timestamp: str
    start: bytes
    signatures: list[str]


class SignedTimestamp:
    """One header, `t=1735689600,v1=…`: HMAC-SHA256 in hexadecimal digits over `{t}.{body}`.

    `environment` is the variable that holds the secret, where the caller gives none.
    """

    def __init__(self, header: str, *, environment: str) -> None:
        self.header: Final = header
        self.environment: Final = environment

    def verify(
        self,
        payload: Payload,
        headers: Headers | str | None,
        secret: Secrets = None,
        *,
        tolerance: float | None = 300.0,
        now: float | None = None,
    ) -> None:
        """Raises WebhookSignatureError unless one of the secrets signed this payload lately.

        `headers` may be the text of the one header. `tolerance` is in seconds, None is without
        end; `now` is in seconds since 1970.
        """
        body = _bytes(payload)
        keys = [self._key(one) for one in _secrets(secret, self.environment)]
        signed = self._read(headers)
        if not signed.timestamp:
            raise WebhookSignatureError(f"{self._place} has no timestamp")
        if not signed.signatures:
            raise WebhookSignatureError(f"{self._place} has no v1 signature")
        expected = [self._signature(key, signed.start + body) for key in keys]
        if not _match(expected, signed.signatures):
            message = "is of another secret, or the body is not as it was sent"
            raise WebhookSignatureError(f"no signature matches: it {message}")
        if tolerance is not None:
            _check_age(signed.timestamp, tolerance, time.time() if now is None else now)

    def sign(
        self,
        payload: Payload,
        secret: Secrets = None,
        *,
        timestamp: int | None = None,
    ) -> dict[str, str]:
        """The headers of a genuine request with this payload; one signature for each secret."""
        seconds = str(int(time.time()) if timestamp is None else timestamp)
        keys = [self._key(one) for one in _secrets(secret, self.environment)]
        return self._written(seconds, keys, _bytes(payload))

    @property
    def _place(self) -> str:
        return f"the header {self.header}"

    def _key(self, secret: str) -> bytes:
        return secret.encode()

    def _signature(self, key: bytes, content: bytes) -> str:
        return hmac.new(key, content, "sha256").hexdigest()

    def _read(self, headers: Headers | str | None) -> _Signed:
        text = headers if isinstance(headers, str) else _header(headers, self.header)
        parts = [part.strip().partition("=") for part in text.split(",")]
        times = [value for key, _, value in parts if key == "t" and _is_time(value)]
        stamp = times[0] if times else ""
        signatures = [value for key, _, value in parts if key == "v1"]
        return _Signed(stamp, _plain(f"{stamp}."), signatures)

    def _written(self, seconds: str, keys: list[bytes], body: bytes) -> dict[str, str]:
        content = f"{seconds}.".encode() + body
        signatures = [f"v1={self._signature(key, content)}" for key in keys]
        return {self.header: ",".join([f"t={seconds}", *signatures])}


class Standard(SignedTimestamp):
    """The three headers of the Standard Webhooks specification, `header` being the last of them.

    webhook-id, webhook-timestamp and webhook-signature, `v1,…` with blanks between: HMAC-SHA256 in
    base64 over `{id}.{timestamp}.{body}`. A secret is base64 too, mostly with `whsec_` before it.
    """

    @property
    def _place(self) -> str:
        return f"the request's {self._prefix}… headers"

    @property
    def _prefix(self) -> str:
        return self.header[: -len("signature")]

    def _key(self, secret: str) -> bytes:
        try:
            key = b64decode(secret.strip().removeprefix("whsec_"), validate=True)
        except ValueError:
            key = b""
        if not key:
            message = "the secret for webhooks is not base64, with or without whsec_"
            raise CredentialError(message)
        return key

    def _signature(self, key: bytes, content: bytes) -> str:
        return b64encode(hmac.digest(key, content, "sha256")).decode()

    def _read(self, headers: Headers | str | None) -> _Signed:
        if isinstance(headers, str):
            message = "one header is not enough: pass all headers of the request"
            raise WebhookSignatureError(message)
        found = _header(headers, self.header)
        id_ = _header(headers, f"{self._prefix}id")
        stamp = _header(headers, f"{self._prefix}timestamp").strip()
        parts = [part.partition(",") for part in found.split()]
        signatures = [value for version, _, value in parts if version == "v1"]
        start = _plain(f"{id_}.{stamp}.")
        return _Signed(stamp if _is_time(stamp) else "", start, signatures)

    def _written(self, seconds: str, keys: list[bytes], body: bytes) -> dict[str, str]:
        from uuid import uuid4

        id_ = f"msg_{uuid4().hex}"
        content = f"{id_}.{seconds}.".encode() + body
        signatures = [f"v1,{self._signature(key, content)}" for key in keys]
        return {
            f"{self._prefix}id": id_,
            f"{self._prefix}timestamp": seconds,
            self.header: " ".join(signatures),
        }


class UnknownObject(Model):
    """An object of a class that the document does not have."""


class Received:
    """An event, and what it is about: the base of a generated Notification.

    `about` leads to that object in an event, one key a step. `tag` is the constant property that
    names its class; `classes` has the candidates for each value, by their names in `models`.
    """

    __match_args__ = ("type", "object")

    _event: ClassVar[str] = "Any"
    _about: ClassVar[tuple[str, ...]] = ()
    _tag: ClassVar[str] = ""
    _classes: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    if TYPE_CHECKING:
        event: Any
        object: Any

    def __init__(self, payload: Payload) -> None:
        """The payload is taken to be genuine."""
        try:
            raw: Any = json.loads(_bytes(payload))
        except (ValueError, RecursionError) as error:
            raise APIError("the body of a webhook is not JSON") from error
        if not isinstance(raw, dict):
            raise APIError("the body of a webhook is not an object")
        known = cast("dict[str, Any]", raw)
        self.event = decode_result(self._event, known)
        type_ = known.get("type")
        self.type: str = type_ if isinstance(type_, str) else ""
        self.object = self._find(known)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(type={self.type!r}, object={self.object!r})"

    def _find(self, raw: dict[str, Any]) -> Model | None:
        found: Any = raw if self._about else None
        for key in self._about:
            found = cast("dict[str, Any]", found).get(key)
            if not isinstance(found, dict):
                return None
        if found is None:
            return None
        about = cast("dict[str, Any]", found)
        value = about.get(self._tag)
        names = self._classes.get(value, ()) if isinstance(value, str) else ()
        cls = choose(about, _named(names), other=True) if names else None
        return view(cls or UnknownObject, about)


def _named(names: tuple[str, ...]) -> list[type[Model]]:
    from importlib import import_module

    models = import_module(_MODELS)
    return [getattr(models, name) for name in names]


def _match(expected: list[str], given: list[str]) -> bool:
    """Takes as long whichever of them are equal."""
    found = False
    for wanted in expected:
        for one in given:
            found |= hmac.compare_digest(_plain(wanted), _plain(one))
    return found


def _check_age(timestamp: str, tolerance: float, now: float) -> None:
    age = now - int(timestamp)
    if age > tolerance:
        message = f"is too old by {round(age - tolerance)} seconds"
    elif -age > tolerance:
        message = f"is from {round(-age)} seconds ahead: is the clock right?"
    else:
        return
    raise WebhookSignatureError(f"the signature {message}")


def _is_time(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 20


def _header(headers: Headers | None, name: str) -> str:
    """The first of that name, in whatever case; never empty."""
    for key, value in headers.items() if headers is not None else ():
        if key.lower() == name.lower() and value:
            return value
    raise WebhookSignatureError(f"the header {name} is missing")


def _plain(text: str) -> bytes:
    """Any text: what the sender wrote makes no other error than a wrong signature."""
    return text.encode(errors="surrogatepass")


def _bytes(payload: object) -> bytes:
    """Of any object: a body that was parsed already is what people pass by mistake."""
    if isinstance(payload, str):
        return _plain(payload)
    if isinstance(payload, (bytes, bytearray)):
        return bytes(payload)
    message = "what was parsed has lost what was signed"
    raise TypeError(f"pass the body as it came, bytes or text: {message}")


def _secrets(given: Secrets, environment: str) -> tuple[str, ...]:
    """At least one, none of them empty: with an empty secret, everybody could sign."""
    if given is None:
        given = os.environ.get(environment, "") if environment else ""
    found = (given,) if isinstance(given, str) else tuple(given)
    if found and all(one.strip() for one in found):
        return found
    where = f", or set {environment}" if environment else ""
    raise CredentialError(f"the secret for webhooks is missing: pass secret={where}")
