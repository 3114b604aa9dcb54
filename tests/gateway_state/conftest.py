"""The two stores, for tests that hold for both."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from generator.gateway.state import Memory, State
from generator.gateway.state.redis import Redis
from tests.gateway_state.redis_server import RedisServer, redis_server

NewStore: TypeAlias = Callable[[], State]
"""Makes one; to be called inside the loop that uses it."""


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


@pytest.fixture(params=["memory", "redis"])
def new_store(request: pytest.FixtureRequest) -> NewStore:
    """Each test has its own keys."""
    if request.param == "memory":
        return Memory
    server: RedisServer = request.getfixturevalue("redis")
    prefix = f"test-{secrets.token_hex(4)}:"
    return lambda: Redis(server.url, prefix=prefix)
