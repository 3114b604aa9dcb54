"""Two gateways that share a Redis stand for one, behind nginx too, and when Redis goes and comes back."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from generator.gateway.state.redis import AGAIN
from tests.debian.commands import environment, required
from tests.gateway.gateway import Answer, Running, document, running
from tests.gateway.upstream import Talk, Upstream, scripted
from tests.gateway_state.redis_server import RedisServer, redis_server
from tests.ports import free_port

README = Path(__file__).parents[2] / "generator" / "gateway" / "state" / "README.md"
KEY = "a key that all machines have, of 32 characters or more"
PUBLIC = "https://gateway.example.com"
SECRET = "hunter2-of-redis"
JSON = {"Content-Type": "application/json"}


@contextmanager
def several(server: RedisServer, port: int, *flags: str) -> Iterator[list[Running]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        spec = document(folder, port)
        known = {
            "GEN_GATEWAY_KEY": KEY,
            "STATE": server.url.replace("//", f"//:{SECRET}@"),
        }
        asked = (spec, "--allow-private", "--public", PUBLIC, "--state", "env:STATE")
        made = (running(*asked, *flags, environment=known) for _ in range(2))
        yield [stack.enter_context(one) for one in made]


@pytest.fixture(scope="module")
def api() -> Iterator[Upstream]:
    with scripted() as upstream:
        yield upstream


@pytest.fixture(scope="module")
def store() -> Iterator[RedisServer]:
    with redis_server("--requirepass", SECRET) as server:
        yield server


@pytest.fixture(scope="module")
def both(api: Upstream, store: RedisServer) -> Iterator[list[Running]]:
    with several(store, api.port, "--rate", "30/m") as made:
        yield made


def pay(gateway: Running, what: str, token: str, **headers: str) -> Answer:
    body = json.dumps({"pay": what}).encode()
    stated = {**JSON, "Gateway-Token": token, **headers}
    return gateway.call("POST", "/shop/things", body, stated)


def read(gateway: Running, path: str, token: str, host: str = "") -> Answer:
    stated = {"Gateway-Token": token}
    return gateway.call("GET", path, None, stated | ({"Host": host} if host else {}))


def test_who_paired_with_one_has_paired_with_all(both: list[Running]) -> None:
    first, second = both
    assert read(second, "/shop/things", first.token).status == 200
    assert read(second, "/shop/things", f"{first.token}x").status == 401


def test_a_pairing_code_is_used_once_on_all(both: list[Running]) -> None:
    first, second = both
    code = json.dumps({"code": first.code()}).encode()
    tried = [
        gateway.call("POST", "/.gateway/session", code, JSON).status
        for gateway in (first, second, first)
    ]
    assert tried == [200, 403, 403]


def test_a_payment_is_sent_once_whichever_gateway_is_asked(
    both: list[Running], api: Upstream
) -> None:
    first, second = both
    api.tell(lambda talk: talk.say('{"id": 1}', "Request-Id: r1", status="201 Created"))
    one = pay(first, "once", first.token)
    other = pay(second, "once", first.token)
    assert (one.status, other.status) == (201, 201)
    assert other.body == one.body == b'{"id": 1}'
    assert other.one("request-id") == "r1"
    assert one.one("gateway-idempotent-replay") == ""
    assert other.one("gateway-idempotent-replay") == "true"
    assert len(api.got) == 1
    again = pay(second, "once", first.token, **{"Gateway-Replay": "no"})
    assert again.one("gateway-idempotent-replay") == ""
    keys = [got.all("idempotency-key")[0] for got in api.got]
    assert len(set(keys)) == 2


def test_of_many_at_once_one_reaches_the_api(
    both: list[Running], api: Upstream
) -> None:
    def slowly(talk: Talk) -> None:
        time.sleep(1.0)
        talk.say('{"id": 2}')

    api.tell(slowly)
    token = both[0].token
    with ThreadPoolExecutor(20) as pool:
        asked = [pool.submit(pay, both[n % 2], "many", token) for n in range(20)]
        found = Counter(one.result().status for one in asked)
    assert found == {200: 1, 409: 19}
    assert len(api.got) == 1


def test_what_failed_is_sent_again_under_the_same_key(
    both: list[Running], api: Upstream
) -> None:
    first, second = both
    api.tell(lambda talk: talk.say("{}", status="500 Broken"))
    assert pay(first, "fails", first.token).status == 500
    api.act = lambda talk: talk.reset()
    assert pay(second, "fails", first.token).status == 502
    api.act = lambda talk: talk.say('{"id": 3}')
    assert pay(first, "fails", first.token).body == b'{"id": 3}'
    keys = {got.all("idempotency-key")[0] for got in api.got}
    assert len(api.got) >= 3
    assert len(keys) == 1


def test_a_key_of_the_callers_own_belongs_to_one_request(
    both: list[Running], api: Upstream
) -> None:
    api.tell(lambda talk: talk.say('{"id": 4}'))
    first, second = both
    own = {"Idempotency-Key": "mine"}
    assert pay(first, "a", first.token, **own).status == 200
    assert pay(second, "b", first.token, **own).code == "key-reused"
    assert [got.all("idempotency-key") for got in api.got] == [["mine"]]


def test_a_rate_is_one_for_all(both: list[Running], api: Upstream) -> None:
    api.tell(lambda talk: talk.say())
    token = both[0].pair()
    found = [read(both[n % 2], "/shop/things/search", token) for n in range(40)]
    assert 30 <= sum(one.status == 200 for one in found) <= 35
    refused = next(one for one in found if one.status == 429)
    assert 1 <= int(refused.one("retry-after")) <= 2


def test_the_password_is_in_nothing_that_was_said(both: list[Running]) -> None:
    assert not any(SECRET in gateway.said() for gateway in both)


# Redis goes away and comes back.


def test_without_redis_nothing_is_paid_and_all_can_be_read(api: Upstream) -> None:
    api.tell(lambda talk: talk.say('{"id": 5}'))
    with redis_server("--requirepass", SECRET) as server:
        with several(server, api.port) as (first, second):
            assert pay(first, "before", first.token).status == 200
            server.kill()
            api.got.clear()
            refused = pay(second, "away", first.token)
            assert (refused.status, refused.code) == (503, "state")
            assert int(refused.one("retry-after")) >= 1
            assert not api.got
            assert read(first, "/shop/things", first.token).status == 200
            code = json.dumps({"code": first.code()}).encode()
            tried = first.call("POST", "/.gateway/session", code, JSON)
            assert (tried.status, tried.code) == (503, "state")
            server.start()
            time.sleep(AGAIN + 0.2)
            assert pay(second, "away", first.token).status == 200
            replayed = pay(first, "away", first.token)
            assert replayed.one("gateway-idempotent-replay") == "true"
            assert first.call("POST", "/.gateway/session", code, JSON).status == 200


def test_a_payment_under_way_is_answered_when_redis_goes(api: Upstream) -> None:
    with redis_server("--requirepass", SECRET) as server:

        def act(talk: Talk) -> None:
            server.kill()
            talk.say('{"id": 6}')

        api.tell(act)
        with several(server, api.port) as (first, _):
            assert pay(first, "under way", first.token).body == b'{"id": 6}'


# Behind nginx, as the README shows it.


def test_behind_nginx_as_it_is_documented(both: list[Running], api: Upstream) -> None:
    api.tell(lambda talk: talk.say('{"id": 7}'))
    first, second = both
    token = first.pair()
    host = "gateway.example.com"
    with _nginx(both) as port:
        front = Running(first.process, port)
        before = {gateway.port: len(_calls(gateway)) for gateway in both}
        for _ in range(20):
            assert read(front, "/shop/things/1", token, host).status == 200
        paid = [pay(front, "nginx", token, Host=host) for _ in range(4)]
        assert [one.one("gateway-idempotent-replay") for one in paid] == [
            "",
            *["true"] * 3,
        ]
        time.sleep(0.5)
        served = [len(_calls(gateway)) - before[gateway.port] for gateway in both]
        assert min(served) > 0, "one of them had nothing to do"
        second.process.kill()
        second.process.wait()
        for _ in range(10):
            assert read(front, "/shop/things/1", token, host).status == 200


def _calls(gateway: Running) -> list[str]:
    return [line for line in gateway.errors if '"operation"' in line]


@contextmanager
def _nginx(gateways: list[Running]) -> Iterator[int]:
    """With the README's own lines, but for addresses and TLS."""
    command = required("nginx")
    shown = re.findall(r"```nginx\n(.*?)```", README.read_text("utf-8"), re.S)
    port = free_port()
    said = shown[0].replace("listen 443 ssl", f"listen 127.0.0.1:{port}")
    said = re.sub(r" *ssl_[^\n]*\n", "", said)
    for number, gateway in enumerate(gateways, 1):
        said = said.replace(f"10.0.0.{number}:8787", f"127.0.0.1:{gateway.port}")
    assert "10.0.0" not in said
    with tempfile.TemporaryDirectory(prefix="gen-nginx-") as folder:
        config = Path(folder) / "nginx.conf"
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        paths = " ".join(f"{kind}_temp_path {kind};" for kind in kinds)
        config.write_text(
            "daemon off; pid nginx.pid; error_log stderr crit;"
            f" events {{}} http {{ access_log off; {paths} {said} }}"
        )
        started = subprocess.Popen(
            (str(command), "-p", folder, "-c", str(config), "-e", "stderr"),
            env=environment(),
        )
        try:
            time.sleep(0.5)
            assert started.poll() is None
            yield port
        finally:
            started.terminate()
            started.wait()
