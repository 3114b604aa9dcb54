"""Is a secret, a body or a value anywhere that the gateway writes?"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.gateway.gateway import ORIGIN, SECRETS, Running, document, running
from tests.gateway.upstream import Talk, Upstream

WORDS = ("BODYWORD", "QUERYWORD", "PATHWORD", "HEADERWORD", "ANSWERWORD", "COOKIEWORD")


def _calls(gateway: Running, upstream: Upstream) -> None:
    """Every way to end, with words that must not be seen again."""
    json_body = {"Content-Type": "application/json", "X-Trace": "HEADERWORD"}
    upstream.tell(lambda talk: talk.say('{"a": "ANSWERWORD"}', "X-A: ANSWERWORD"))
    for path in (
        "/shop/things?limit=QUERYWORD",
        "/shop/things?nothing=QUERYWORD",
        "/shop/things?filter=QUERYWORD;x",
        "/shop/things/PATHWORD",
        "/shop/things/PATHWORD%2f",
        "/shop/PATHWORD",
        "/PATHWORD/QUERYWORD",
        "/.gateway/PATHWORD",
        "/shop/closed",
        "/shop/keys/query?key=QUERYWORD",
        "/shop/keys/basic",
        "/shop/keys/head",
        "/shop/keys/crumb",
    ):
        gateway.call(
            "GET", path, headers={"X-Trace": "HEADERWORD", "Cookie": "a=COOKIEWORD"}
        )
    gateway.call("POST", "/shop/things", b'{"a": "BODYWORD"}', json_body)
    gateway.call(
        "POST", "/shop/things", b'{"a": "BODYWORD"}', {"Content-Type": "BODYWORD/x"}
    )
    gateway.call("GET", "/shop/things", headers={"X-Other": "HEADERWORD"})
    gateway.call("GET", "/shop/things", headers={"Origin": "http://HEADERWORD"})
    gateway.call("GET", "/shop/things", headers={"Gateway-Token": "HEADERWORD"})
    gateway.call("POST", "/.gateway/session", b'{"code": "BODYWORD"}', json_body)
    for act in (Talk.reset, Talk.close, lambda talk: talk.send("ANSWERWORD\r\n\r\n")):
        upstream.tell(act)
        gateway.call("GET", "/shop/things")
    gateway.raw(b"PATHWORD HEADERWORD\r\n\r\n")
    gateway.call("GET", "/.gateway/health")


def test_nothing_that_was_sent_is_written(upstream: Upstream, tmp_path: Path) -> None:
    audit = tmp_path / "audit.log"
    spec = document(tmp_path, upstream.port)
    flags = ("--allow-private", "--allow-origin", ORIGIN)
    with running(spec, *flags, "--audit", audit) as gateway:
        _calls(gateway, upstream)
        metrics = gateway.call("GET", "/.gateway/metrics").body.decode()
        refused = [one for one in gateway.seen if b"gateway-error" in one]
    assert len(refused) > 12
    lines = [json.loads(line) for line in audit.read_text().splitlines()]
    assert len(lines) > 20
    written = gateway.said() + audit.read_text() + metrics
    for text in (written, *(one.decode("latin-1") for one in refused)):
        for word in (*WORDS, *_forms(), gateway.token.rpartition(".")[2]):
            assert word not in text
    assert audit.stat().st_mode & 0o077 == 0
    assert 'operation="things.list"' in metrics
    known = {"time", "id", "api", "operation", "method", "status", "ms"}
    known |= {"upstream_ms", "caller", "refused", "broken", "replay"}
    assert all(line.keys() <= known for line in lines)
    assert {"things.list", "things.create"} <= {line["operation"] for line in lines}


def _forms() -> list[str]:
    """Each secret in the ways in which it is sent."""
    secrets = list(SECRETS.values())
    packed = [base64.b64encode(one.encode()).decode() for one in secrets]
    return [*secrets, *packed, *(quote(one, safe="") for one in secrets)]


def test_the_log_goes_to_standard_error(gateway: Running) -> None:
    gateway.call("GET", "/shop/things")
    line = gateway.logged()
    assert (line["operation"], line["status"]) == ("things.list", 200)
    assert gateway.token.startswith(line["caller"])


@pytest.mark.parametrize("pieces", [1, 3, 100])
def test_a_credential_that_comes_back_is_struck_out(
    gateway: Running, upstream: Upstream, pieces: int
) -> None:
    secret = SECRETS["SHOP_TOKEN"]
    body = f'{{"you sent": "Bearer {secret}", "and": "{secret[:-1]}"}}'.encode()

    def act(talk: Talk) -> None:
        talk.send(
            f"HTTP/1.1 200 OK\r\nX-Echo: Bearer {secret}\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        size = -(-len(body) // pieces)
        for at in range(0, len(body), size):
            talk.chunk(body[at : at + size])
        talk.send("0\r\n\r\n")

    upstream.tell(act)
    answer = gateway.call("GET", "/shop/things")
    assert answer.is_whole
    assert secret not in answer.one("x-echo")
    assert secret.encode() not in answer.body
    assert len(answer.body) == len(body)
    assert answer.body.endswith(f'"and": "{secret[:-1]}"}}'.encode())


def test_a_credential_at_the_end_of_a_body_of_known_length(
    gateway: Running, upstream: Upstream
) -> None:
    secret = SECRETS["SHOP_TOKEN"]
    upstream.tell(lambda talk: talk.say(f"x{secret}"))
    answer = gateway.call("GET", "/shop/things")
    assert (answer.body, answer.is_whole) == (b"x" + b"*" * len(secret), True)
    upstream.tell(lambda talk: talk.say(secret[:-2]))
    answer = gateway.call("GET", "/shop/things")
    assert (answer.body, answer.is_whole) == (secret[:-2].encode(), True)


def test_a_basic_password_is_struck_out(gateway: Running, upstream: Upstream) -> None:
    upstream.tell(lambda talk: talk.say("SECRET0password " + SECRETS["SHOP_BASIC"]))
    answer = gateway.call("GET", "/shop/keys/basic")
    assert b"SECRET0password" not in answer.body
