"""Is a token fetched once, renewed in time, and is nothing of the secret ever said?"""

from __future__ import annotations

import asyncio
import json
import traceback
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus

import pytest

from generator.gateway.credentials import TokenRefused
from generator.gateway.credentials.of_api import Credentials
from tests.gateway_credentials.parts import (
    SECRET,
    Clock,
    Memory,
    TokenServer,
    credentials,
    holding,
    served,
)

API, METHOD = served([{"oauth": []}])
URL = "https://api.shop.example/v1/oauth/token"


def token(text: str, **members: Any) -> tuple[int, Any]:
    return 200, {"access_token": text, "token_type": "Bearer", **members}


def set_up(
    *answers: tuple[int, Any] | Exception, secret: str = f"me:{SECRET}"
) -> tuple[Credentials, TokenServer, Clock, Memory]:
    server, clock, memory = TokenServer(list(answers)), Clock(), holding(oauth=secret)
    memory.lasting = 0.0
    return credentials(API, [memory], server, clock), server, clock, memory


def sent(one: Credentials) -> str:
    return asyncio.run(one.injection(METHOD)).headers[0][1]


def test_a_token_is_fetched_on_first_use() -> None:
    one, server, _, _ = set_up(token("t1"))
    assert asyncio.run(one.state())["oauth"] == (True, "unknown")
    assert server.asked == [], "to say that it is held, nobody is asked"
    assert [sent(one), sent(one)] == ["Bearer t1"] * 2
    form = {"grant_type": "client_credentials", "scope": "read write"}
    assert server.asked == [(URL, form, ("me", SECRET))]


def test_an_id_and_a_secret_are_given_as_they_are() -> None:
    """Whoever writes the header escapes them (RFC 6749, section 2.3.1)."""
    written = json.dumps({"client_id": "https://me", "client_secret": "a b:c"})
    one, server, _, _ = set_up(token("t1"), secret=written)
    sent(one)
    assert server.asked[0][2] == ("https://me", "a b:c")


@pytest.mark.parametrize(("scope", "asked"), [("read", "read"), ("", None)])
def test_fewer_scopes(scope: str, asked: str | None) -> None:
    written = json.dumps({"client_id": "a", "client_secret": "b", "scope": scope})
    one, server, _, _ = set_up(token("t1"), secret=written)
    sent(one)
    assert server.asked[0][1].get("scope") == asked


def test_one_fetch_for_many_callers() -> None:
    class Slow(TokenServer):
        async def __call__(
            self, url: str, form: Mapping[str, str], pair: tuple[str, str]
        ) -> tuple[int, bytes]:
            await asyncio.sleep(0.01)
            return await super().__call__(url, form, pair)

    server = Slow([token("t1"), token("t2")])
    one = credentials(API, [holding(oauth="a:b")], server, Clock())

    async def many() -> set[str]:
        calls = [asyncio.create_task(one.injection(METHOD)) for _ in range(50)]
        await asyncio.sleep(0.001)
        calls[0].cancel()  # the one that began it leaves
        found = await asyncio.gather(*calls[1:])
        return {value for each in found for _, value in each.headers}

    assert asyncio.run(many()) == {"Bearer t1"}
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("lives", "still", "renewed"),
    [(3600, 3539, 3540), ("3600", 3539, 3540), (100, 74, 75), (20.0, 14, 15)],
)
def test_it_is_renewed_before_it_ends(lives: Any, still: float, renewed: float) -> None:
    one, _, clock, _ = set_up(token("t1", expires_in=lives), token("t2"))
    begin = clock.now
    assert sent(one) == "Bearer t1"
    clock.now = begin + still
    assert sent(one) == "Bearer t1"
    clock.now = begin + renewed
    assert sent(one) == "Bearer t2"


@pytest.mark.parametrize("lives", [None, "soon", "nan", "1e999", [], {}])
def test_one_whose_end_is_not_stated_lives_until_it_is_refused(lives: Any) -> None:
    one, server, clock, _ = set_up(token("t1", expires_in=lives), token("t2"))
    sent(one)
    clock.now += 1e9
    assert sent(one) == "Bearer t1"
    assert len(server.asked) == 1


@pytest.mark.parametrize("lives", [0, -5, "-1"])
def test_one_that_has_ended_is_used_once(lives: Any) -> None:
    one, _, _, _ = set_up(token("t1", expires_in=lives), token("t2"))
    assert [sent(one), sent(one)] == ["Bearer t1", "Bearer t2"]


def test_while_none_is_given_the_old_one_is_used_to_its_end() -> None:
    one, _, clock, _ = set_up(token("t1", expires_in=3600), (503, b"busy"))
    sent(one)
    clock.now += 3590
    assert sent(one) == "Bearer t1"
    clock.now += 10
    with pytest.raises(TokenRefused, match="gives 503"):
        sent(one)


