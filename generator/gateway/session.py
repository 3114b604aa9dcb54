"""Who calls? Whoever has paired: a signed token that says until when, and which session it is.

Nothing is kept of a session, so that gateways with one key (`GEN_GATEWAY_KEY`) know each other's.
A pairing code is signed as well: what it is worth can be told from the code and the clock, and the
shared state only has to remember which ones were used.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass

from generator.gateway.chance import some_bytes, some_letters, some_text
from generator.gateway.clock import now
from generator.gateway.problem import Refused
from generator.gateway.state import Rate, State

COOKIE = "gateway"
CODE_SECONDS = 600
_TRIES = Rate(10, 60.0)
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Those that are not taken for one another."""

_CHANCE, _MARK = 4, 8
_ID = 9
_SIGNATURE = 24


@dataclass(frozen=True, slots=True)
class Session:
    """`caller` names it in logs, and is no secret."""

    caller: str
    until: float


class Sessions:
    """`tell` shows a person where the gateway runs the next code."""

    def __init__(
        self,
        state: State,
        key: bytes,
        seconds: float,
        tell: Callable[[str], None] = lambda code: None,
        clock: Callable[[], float] = now,
    ) -> None:
        self._state = state
        self._key = key or some_bytes(32)
        self._seconds = seconds
        self._tell = tell
        self._clock = clock
        self._known: dict[str, Session] = {}

    def code(self) -> str:
        """A new one: 4 letters of chance and 8 that prove it, in groups."""
        chance = some_letters(_LETTERS, _CHANCE)
        return _grouped(chance + self._proof(chance, self._window()))

    async def pair(self, code: str) -> str:
        """The token of a new session. Refused where the code is wrong, used or too old."""
        wait = await self._state.take("pair", _TRIES)
        if wait:
            raise Refused("rate", "Too many codes were tried.", wait=wait)
        plain = "".join(one for one in code.upper() if one in _LETTERS)
        if not self._is_ours(plain) or not await self._state.once(
            f"code:{plain}", CODE_SECONDS * 2
        ):
            self._tell(self.code())
            raise Refused("code")
        self._tell(self.code())
        return self._token(some_text(_ID), self._clock() + self._seconds)

    def session(self, token: str) -> Session | None:
        """None where it is none of ours, or too old."""
        found = self._known.get(token)
        if found is None:
            found = self._read(token)
            if found is None:
                return None
            if len(self._known) > 1000:
                self._known.clear()
            self._known[token] = found
        return found if self._clock() < found.until else None

    def _token(self, name: str, until: float) -> str:
        text = f"{name}.{int(until)}"
        return f"{text}.{self._signed('session', text)}"

    def _read(self, token: str) -> Session | None:
        text, _, signature = token.rpartition(".")
        name, _, until = text.rpartition(".")
        if not name or not until.isascii() or not until.isdigit() or len(until) > 12:
            return None
        if not _same(signature, self._signed("session", text)):
            return None
        return Session(name, float(until))

    def _window(self) -> int:
        return int(self._clock() // CODE_SECONDS)

    def _is_ours(self, plain: str) -> bool:
        chance, proof = plain[:_CHANCE], plain[_CHANCE:]
        window = self._window()
        fits = [_same(proof, self._proof(chance, at)) for at in (window, window - 1)]
        return any(fits)

    def _proof(self, chance: str, window: int) -> str:
        digest = hmac.digest(
            self._key, f"code {window} {chance}".encode(), hashlib.sha256
        )
        number = int.from_bytes(digest)
        letters = []
        for _ in range(_MARK):
            number, at = divmod(number, len(_LETTERS))
            letters.append(_LETTERS[at])
        return "".join(letters)

    def _signed(self, purpose: str, text: str) -> str:
        digest = hmac.digest(self._key, f"{purpose} {text}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest[:_SIGNATURE]).decode()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _grouped(text: str) -> str:
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))
