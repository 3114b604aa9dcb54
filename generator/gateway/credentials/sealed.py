"""How do secrets become bytes that only a passphrase opens?

AES-256-GCM (NIST SP 800-38D) under a key that scrypt (RFC 7914) makes of the passphrase. All that
stands beside the sealed text is authenticated with it.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

Entries: TypeAlias = Mapping[str, Mapping[str, str]]
"""Secrets by API and scheme."""

_FORM = "gen gateway credentials 1"
_MOST_N, _MOST_R, _MOST_P = 2**18, 16, 4
"""Of a file that somebody else may have written: more would be an attack on this machine."""
_SALT, _NONCE, _CHECK = 16, 12, 16


class Broken(Exception):
    """The bytes are not what was written; the message says how that shows."""


class WrongPassphrase(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Cost:
    n: int
    r: int
    p: int


USUAL = Cost(2**17, 8, 1)
"""128 MB and a third of a second for each guess."""


@dataclass(frozen=True, slots=True, repr=False)
class Head:
    """What is not secret: how the key is made, and what the key must say of itself."""

    salt: bytes
    cost: Cost
    check: bytes

    def text(self) -> dict[str, str | int]:
        return {
            "form": _FORM,
            "n": self.cost.n,
            "r": self.cost.r,
            "p": self.cost.p,
            "salt": b64encode(self.salt).decode(),
            "check": b64encode(self.check).decode(),
        }


@dataclass(frozen=True, slots=True, repr=False)
class Sealed:
    head: Head
    nonce: bytes
    content: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    head: Head
    secret: bytes


def new_key(passphrase: str) -> Key:
    salt = secrets.token_bytes(_SALT)
    secret, check = _derived(passphrase, salt, USUAL)
    return Key(Head(salt, USUAL, check), secret)


def key_of(sealed: Sealed, passphrase: str) -> Key:
    """The key that it was sealed with."""
    head = sealed.head
    secret, check = _derived(passphrase, head.salt, head.cost)
    if not secrets.compare_digest(check, head.check):
        raise WrongPassphrase
    return Key(head, secret)


@lru_cache(maxsize=2)
def _derived(passphrase: str, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    kdf = Scrypt(salt=salt, length=64, n=cost.n, r=cost.r, p=cost.p)
    made = kdf.derive(passphrase.encode("utf-8", "surrogatepass"))
    return made[:32], sha256(made[32:]).digest()[:_CHECK]


def seal(entries: Entries, key: Key) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    plain = json.dumps(entries, sort_keys=True).encode()
    content = AESGCM(key.secret).encrypt(nonce, plain, _beside(key.head))
    texts = {
        **key.head.text(),
        "nonce": b64encode(nonce).decode(),
        "sealed": b64encode(content).decode(),
    }
    return json.dumps(texts, indent=1).encode() + b"\n"


def unseal(sealed: Sealed, key: Key) -> dict[str, dict[str, str]]:
    try:
        plain = AESGCM(key.secret).decrypt(
            sealed.nonce, sealed.content, _beside(sealed.head)
        )
    except InvalidTag:
        raise Broken("it was changed after it was written") from None
    entries: dict[str, dict[str, str]] = json.loads(plain)
    return entries


def parse(content: bytes) -> Sealed:
    try:
        found: Any = json.loads(content)
    except (ValueError, RecursionError):
        raise Broken("it is not JSON") from None
    if not isinstance(found, dict) or found.get("form") != _FORM:
        raise Broken("it is no file of credentials, or one of a newer gen")
    cost = Cost(*(_number(found, name) for name in ("n", "r", "p")))
    is_power = 1 < cost.n <= _MOST_N and cost.n & (cost.n - 1) == 0
    if not is_power or not 0 < cost.r <= _MOST_R or not 0 < cost.p <= _MOST_P:
        raise Broken("what it says of its key is out of bounds")
    head = Head(_bytes(found, "salt", _SALT), cost, _bytes(found, "check", _CHECK))
    return Sealed(head, _bytes(found, "nonce", _NONCE), _bytes(found, "sealed", None))


def _beside(head: Head) -> bytes:
    return json.dumps(head.text(), sort_keys=True).encode()


def _number(found: dict[str, Any], name: str) -> int:
    value = found.get(name)
    if type(value) is not int:
        raise Broken(f"its `{name}` is no number")
    return value


def _bytes(found: dict[str, Any], name: str, length: int | None) -> bytes:
    value = found.get(name)
    try:
        made = b64decode(value, validate=True) if isinstance(value, str) else b""
    except ValueError:
        made = b""
    if not made or (length is not None and len(made) != length):
        raise Broken(f"its `{name}` is broken")
    return made