def test_a_refused_token_is_fetched_anew() -> None:
    one, server, _, _ = set_up(token("t1"), token("t2"))

    async def went() -> list[object]:
        first = await one.injection(METHOD)
        again = await one.injection(METHOD)
        helps = await one.refuse(METHOD, again)
        renewed = await one.injection(METHOD)
        # The first call hears of its 401 only now: the new token stays.
        late = await one.refuse(METHOD, first)
        kept = await one.injection(METHOD)
        return [helps, renewed.headers[0][1], late, kept.headers[0][1]]

    assert asyncio.run(went()) == [True, "Bearer t2", True, "Bearer t2"]
    assert len(server.asked) == 2


def test_one_that_was_refused_when_new_will_not_get_better() -> None:
    one, _, _, _ = set_up(token("t1"), token("t2"))
    sent(one)
    assert asyncio.run(one.refuse(METHOD)) is False
    assert sent(one) == "Bearer t2"


def test_another_client_has_another_token() -> None:
    one, server, _, memory = set_up(token("t1"), token("t2"))
    sent(one)
    memory.held["shop", "oauth"] = "other:secret"
    assert sent(one) == "Bearer t2"
    assert server.asked[1][2] == ("other", "secret")


def test_an_access_token_is_sent_as_it_is() -> None:
    one, server, _, _ = set_up(token("t1"), secret="by-hand")
    assert sent(one) == "Bearer by-hand"
    assert server.asked == []


@pytest.mark.parametrize("status", [400, 401])
def test_a_server_that_takes_the_client_in_the_form_only(status: int) -> None:
    no = (status, {"error": "invalid_client"})
    one, server, clock, _ = set_up(no, token("t1", expires_in=100), token("t2"))
    assert sent(one) == "Bearer t1"
    clock.now += 100
    assert sent(one) == "Bearer t2"
    forms = [(form.get("client_secret"), pair) for _, form, pair in server.asked]
    # Known by then, it is not asked the other way first.
    assert forms == [(None, ("me", SECRET)), (SECRET, ("", "")), (SECRET, ("", ""))]


def test_a_server_that_has_answered_once_is_not_asked_another_way() -> None:
    no = (401, {"error": "invalid_client"})
    one, server, clock, _ = set_up(token("t1", expires_in=100), no)
    sent(one)
    clock.now += 100
    with pytest.raises(TokenRefused):
        sent(one)
    assert len(server.asked) == 2


def test_after_trouble_it_is_left_alone_for_a_second() -> None:
    one, server, clock, _ = set_up((500, b""), token("t1"))
    for _ in range(5):
        with pytest.raises(TokenRefused, match="gives 500"):
            sent(one)
    assert len(server.asked) == 1
    clock.now += 1
    assert sent(one) == "Bearer t1"


ECHO = {"error": SECRET, "error_description": f"{SECRET} {quote_plus(SECRET)}"}
BAD: list[tuple[Any, str]] = [
    ((401, ECHO), "gives 401"),
    ((400, {"error": "invalid_scope", "error_description": SECRET}), "invalid_scope"),
    ((400, SECRET.encode()), "gives 400"),
    ((302, SECRET.encode()), "gives 302"),
    ((200, SECRET.encode()), "gives no token that can be sent"),
    ((200, b"[" * 100_000), "gives no token"),
    ((200, b'{"access_token": "' + b"a" * 2_000_000 + b'"}'), "gives no token"),
    (token(f"{SECRET}\r\nX: 1"), "gives no token"),
    (token(""), "gives no token"),
    ((200, {"access_token": [SECRET]}), "gives no token"),
    ((200, {"access_token": "t", "token_type": "mac"}), "no bearer token"),
    (OSError(f"connect {SECRET}"), r"does not answer \(OSError\)"),
    (ValueError(SECRET), r"does not answer \(ValueError\)"),
]


@pytest.mark.parametrize(("answer", "says"), BAD)
def test_no_trouble_shows_the_secret(answer: Any, says: str) -> None:
    one, _, _, _ = set_up(answer)
    with pytest.raises(TokenRefused, match=says) as refused:
        sent(one)
    shown = "".join(traceback.format_exception(refused.value))
    assert SECRET not in shown + repr(refused.value) + refused.value.help
    assert URL in str(refused.value)


@pytest.mark.parametrize(
    ("base", "is_asked"),
    [
        ("https://api.shop.example/v2/", True),
        ("http://localhost:9000", True),
        ("http://api.shop.example", False),
        ("ftp://api.shop.example", False),
        ("http://[", False),
    ],
)
def test_the_secret_leaves_by_https_only(base: str, is_asked: bool) -> None:
    server = TokenServer()
    one = Credentials(API, [holding(oauth="a:b")], server, base_url=base)
    if is_asked:
        sent(one)
        assert server.asked[0][0] == f"{base.rstrip('/')}/oauth/token"
    else:
        with pytest.raises(TokenRefused, match="is not asked by https"):
            sent(one)
        assert server.asked == []
