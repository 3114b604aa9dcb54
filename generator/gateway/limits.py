"""How much, and for how long?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds.

    connect: until the API is connected to. read: between two pieces of its answer, and between two
    of the caller's request. total: a call from its first byte to its last. head: until all headers
    of a request are there. idle: until a connection that has nothing to do is closed. grace: for
    calls that are under way when the gateway is to end. session: until one has to pair again.
    """

    body: int = 32 * 1024 * 1024
    headers: int = 32 * 1024
    concurrency: int = 512
    connect: float = 10.0
    read: float = 60.0
    total: float = 600.0
    head: float = 15.0
    idle: float = 30.0
    grace: float = 30.0
    session: float = 12 * 3600.0
    kept: int = 1024 * 1024
    """Answers beyond that are not remembered under an idempotency key."""
