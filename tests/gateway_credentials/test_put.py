"""What becomes of a credential that a page sends?"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from generator.gateway.credentials import Credentials, Result, Stated, put
from generator.gateway.credentials.command import Command
from generator.gateway.credentials.source import Source
from generator.gateway.credentials.sealed_file import SealedFile
from generator.gateway.credentials.variables import Variables
from tests.gateway_credentials.parts import (
    SECRET,
    Memory,
    TokenServer,
    credentials,
    holding,
    served,
)

API, METHOD = served([{"bearer": []}])
KNOWN = {("shop", one.id): one for one in API.sdk.credentials}


def sent(one: Credentials, **asked: Any) -> Result:
    body = json.dumps({"api": "shop", "scheme": "bearer", "secret": SECRET, **asked})
    return asyncio.run(put({"shop": one}, body.encode()))


def test_it_is_kept_and_used_at_once() -> None:
    memory = Memory(lasting=1e9)
    one = credentials(API, [variables(""), memory])
    assert asyncio.run(one.state())["bearer"] == (False, "unknown")
    assert sent(one) == Result(204)
    assert memory.held == {("shop", "bearer"): SECRET}
    assert asyncio.run(one.state())["bearer"][0]
    assert asyncio.run(one.injection(METHOD)).headers[0][1] == f"Bearer {SECRET}"


def test_the_first_place_that_can_be_written() -> None:
    keyring, file = Memory(closed="this machine has no keyring"), Memory()
    assert sent(credentials(API, [keyring, file])) == Result(204)
    assert (keyring.held, file.held) == ({}, {("shop", "bearer"): SECRET})


def variables(value: str) -> Variables:
    return Variables(KNOWN, {"SHOP_BEARER": value}.get)


READ_ONLY: list[tuple[list[Source | Stated], str]] = [
    ([], "No place is set up that can be written."),
    ([Memory(closed="it has no passphrase")], "It has no passphrase."),
    (
        [variables("x"), Memory()],
        "The credential comes from env SHOP_BEARER, where the gateway",
    ),
    ([Stated("", "bearer", variables("")), Memory()], "No place is set up that can be"),
    (
        [Stated("", "bearer", variables("x")), Memory()],
        "The credential comes from env SHOP_",
    ),
    (
        [Stated("", "bearer", Command(("/no/such/program",))), Memory()],
        "The credential comes from command, where the gateway runs.",
    ),
]


@pytest.mark.parametrize(("sources", "says"), READ_ONLY)
def test_where_it_could_not_be_used(sources: list[Source | Stated], says: str) -> None:
    one = credentials(API, sources)
    assert "bearer" not in asyncio.run(one.writable())
    result = sent(one)
    assert (result.status, result.code) == (409, "credential-read-only")
    assert result.detail.startswith(says) and result.help
    assert all(not source.held for source in sources if isinstance(source, Memory))


def test_what_can_be_written_is_said() -> None:
    one = credentials(API, [Stated("", "basic", variables("x")), Memory()])
    assert asyncio.run(one.writable()) == {
        *("bearer", "header", "query", "cookie", "oauth")
    }


WRONG: list[tuple[dict[str, Any], int, str]] = [
    ({"api": "other"}, 404, "api"),
    ({"scheme": "mutual"}, 404, "scheme"),
    ({"scheme": SECRET}, 404, "scheme"),
    ({"secret": ""}, 422, "credential-form"),
    ({"secret": f"{SECRET}\r\nX-Other: 1"}, 422, "credential-form"),
    ({"secret": f"Bearer {SECRET}"}, 422, "credential-form"),
    ({"secret": 1}, 400, "credential-form"),
    ({"secret": None}, 400, "credential-form"),
    ({"scheme": ["bearer"]}, 400, "credential-form"),
    ({"more": 1}, 400, "credential-form"),
    ({"secret": SECRET * 10_000}, 400, "credential-form"),
]


@pytest.mark.parametrize(("asked", "status", "code"), WRONG)
def test_what_is_refused(asked: dict[str, Any], status: int, code: str) -> None:
    memory = Memory()
    result = sent(credentials(API, [memory]), **asked)
    assert (result.status, result.code) == (status, code)
    assert result.detail and result.help
    assert SECRET not in f"{result.detail}{result.help}"
    assert not memory.held


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{}", b'"x"', b"\xff", b"[" * 60_000, SECRET.encode()],
)
def test_what_is_no_body(body: bytes) -> None:
    result = asyncio.run(put({"shop": credentials(API, [Memory()])}, body))
    assert (result.status, result.code) == (400, "credential-form")
    assert SECRET not in f"{result.detail}{result.help}"


def test_a_place_that_fails(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_text("broken")
    file = SealedFile(path, lambda *, new: "long enough", lambda: "")
    result = sent(Credentials(API, [file], TokenServer()))
    assert (result.status, result.code) == (500, "credential-source")
    assert "it is not JSON" in result.detail and SECRET not in result.detail


def test_it_is_written_over() -> None:
    memory = holding(bearer="old")
    assert sent(credentials(API, [memory])) == Result(204)
    assert memory.held == {("shop", "bearer"): SECRET}
