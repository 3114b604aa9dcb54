"""What goes wrong between a client and a server, and how must a call end then, in every language?

Each trouble is a script for the recording server, and what comes of one call against it. Errors
have the names of the TypeScript runtime; Python's are mapped to them where its tests run.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tests.recording_server import Recorded, Reply

Kind: TypeAlias = Literal["GET", "POST", "KEYED"]
"""KEYED is a POST with an idempotency key, which may be sent again."""

_SOON = 0.2
"""A time limit for what would take longer."""

DONE = {"done": 1}


@dataclass(frozen=True, slots=True)
class Trouble:
    name: str
    script: tuple[Reply, ...]
    kind: Kind = "GET"
    error: str = ""
    """The class that the last call fails with; empty where it gives DONE."""
    says: str = ""
    """A part of its message."""
    requests: int = 1
    waits: tuple[float | None, ...] = ()
    """Seconds before each further attempt; None for what the client chooses by itself."""
    calls: int = 1
    """How many are made, one after the other, over one connection if it lasts."""
    limit: float = 30
    """The time limit of each attempt, in seconds."""
    elsewhere: Mapping[str, Ending] = field(default_factory=dict[str, "Ending"])
    """Languages, and runtimes of TypeScript, in which it ends differently."""


@dataclass(frozen=True, slots=True)
class Ending:
    """`why` it cannot be the same."""

    why: str
    error: str = ""
    requests: int = 1
    waits: tuple[float | None, ...] = ()


def good(**more: object) -> Reply:
    return Reply(body=b'{"done": 1}', **more)  # type: ignore[arg-type] # its fields


def status(code: int, *headers: tuple[str, str], body: bytes = b"") -> Reply:
    return Reply(status=code, headers=headers, body=body)


HALF = Reply(body=b'{"done"', headers=(("Content-Length", "11"),), cut=True)
HTML = (("Content-Type", "text/html"),)
GZIP = (("Content-Encoding", "gzip"),)
PACKED = gzip.compress(b'{"done": 1}')

_BROKEN: Mapping[str, tuple[Reply, str]] = {
    "closed without an answer": (Reply(drop=True), "ConnectionError"),
    "reset before the answer": (Reply(reset=True), "ConnectionError"),
    "reset amid the body": (
        Reply(chunks=(b'{"done"', b":"), pause=0.02, reset=True),
        "ConnectionError",
    ),
    "half a body": (HALF, "ConnectionError"),
    "chunks that end early": (Reply(chunks=(b'{"done"',), cut=True), "ConnectionError"),
    "headers that do not come": (good(delay=30), "TimeoutError"),
    "a body that does not come": (
        Reply(chunks=(b'{"done"', b": 1}"), pause=0.7),
        "TimeoutError",
    ),
}


_ATTEMPTS: Mapping[Kind, int] = {"GET": 3, "KEYED": 3, "POST": 1}


def _broken() -> Iterator[Trouble]:
    """What may have done its work is sent again only where that does no harm."""
    for name, (reply, error) in _BROKEN.items():
        for kind, often in _ATTEMPTS.items():
            yield Trouble(
                f"{kind}: {name}",
                (reply,) * 3,
                kind,
                error,
                f"({often} attempts)" if often > 1 else "",
                often,
                (None,) * (often - 1),
                limit=_SOON if error == "TimeoutError" else 30,
            )


_WORD = "-Should-Retry"
_YES = (("Shop" + _WORD, "true"), ("Stripe" + _WORD, "true"))
_NO = (("Shop" + _WORD, "false"), ("Stripe" + _WORD, "false"))

_STATUSES = (
    Trouble(
        "told to wait",
        (status(429, ("Retry-After", "3")), good()),
        requests=2,
        waits=(3,),
    ),
    Trouble(
        "told to wait for milliseconds",
        (status(503, ("Retry-After-Ms", "250")), good()),
        "KEYED",
        requests=2,
        waits=(0.25,),
    ),
    Trouble(
        "told to wait too long",
        (status(429, ("Retry-After", "61")),),
        error="RateLimitError",
        says="(not retried: 61 s are too long to wait)",
    ),
    Trouble(
        "failures, then success",
        (status(500), status(502, *HTML, body=b"<html>"), good()),
        "KEYED",
        requests=3,
        waits=(None, None),
    ),
    Trouble(
        "too many requests, whatever the method",
        (status(429), status(429), good()),
        "POST",
        requests=3,
        waits=(None, None),
    ),
    Trouble(
        "too many requests, and a word against it",
        (status(429, *_NO),),
        "POST",
        "RateLimitError",
    ),
    Trouble("a conflict", (status(409), good()), "KEYED", requests=2, waits=(None,)),
    Trouble(
        "too many failures",
        (status(500), status(503), status(504, body=b"too late")),
        error="ServerError",
        says="too late",
        requests=3,
        waits=(None, None),
    ),
    Trouble("a POST that failed", (status(500),), "POST", "ServerError"),
    Trouble(
        "a POST that may be sent again",
        (status(500, *_YES), good()),
        "POST",
        requests=2,
        waits=(None,),
    ),
    Trouble("a GET that may not", (status(503, *_NO),), error="ServerError"),
    Trouble("a bad request", (status(400),), "KEYED", "BadRequestError"),
    Trouble("a conflict without a key", (status(409),), "POST", "ConflictError"),
    Trouble("late without a key", (status(408),), "POST", "StatusError"),
    Trouble(
        "a page that says no",
        (status(404, *HTML, body=b"<h1>Not here"),),
        error="NotFoundError",
        says="Not here",
    ),
    *(
        Trouble(
            f"redirect {code}",
            (status(code, ("Location", "/elsewhere")),),
            "KEYED",
            "StatusError",
            "redirects are not followed",
        )
        for code in (301, 302, 303, 307, 308)
    ),
)

_BODIES = (
    Trouble("a page", (Reply(body=b"<html>", headers=HTML),), error="DecodeError"),
    Trouble("truncated JSON", (Reply(body=b'{"done": '),), error="DecodeError"),
    Trouble("another content type", (good(headers=HTML),)),
    Trouble("chunks", (Reply(chunks=(b'{"do', b'ne": 1', b"}"), pause=0.02),)),
    Trouble("gzip", (Reply(body=PACKED, headers=GZIP),)),
    Trouble("gzip in chunks", (Reply(chunks=(PACKED[:9], PACKED[9:]), headers=GZIP),)),
    Trouble(
        "what is no gzip",
        (Reply(body=b"no gzip at all", headers=GZIP),) * 3,
        error="ConnectionError",
        requests=3,
        waits=(None, None),
        elsewhere={
            "python": Ending(
                "it is told apart from a lost connection", "ConnectionError"
            )
        },
    ),
    Trouble(
        "a body that trickles in",
        (Reply(chunks=(b'{"do', b"ne", b'": ', b"1", b"}"), pause=0.1),) * 3,
        error="TimeoutError",
        requests=3,
        waits=(None, None),
        limit=_SOON,
        elsewhere={"python": Ending("its time limit counts anew with each piece")},
    ),
)

_CONNECTIONS = (
    Trouble(
        "a connection that breaks once",
        (Reply(reset=True), good()),
        "KEYED",
        requests=2,
        waits=(None,),
    ),
    Trouble(
        "closed as the second call comes",
        (good(), Reply(drop=True), good()),
        "KEYED",
        requests=3,
        waits=(None,),
        calls=2,
    ),
    Trouble(
        "closed with a word before",
        (good(headers=(("Connection", "close"),)), good()),
        "POST",
        requests=2,
        calls=2,
    ),
)

TROUBLES = (*_broken(), *_STATUSES, *_BODIES, *_CONNECTIONS)


def check(
    trouble: Trouble,
    where: str,
    *,
    error: str,
    message: str,
    waits: list[float],
    requests: list[Recorded],
) -> None:
    """`error` is the name of its class, empty for the right result; `waits` are in seconds."""
    expected = trouble.elsewhere.get(where, trouble)
    assert (error, len(requests)) == (expected.error, expected.requests), message
    assert trouble.says in message
    assert len(waits) == len(expected.waits), waits
    for number, (waited, said) in enumerate(zip(waits, expected.waits)):
        most = 0.5 * 2**number if said is None else said
        assert (most if said is not None else 0.75 * most) <= waited <= most
    keys = {one.header("idempotency-key") for one in requests}
    assert (None in keys) == (trouble.kind != "KEYED")
    assert len(keys) == (trouble.calls if trouble.kind == "KEYED" else 1)
