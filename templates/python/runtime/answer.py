"""What does a call know besides its value, and how is it asked for that?

Whoever wants to know passes a `Capture` along, in the options of the call. It is filled by the first
exchange that comes of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .logs import request_id
from .settings import CAPTURE

if TYPE_CHECKING:
    import httpx

    from .retry import Attempts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """The value of a call, and the response that it was in. `attempts` counts the requests sent."""

    value: T
    http: httpx.Response
    attempts: int

    @property
    def status(self) -> int:
        return self.http.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        return self.http.headers

    @property
    def request_id(self) -> str | None:
        return request_id(self.http.headers)


class Capture:
    """`streams`: the body of the response is not to be read."""

    __slots__ = ("streams", "http", "attempts", "label")

    def __init__(self, *, streams: bool = False) -> None:
        self.streams = streams
        self.http: httpx.Response | None = None
        self.attempts = 0
        self.label = ""

    def fill(self, response: httpx.Response, attempts: Attempts) -> None:
        self.http = response
        self.attempts = attempts.made
        self.label = attempts.label

    def response(self) -> httpx.Response:
        if self.http is None:
            raise TypeError("this takes a method of a client that makes a call")
        return self.http

    def within(self, keywords: Mapping[str, Any]) -> dict[str, Any]:
        """The keyword arguments of a call that fills this."""
        return {
            **keywords,
            "options": {**(keywords.get("options") or {}), CAPTURE: self},
        }


def answer(
    method: Callable[..., T], args: tuple[Any, ...], keywords: Mapping[str, Any]
) -> Answer[T]:
    capture = Capture()
    value = method(*args, **capture.within(keywords))
    return Answer(value, capture.response(), capture.attempts)


async def async_answer(
    method: Callable[..., Awaitable[T]],
    args: tuple[Any, ...],
    keywords: Mapping[str, Any],
) -> Answer[T]:
    capture = Capture()
    value = await method(*args, **capture.within(keywords))
    return Answer(value, capture.response(), capture.attempts)
