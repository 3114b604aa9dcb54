"""Is a request sent once more, and after how long?

The sync and the async transport ask the same `Attempts`, and wait through `pause` or `async_pause`.
"""

from __future__ import annotations

import time
from math import isfinite
from typing import TYPE_CHECKING, Any

from .errors import APIConnectionError, APITimeoutError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

_SAFE = frozenset(("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"))
_STATUSES = frozenset((408, 409))
_UNDONE = 429
"""It refuses for how many requests there were (RFC 6585 section 4): nothing was done yet."""
LONGEST_WAIT = 60.0
"""Seconds. Who is asked to wait longer gets the error at once, and decides for themselves."""


def pause(seconds: float) -> None:
    time.sleep(seconds)


async def async_pause(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


def repeatable(method: str, *, has_key: bool) -> bool:
    """Whether sending twice does the same as sending once (RFC 9110 section 9.2.2)."""
    return has_key or method in _SAFE


class Attempts:
    """One request, sent as often as it takes. `made` counts.

    `word` is the header in which the server says whether to retry: it knows what it has done, so it
    is believed whatever the status and the method. `too_long` is the wait that the server asked for
    where that is why it is not sent again. `logs` is the module of that name, where it is wanted.
    """

    def __init__(
        self,
        label: str,
        *,
        may_repeat: bool,
        max_retries: int,
        word: str = "",
        logs: Any = None,
    ) -> None:
        self.label = label
        self.logs = logs
        self.made = 0
        self.too_long: float | None = None
        self._may_repeat = may_repeat
        self._left = max_retries
        self._word = word
        self._began = 0.0

    def begin(self) -> None:
        self.made += 1
        self._began = time.monotonic()

    def answered(self, response: httpx.Response) -> float | None:
        """The seconds to wait before the next attempt, None where this is the answer."""
        if self.logs:
            self.logs.show_answer(
                self.label, response, attempt=self.made, began=self._began
            )
        if not self._wanted(response):
            return None
        told = stated_wait(response.headers)
        if told is not None and told > LONGEST_WAIT:
            self.too_long = told
            return None
        return self._spend(told)

    def failed(self, error: Exception) -> float:
        """The seconds to wait before the next attempt. Raises where this was the last."""
        failure = connection_error(self.label, error, attempts=self.made)
        if self.logs:
            self.logs.show_failure(
                self.label, failure, attempt=self.made, began=self._began
            )
        if not self._may_repeat or self._left < 1 or not _is_passing(error):
            raise failure from error
        return self._spend(None)

    def _wanted(self, response: httpx.Response) -> bool:
        if response.is_success or self._left < 1:
            return False
        word = response.headers.get(self._word) if self._word else None
        if word in ("true", "false"):
            return bool(word == "true")
        status = response.status_code
        if status == _UNDONE:
            return True
        return self._may_repeat and (status in _STATUSES or status >= 500)

    def _spend(self, told: float | None) -> float:
        self._left -= 1
        if told is not None:
            return told
        import random

        return min(0.5 * 2.0 ** (self.made - 1), 8.0) * random.uniform(0.75, 1.0)


def _is_passing(error: Exception) -> bool:
    """Whether the same request may fare better later."""
    import httpx

    ours = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
    return isinstance(error, httpx.TransportError) and not isinstance(error, ours)


def stated_wait(headers: Mapping[str, str]) -> float | None:
    """The seconds that the server asks to wait; None where it does not, or says it wrongly."""
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "")
    seconds = _number(text)
    return _until(text, headers.get("date", "")) if seconds is None else seconds


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) and number >= 0 else None


def _until(text: str, date: str) -> float | None:
    """The seconds up to an HTTP date. The server's own clock counts, if it shows it."""
    moment = _moment(text)
    if moment is None:
        return None
    return max(moment - (_moment(date) or time.time()), 0.0)


def _moment(text: str) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp() if text else None
    except (ValueError, OverflowError):
        return None


def connection_error(
    label: str, error: Exception, *, attempts: int = 1
) -> APIConnectionError:
    """What an error of the HTTP client means to the caller."""
    import httpx

    often = f" ({attempts} attempts)" if attempts > 1 else ""
    if isinstance(error, httpx.TimeoutException):
        failure: APIConnectionError = APITimeoutError(
            f"{label}: no response in time{often}"
        )
    else:
        reason = str(error) or type(error).__name__
        failure = APIConnectionError(f"{label}: {reason}{often}")
    failure.attempts = attempts
    return failure
