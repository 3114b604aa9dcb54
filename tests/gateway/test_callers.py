"""Who may call, and from which pages?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateway.gateway import ORIGIN, Answer, Running, document, parsed, running
from tests.gateway.upstream import Upstream

JSON = {"Content-Type": "application/json"}


def _pair(gateway: Running, code: object, **headers: str) -> Answer:
    body = json.dumps({"code": code}).encode()
    stated = {"Gateway-Token": "", **JSON, **headers}
    return gateway.call("POST", "/.gateway/session", body, stated)


@pytest.fixture
def own(upstream: Upstream, tmp_path: Path) -> Iterator[Running]:
    """One that is not used up by others."""
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", "--allow-origin", ORIGIN) as started:
        yield started


def test_a_code_is_of_use_once(gateway: Running) -> None:
    code = gateway.code()
    answer = _pair(gateway, code)
    assert answer.status == 200
    cookie = answer.one("set-cookie")
    for part in ("gateway=", "HttpOnly", "SameSite=strict", "Path=/"):
        assert part in cookie
    again = _pair(gateway, code)
    assert (again.status, again.code) == (403, "code")


def test_a_code_is_read_as_people_type_it(gateway: Running) -> None:
    code = gateway.code().lower().replace("-", " ")
    assert _pair(gateway, code).status == 200


@pytest.mark.parametrize(
    "code", ["", "AAAA-AAAA-AAAA", None, 7, "x" * 60_000, "\u212a" * 12]
)
def test_other_codes_are_refused(own: Running, code: object) -> None:
    assert _pair(own, code).code == "code"


def test_who_does_not_finish_is_not_waited_for(gateway: Running) -> None:
    stated = {"Gateway-Token": "", **JSON, "Content-Length": "100"}
    half = gateway.request("POST", "/.gateway/session", None, stated) + b'{"code'
    answer = parsed(gateway.raw(half))
    assert (answer.status, answer.code) == (408, "slow")
    with gateway.connect() as connection:
        connection.sendall(half)
    assert gateway.call("GET", "/shop/things").status == 200


def test_sessions_are_logged(gateway: Running) -> None:
    gateway.pair()
    line = gateway.logged()
    assert (line["operation"], line["status"]) == ("gateway.session", 200)


def test_codes_cannot_be_tried_for_long(own: Running) -> None:
    answers = [_pair(own, f"AAAA-AAAA-{n:04}") for n in range(12)]
    assert [one.status for one in answers[-2:]] == [429, 429]
    assert int(answers[-1].one("retry-after")) > 0


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", ""]
)
def test_a_form_of_another_page_cannot_pair(gateway: Running, kind: str) -> None:
    answer = _pair(gateway, gateway.code(), **{"Content-Type": kind})
    assert answer.status == 415


def test_another_origin_cannot_pair(gateway: Running) -> None:
    answer = _pair(gateway, gateway.code(), Origin="http://evil.example.com")
    assert (answer.status, answer.code) == (403, "origin")


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        "..",
        "name.99999999999.",
        "name.99999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "\xe9" * 30,
        "a" * 5000,
    ],
)
def test_no_call_without_a_session(
    gateway: Running, upstream: Upstream, token: str
) -> None:
    for verb, path in (
        ("GET", "/shop/things"),
        ("GET", "/shop/open"),
        ("POST", "/shop/things"),
    ):
        answer = gateway.call(verb, path, headers={"Gateway-Token": token})
        assert (answer.status, answer.code) == (401, "session")
    assert upstream.got == []


def test_a_token_that_was_changed_is_none(gateway: Running) -> None:
    name, until, signature = gateway.token.split(".")
    for token in (
        f"{name}.{int(until) + 1}.{signature}",
        f"x{name}.{until}.{signature}",
        f"{name}.{until}.{signature[:-1]}",
        f"{name}.{until}.{signature}x",
    ):
        answer = gateway.call("GET", "/shop/things", headers={"Gateway-Token": token})
        assert answer.code == "session"


def test_a_key_makes_sessions_last(upstream: Upstream, tmp_path: Path) -> None:
    """Of two gateways with one key, each knows the sessions and the codes of the other."""
    spec = document(tmp_path, upstream.port)
    key = {"GEN_GATEWAY_KEY": "k" * 40}
    with running(spec, "--allow-private", environment=key) as one:
        with running(spec, "--allow-private", environment=key) as other:
            stated = {"Gateway-Token": one.token}
            assert other.call("GET", "/shop/things", headers=stated).status == 200
            assert _pair(other, one.code()).status == 200


def _with_cookie(gateway: Running, verb: str = "GET", **more: str) -> Answer:
    stated = {
        "Gateway-Token": "",
        "Cookie": f"other=1; gateway={gateway.token}",
        **more,
    }
    return gateway.call(verb, "/shop/things", headers=stated)


def test_a_cookie_counts_on_an_allowed_page(gateway: Running) -> None:
    assert _with_cookie(gateway, Origin=ORIGIN).status == 200
    own = f"http://127.0.0.1:{gateway.port}"
    assert _with_cookie(gateway, Origin=own).status == 200
    assert _with_cookie(gateway, **{"Sec-Fetch-Site": "same-origin"}).status == 200


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"Origin": "null"},
        {"Origin": "http://evil.example.com"},
        {"Origin": f"{ORIGIN}.evil.com"},
        {"Origin": f"{ORIGIN}:80"},
        {"Origin": ORIGIN.replace("http", "https")},
        {"Origin": ORIGIN.upper()},
        {"Origin": f"{ORIGIN}/"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"},
    ],
)
def test_a_cookie_does_not_count_elsewhere(
    gateway: Running, upstream: Upstream, more: dict[str, str]
) -> None:
    for verb in ("GET", "POST"):
        answer = _with_cookie(gateway, verb, **more)
        assert (answer.status, answer.code) == (403, "origin")
        assert answer.all("access-control-allow-origin") == []
    assert upstream.got == []


def test_a_cookie_that_another_port_has_set_is_not_in_the_way(
    gateway: Running, upstream: Upstream
) -> None:
    """Ports of one host share cookies, and one with a longer path comes first."""
    cookie = f"gateway=junk; gateway={gateway.token}"
    stated = {"Gateway-Token": "", "Cookie": cookie, "Origin": ORIGIN}
    assert gateway.call("GET", "/shop/things", headers=stated).status == 200


@pytest.mark.parametrize("origin", ["null", "http://evil.example.com", "*", ""])
def test_not_even_a_token_counts_on_another_page(gateway: Running, origin: str) -> None:
    stated = {"Origin": origin} if origin else {"Origin": f"{ORIGIN}, {ORIGIN}"}
    assert gateway.call("GET", "/shop/things", headers=stated).code == "origin"


def test_a_page_may_read_what_it_may_call(gateway: Running, upstream: Upstream) -> None:
    upstream.tell(
        lambda talk: talk.say(
            "{}", "Request-Id: r", "Access-Control-Allow-Origin: *", "Vary: Accept"
        )
    )
    answer = gateway.call("GET", "/shop/things", headers={"Origin": ORIGIN})
    assert answer.all("access-control-allow-origin") == [ORIGIN]
    assert answer.all("access-control-allow-credentials") == ["true"]
    assert answer.all("vary") == ["Accept", "Origin"]
    exposed = answer.one("access-control-expose-headers").split(", ")
    for name in ("request-id", "gateway-duration", "gateway-request-id"):
        assert name in exposed
    assert "*" not in exposed


def test_a_page_may_read_why_it_was_refused(gateway: Running) -> None:
    answer = gateway.call("GET", "/shop/things?x=1", headers={"Origin": ORIGIN})
    assert answer.code == "parameter"
    assert answer.all("access-control-allow-origin") == [ORIGIN]
    assert "gateway-error" in answer.one("access-control-expose-headers")


def _asks_first(gateway: Running, origin: str, **more: str) -> Answer:
    stated = {
        "Gateway-Token": "",
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type,gateway-token",
        **more,
    }
    return gateway.call("OPTIONS", "/shop/things", headers=stated)


def test_an_allowed_page_asks_first(gateway: Running, upstream: Upstream) -> None:
    private = {"Access-Control-Request-Private-Network": "true"}
    answer = _asks_first(gateway, ORIGIN, **private)
    assert answer.status == 204
    assert answer.one("access-control-allow-origin") == ORIGIN
    assert answer.one("access-control-allow-methods") == "POST"
    assert answer.one("access-control-allow-headers") == "content-type,gateway-token"
    assert answer.one("access-control-allow-private-network") == "true"
    assert "access-control-allow-private-network" not in dict(
        _asks_first(gateway, ORIGIN).headers
    )
    assert upstream.got == []


@pytest.mark.parametrize(
    "origin", ["null", "http://evil.example.com", f"{ORIGIN}.evil.com"]
)
def test_another_page_asks_in_vain(gateway: Running, origin: str) -> None:
    answer = _asks_first(gateway, origin)
    assert answer.status == 403
    assert not [name for name, _ in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("dest", ["document", "iframe", "object"])
def test_an_answer_is_no_page(gateway: Running, upstream: Upstream, dest: str) -> None:
    answer = _with_cookie(gateway, **{"Sec-Fetch-Dest": dest, "Origin": ORIGIN})
    assert answer.code == "navigation"
    assert upstream.got == []


def test_who_is_not_paired_learns_little(gateway: Running) -> None:
    answer = gateway.call("GET", "/.gateway/health", headers={"Gateway-Token": ""})
    said = json.loads(answer.body)
    assert said["paired"] is False
    assert said["apis"]["shop"] == {"ready": True, "mode": "unknown", "schemes": {}}


def test_the_page_for_pairing(gateway: Running) -> None:
    answer = gateway.call("GET", "/.gateway/pair", headers={"Gateway-Token": ""})
    assert answer.status == 200
    policy = answer.one("content-security-policy")
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.one("cache-control") == "no-store"


def test_readiness_has_no_host(gateway: Running) -> None:
    """Whoever watches over many machines asks them by number."""
    stated = {"Host": "10.1.2.3:8787", "Gateway-Token": ""}
    assert gateway.call("GET", "/.gateway/ready", headers=stated).status == 200
    assert gateway.call("GET", "/.gateway/health", headers=stated).status == 421


def test_metrics_of_a_gateway_for_others_need_a_key(
    upstream: Upstream, tmp_path: Path
) -> None:
    spec = document(tmp_path, upstream.port)
    key = {"GEN_GATEWAY_KEY": "k" * 40, "GEN_GATEWAY_METRICS_KEY": "prometheus-key"}
    public = ("--host", "0.0.0.0", "--public", "http://localhost:9")
    stated = {"Host": "localhost:9", "Gateway-Token": ""}
    with running(spec, "--allow-private", *public, environment=key) as gateway:
        assert gateway.call("GET", "/.gateway/metrics", headers=stated).status == 401
        wrong = {**stated, "Authorization": "Bearer other"}
        assert gateway.call("GET", "/.gateway/metrics", headers=wrong).status == 401
        right = {**stated, "Authorization": "Bearer prometheus-key"}
        assert gateway.call("GET", "/.gateway/metrics", headers=right).status == 200
