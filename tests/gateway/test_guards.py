"""Can money move twice, too often, or in earnest by mistake?"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateway.gateway import Answer, Running, document, running
from tests.gateway.upstream import Talk, Upstream

FORM = {"Content-Type": "application/json"}


def _post(gateway: Running, body: object, **headers: str) -> Answer:
    sent = json.dumps(body).encode()
    stated = {**FORM, **{k.replace("_", "-"): v for k, v in headers.items()}}
    return gateway.call("POST", "/shop/things", sent, stated)


def _counting() -> Iterator[int]:
    n = 0
    while True:
        n += 1
        yield n


@pytest.fixture
def numbered(upstream: Upstream) -> Upstream:
    """Each answer has a number of its own."""
    numbers = _counting()
    upstream.tell(lambda talk: talk.say(f'{{"n": {next(numbers)}}}', "X-Id: here"))
    return upstream


def test_the_same_form_is_sent_once(gateway: Running, numbered: Upstream) -> None:
    one, two = _post(gateway, {"case": "once"}), _post(gateway, {"case": "once"})
    assert one.body == two.body
    assert len(numbered.got) == 1
    assert one.all("gateway-idempotent-replay") == []
    assert two.all("gateway-idempotent-replay") == ["true"]
    assert two.one("x-id") == "here"
    assert numbered.last.all("idempotency-key")[0]


def test_another_form_is_another_call(gateway: Running, numbered: Upstream) -> None:
    _post(gateway, {"case": "a"})
    _post(gateway, {"case": "b"})
    keys = [got.all("idempotency-key") for got in numbered.got]
    assert len(keys) == 2 and keys[0] != keys[1]


def test_a_second_time_on_purpose(gateway: Running, numbered: Upstream) -> None:
    _post(gateway, {"case": "twice"})
    _post(gateway, {"case": "twice"}, Gateway_Replay="no")
    keys = [got.all("idempotency-key") for got in numbered.got]
    assert len(keys) == 2 and keys[0] != keys[1]


@pytest.mark.parametrize(
    "one, other",
    [
        ({"Shop-Account": "a"}, {"Shop-Account": "b"}),
        ({"Shop-Version": "2"}, {}),
        ({"Cookie": "tenant=a"}, {"Cookie": "tenant=b"}),
    ],
)
def test_for_another_account_it_is_another_call(
    gateway: Running, numbered: Upstream, one: dict[str, str], other: dict[str, str]
) -> None:
    body = json.dumps({"case": f"{one}"}).encode()
    found = [
        gateway.call("POST", "/shop/things", body, {**FORM, **headers}).body
        for headers in (one, other, one)
    ]
    assert found[0] != found[1] and found[0] == found[2]
    keys = [got.all("idempotency-key") for got in numbered.got]
    assert len(keys) == 2 and keys[0] != keys[1]


def test_what_says_nothing_of_a_call_makes_no_other(
    gateway: Running, numbered: Upstream
) -> None:
    one = _post(gateway, {"case": "agent"}, User_Agent="one", traceparent="00-1")
    two = _post(gateway, {"case": "agent"}, User_Agent="two", Cache_Control="no-cache")
    assert one.body == two.body


def test_a_key_of_the_callers_own(gateway: Running, numbered: Upstream) -> None:
    one = _post(gateway, {"case": "own"}, Idempotency_Key="k-1")
    two = _post(gateway, {"case": "own"}, Idempotency_Key="k-1")
    three = _post(gateway, {"case": "own"}, Idempotency_Key="k-2")
    assert one.body == two.body != three.body
    assert [got.all("idempotency-key") for got in numbered.got] == [["k-1"], ["k-2"]]
    other = _post(gateway, {"case": "other"}, Idempotency_Key="k-1")
    assert (other.status, other.code) == (422, "key-reused")


def test_the_second_waits_for_the_first(gateway: Running, upstream: Upstream) -> None:
    def act(talk: Talk) -> None:
        time.sleep(0.8)
        talk.say()

    upstream.tell(act)
    first = threading.Thread(target=_post, args=(gateway, {"case": "busy"}))
    first.start()
    time.sleep(0.3)
    second = _post(gateway, {"case": "busy"})
    first.join()
    assert (second.status, second.code) == (409, "in-flight")
    assert len(upstream.got) == 1


def test_what_failed_may_be_sent_again(gateway: Running, upstream: Upstream) -> None:
    upstream.tell(lambda talk: talk.reset())
    assert _post(gateway, {"case": "failed"}).status == 502
    upstream.tell(lambda talk: talk.say())
    assert _post(gateway, {"case": "failed"}).status == 200
    assert len(upstream.got) == 1


def test_callers_do_not_share_answers(gateway: Running, numbered: Upstream) -> None:
    other = gateway.pair()
    one = _post(gateway, {"case": "whose"})
    two = _post(gateway, {"case": "whose"}, Gateway_Token=other)
    assert one.body != two.body


def test_other_methods_are_not_remembered(gateway: Running, numbered: Upstream) -> None:
    gateway.call("GET", "/shop/things")
    gateway.call("GET", "/shop/things")
    assert len(numbered.got) == 2
    assert numbered.last.all("idempotency-key") == []


def test_what_is_too_large_to_remember_is_sent(
    gateway: Running, numbered: Upstream
) -> None:
    big = {"case": "x" * 900_000}
    assert _post(gateway, big).status == 200
    assert len(numbered.last.all("idempotency-key")) == 1


def test_so_many_calls(upstream: Upstream, tmp_path: Path) -> None:
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", "--rate", "3/m") as gateway:
        statuses = [gateway.call("GET", "/shop/things").status for _ in range(5)]
        assert statuses == [200, 200, 200, 429, 429]
        late = gateway.call("GET", "/shop/things")
        assert late.code == "rate"
        assert 0 < int(late.one("retry-after")) <= 60
        assert gateway.call("GET", "/shop/open").status == 200, "counted by itself"
        gateway.token = gateway.pair()
        assert gateway.call("GET", "/shop/things").status == 200, "by each caller"


def test_live_keys_need_a_word(upstream: Upstream, tmp_path: Path) -> None:
    spec = document(tmp_path, upstream.port)
    live = {"SHOP_TOKEN": "sk_live_TOKEN0of0the0SHOP"}
    with running(spec, "--allow-private", environment=live) as gateway:
        answer = gateway.call("GET", "/shop/things")
        assert (answer.status, answer.code) == (403, "live")
        assert upstream.got == []
        said = json.loads(gateway.call("GET", "/.gateway/health").body)
        assert said["apis"]["shop"]["mode"] == "live"
    with running(spec, "--allow-private", "--live", environment=live) as gateway:
        assert gateway.call("GET", "/shop/things").status == 200


def test_no_call_without_a_credential(upstream: Upstream, tmp_path: Path) -> None:
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", environment={"SHOP_TOKEN": ""}) as gateway:
        answer = gateway.call("GET", "/shop/things")
        assert (answer.status, answer.code, answer.names) == (
            403,
            "credential",
            ["token"],
        )
        assert upstream.got == []
        assert gateway.call("GET", "/shop/open").status == 200


def test_only_narrows(upstream: Upstream, tmp_path: Path) -> None:
    spec = document(tmp_path, upstream.port)
    only = ("--only", "getThing", "--only", "GET /open")
    with running(spec, "--allow-private", *only) as gateway:
        assert gateway.call("GET", "/shop/things/1").status == 200
        assert gateway.call("GET", "/shop/open").status == 200
        assert gateway.call("GET", "/shop/things").code == "only"
        # Not taken for a thing whose id is `search`.
        assert gateway.call("GET", "/shop/things/search").code == "only"
        assert gateway.call("DELETE", "/shop/things/1").code == "only"


def test_escaped_slashes_where_they_are_meant(
    upstream: Upstream, tmp_path: Path
) -> None:
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", "--escaped-slashes") as gateway:
        assert gateway.call("GET", "/shop/things/a%2fb").status == 200
        assert upstream.last.target == "/base/things/a%2Fb"
        for path in ("a%2f..%2fb", "%2fb", "a%2f%2fb", "a%5cb", "..%2fopen"):
            assert gateway.call("GET", f"/shop/things/{path}").code == "path-form"


def test_two_documents(upstream: Upstream, tmp_path: Path) -> None:
    spec = document(tmp_path, upstream.port)
    other = tmp_path / "other.yaml"
    other.write_text(spec.read_text())
    server = f"other=http://127.0.0.1:{upstream.port}/elsewhere"
    with running(spec, other, "--allow-private", "--server", server) as gateway:
        assert gateway.call("GET", "/shop/things").status == 200
        assert upstream.last.target == "/base/things"
        assert gateway.call("GET", "/other/open").status == 200
        assert upstream.last.target == "/elsewhere/open"
        # One that the document does not name takes the place of all of its servers.
        assert gateway.call("GET", "/other/closed").status == 200
