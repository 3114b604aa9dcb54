"""What a log shows of a call, when it is there at all, and what it never shows."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sdk._runtime import Operation, Parameter

from tests.recording_server import RecordingServer

Both = Callable[..., Any]


def _lines(caplog: pytest.LogCaptureFixture, level: int) -> list[str]:
    """Of our logger only; times are no part of what is compared."""
    return [
        re.sub(r"\d+ ms", "# ms", record.getMessage())
        for record in caplog.records
        if record.name == "sdk" and record.levelno == level
    ]


def test_one_line_for_each_attempt(
    both: Both, server: RecordingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "sdk")
    server.reply(status=500)
    server.reply(drop=True)
    server.reply({"id": "or_1"}, headers={"Request-Id": "req_1\x9b"})
    both(lambda shop: shop.orders.retrieve("5ecret/id"))
    assert _lines(caplog, logging.INFO) == [
        "GET /orders/{id}: 500 in # ms",
        "GET /orders/{id}: APIConnectionError in # ms, attempt 2",
        "GET /orders/{id}: 200 in # ms, attempt 3, request req_1",
    ]
    assert _lines(caplog, logging.DEBUG) == []


def test_details_without_secrets(
    both: Both, server: RecordingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "sdk")
    server.reply(status=204, headers={"Set-Cookie": "a=5ecret", "X-A": "shown"})
    both(
        lambda shop: shop.files.lock(
            "f",
            password="5ecret",
            owner={"pin": "5ecret", "name": "ada"},
            options={"headers": {"X-Key": "5ecret", "X-B": "visible"}},
        )
    )
    sent, got = _lines(caplog, logging.DEBUG)
    assert "5ecret" not in caplog.text
    for shown in ("ada", "visible", "'X-Key': '***'", "'Authorization': '***'"):
        assert shown in sent
    assert sent.startswith("POST /files/{id}/lock sends headers {")
    assert "'password': '***'" in sent and "'pin': '***'" in sent
    assert "'x-a': 'shown'" in got and "'set-cookie': '***'" in got


def test_every_kind_of_secret(
    both: Both, server: RecordingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "sdk")
    operation = Operation[None](
        method="POST",
        path="/x",
        body="multipart",
        parameters=(Parameter("pin_", wire="pin", location="body"),),
        secrets=("pin",),
    )
    file = ("name.txt", b"5ecret")
    arguments = {"pin_": "5ecret", "api key": "5ecret", "file": file, "all": [file]}
    both(lambda shop: shop._call(operation, arguments))
    query = {"api key": "5ecret", "a": {"api key": "5ecret"}}
    body = {"a": [{"newPassword": "5ecret"}]}
    path = "/x?token=5ecret"
    both(lambda shop: shop.request("POST", path, query=query, body=body))
    assert "5ecret" not in "".join(_lines(caplog, logging.DEBUG))
    assert "5ecret" not in "".join(_lines(caplog, logging.INFO))
    assert len(_lines(caplog, logging.DEBUG)) == 4


def test_no_token_is_shown(
    both: Both, server: RecordingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.reply({"access_token": "5ecret"})
    operation = Operation[None](method="GET", path="/x", credentials=(("oauth",),))
    both(lambda shop: shop._call(operation, {}), oauth=("me", "5ecret"))
    assert "5ecret" not in caplog.text
    assert server.requests[1].header("authorization") == "Bearer 5ecret"


_PROGRAM = """
import logging, sys
from sdk import Shop
before = len(logging.getLogger("sdk").handlers)
if "configured" in sys.argv: logging.basicConfig(format="mine %(message)s")
with Shop(api_key="5ecret", base_url=sys.argv[1], max_retries=0) as shop:
    shop.orders.list()
    shop.orders.list()
logger = logging.getLogger("sdk")
print(before, len(logger.handlers), logger.level)
"""


@pytest.mark.parametrize(
    ("switch", "configured", "shown", "state"),
    [
        (None, False, 0, "0 0 0"),
        ("off", False, 0, "0 0 0"),
        ("info", False, 2, "0 1 20"),
        ("1", False, 2, "0 1 20"),
        (" DEBUG", False, 6, "0 1 10"),
        ("info", True, 2, "0 0 20"),
    ],
)
def test_the_switch(
    server: RecordingServer,
    package: Path,
    switch: str | None,
    configured: bool,
    shown: int,
    state: str,
) -> None:
    server.reply([])
    server.reply([])
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, server.url, "configured" * configured],
        cwd=package,
        env={} if switch is None else {"SHOP_LOG": switch},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == state, done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == shown and "5ecret" not in done.stderr
    assert all(("mine " in line) is configured for line in lines)


def test_names_of_headers() -> None:
    from sdk._runtime.logs import shown_headers

    secret = (
        "Authorization Proxy-Authorization Cookie X-API-Key X-Auth-Token "
        "X-Auth-Email X-AUTH My-Credential Set-Cookie"
    )
    plain = "Idempotency-Key Content-Type Request-Id"
    names = f"{secret} {plain}".split()
    shown = shown_headers([(name, "value") for name in names])
    assert [name for name in names if shown[name] == "***"] == secret.split()


def test_names_of_arguments() -> None:
    from sdk._runtime.logs import shown

    secret = (
        "passwd pwd passphrase private_key pin PIN cvc cvv number account_number iban "
        "accountNumber security_code key newPassword api_key"
    ).split()
    plain = "page_number numbers pinned keys caliban_no max_auth_tries amount".split()
    names: dict[str, object] = {name: "value" for name in (*secret, *plain)}
    found = shown({"card": [names]}, set())
    hidden = {name: "***" for name in secret}
    assert found == {"card": [{**hidden, **{name: "value" for name in plain}}]}


def test_what_is_shown_of_an_answer(
    both: Both, server: RecordingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "sdk")
    where = "https://me:5ecret@files.example/a?sign=5ecret#5ecret"
    server.reply({}, headers={"Location": where, "Set-Cookie": "a=5ecret"})
    both(lambda shop: shop.request("GET", "/x", query={"key": "5ecret"}))
    assert "5ecret" not in "".join(_lines(caplog, logging.DEBUG))
    assert "'location': 'https://files.example/a'" in caplog.text


def test_nothing_is_sent_but_the_call(both: Both, server: RecordingServer) -> None:
    """No telemetry: neither requests nor headers that nobody asked for."""
    both(lambda shop: shop.orders.list())
    (request,) = server.requests
    assert {name.lower() for name, _ in request.headers} == {
        *("host", "accept", "accept-encoding", "connection"),
        *("user-agent", "authorization", "shop-version"),
    }
