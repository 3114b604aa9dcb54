"""What is added to a request, of which alternative, and what does a caller get told?"""

from __future__ import annotations

import asyncio
from base64 import b64decode
from collections.abc import Callable

import pytest

from generator.document.model import Json
from generator.gateway.credentials import Injection, Missing, Unreadable, Unsendable
from generator.gateway.credentials.source import Source, Stated
from generator.gateway.credentials.variables import Variables
from tests.gateway_credentials.parts import (
    KEYS,
    SCHEMES,
    SECRET,
    Clock,
    Memory,
    credentials,
    holding,
    served,
)

PLACED = [
    ("bearer", "abc", Injection(headers=(("Authorization", "Bearer abc"),))),
    (
        "basic",
        "me:pass:word",
        Injection(headers=(("Authorization", "Basic bWU6cGFzczp3b3Jk"),)),
    ),
    ("basic", "me", Injection(headers=(("Authorization", "Basic bWU6"),))),
    ("basic", "ä:ö", Injection(headers=(("Authorization", "Basic w6Q6w7Y="),))),
    ("header", "Bot abc", Injection(headers=(("X-Key", "Bot abc"),))),
    ("query", "a&b ä", Injection(query=(("api key", "a&b ä"),))),
    ("cookie", "a;b", Injection(cookies=(("sid", "a%3Bb"),))),
    ("oauth", "a-token", Injection(headers=(("Authorization", "Bearer a-token"),))),
]


@pytest.mark.parametrize(("scheme", "secret", "wanted"), PLACED)
def test_where_it_goes(scheme: str, secret: str, wanted: Injection) -> None:
    api, method = served([{scheme: []}])
    one = credentials(api, [holding(**{scheme: secret})])
    assert asyncio.run(one.injection(method)) == wanted


def test_the_pair_of_basic_is_utf_8() -> None:
    """RFC 7617, section 2.1."""
    _, text = PLACED[3][2].headers[0]
    assert b64decode(text.removeprefix("Basic ")).decode() == "ä:ö"


AND_OR: list[tuple[Json, dict[str, str], list[str] | tuple[str, ...]]] = [
    ([], {"bearer": "b"}, []),
    ([{}], {"bearer": "b"}, []),
    ([{"bearer": []}], {"bearer": "b"}, ["Authorization"]),
    ([{"bearer": []}, {"header": []}], {"header": "h"}, ["X-Key"]),
    ([{"header": []}, {"bearer": []}], {"bearer": "b", "header": "h"}, ["X-Key"]),
    (
        [{"bearer": [], "header": []}],
        {"bearer": "b", "header": "h"},
        ["Authorization", "X-Key"],
    ),
    (
        [{"bearer": [], "header": []}, {"query": []}],
        {"bearer": "b", "query": "q"},
        ["api key"],
    ),
    # As the SDKs do: where a credential is held, it is sent, though it may be left out.
    ([{}, {"bearer": []}], {"bearer": "b"}, ["Authorization"]),
    ([{}, {"bearer": []}], {}, []),
    ([{"mutual": []}, {"header": []}], {"header": "h"}, ["X-Key"]),
    # What is missing, alternative by alternative.
    ([{"bearer": []}], {}, ("bearer",)),
    ([{"bearer": []}, {"query": []}], {}, ("bearer", "query")),
    ([{"bearer": [], "header": []}], {"header": "h"}, ("bearer",)),
    (
        [{"bearer": [], "header": []}, {"bearer": [], "cookie": []}],
        {"header": "h"},
        ("bearer", "cookie"),
    ),
]


@pytest.mark.parametrize(("security", "held", "wanted"), AND_OR)
def test_the_first_alternative_that_is_held_whole(
    security: Json, held: dict[str, str], wanted: list[str] | tuple[str, ...]
) -> None:
    api, method = served(security)
    one = credentials(api, [holding(**held)])
    if isinstance(wanted, tuple):
        with pytest.raises(Missing) as missing:
            asyncio.run(one.injection(method))
        assert missing.value.schemes == wanted
    else:
        found = asyncio.run(one.injection(method))
        pairs = (*found.headers, *found.query, *found.cookies)
        assert [name for name, _ in pairs] == wanted


def test_missing_says_what_to_write() -> None:
    api, method = served([{"bearer": [], "header": []}, {"query": []}])
    with pytest.raises(Missing) as missing:
        asyncio.run(credentials(api, [holding(header="h")]).injection(method))
    assert str(missing.value) == "no credential for bearer, or query"
    source = api.api.source
    line = f"gen gateway credentials set {source} bearer (or set SHOP_BEARER)"
    assert line in missing.value.help
    assert f"set {source} query (or set SHOP_QUERY)" in missing.value.help


def test_two_secrets_in_one_place_are_refused() -> None:
    api, method = served([{"bearer": [], "basic": []}])
    with pytest.raises(Unsendable, match="basic are both sent as header authorization"):
        asyncio.run(
            credentials(api, [holding(bearer="b", basic="u:p")]).injection(method)
        )


@pytest.mark.parametrize(
    "name",
    [
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "X\r\nY: 1",
        "X:",
        "é",
    ],
)
def test_headers_that_no_secret_can_be_in(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    scheme: Json = {"type": "apiKey", "in": "header", "name": name}
    monkeypatch.setitem(SCHEMES, "header", scheme)
    api, method = served([{"header": []}])
    with pytest.raises(Unsendable, match="header is sent in a header"):
        asyncio.run(credentials(api, [holding(header="5")]).injection(method))


def test_what_a_place_holds_is_looked_at_too() -> None:
    """Nobody has checked what a variable holds."""
    api, method = served([{"bearer": []}])
    one = credentials(api, [holding("env SHOP", bearer=f"{SECRET}\r\nX-Other: 1")])
    with pytest.raises(Unsendable) as wrong:
        asyncio.run(one.injection(method))
    assert "what env SHOP holds for bearer" in str(wrong.value)
    assert SECRET not in f"{wrong.value} {wrong.value.help}"
    assert asyncio.run(one.state())["bearer"] == (False, "unknown")


ENVIRONMENT = {
    "SHOP_BEARER": "from-env",
    "SHOP_OAUTH_CLIENT_ID": "id",
    "SHOP_OAUTH_CLIENT_SECRET": "s:e",
}


def variables(api: object, values: dict[str, str]) -> Variables:
    known = {("shop", one.id): one for one in served([])[0].sdk.credentials}
    return Variables(known, values.get)


def test_the_order_of_the_places() -> None:
    api, method = served([{"bearer": []}])
    places: list[Source | Stated] = [
        Stated("", "bearer", holding("stated", bearer="1")),
        variables(api, ENVIRONMENT),
        holding("keyring", bearer="3"),
        holding("file", bearer="4"),
    ]
    for wanted in ("Bearer 1", "Bearer from-env", "Bearer 3", "Bearer 4"):
        one = credentials(api, places)
        found = asyncio.run(one.injection(method))
        assert found.headers == (("Authorization", wanted),)
        places.pop(0)


def test_what_the_command_line_names_is_asked_alone() -> None:
    """A live key from somewhere else must not stand in for a test key that went away."""
    api, method = served([{"bearer": []}])
    other = holding(bearer="live")
    for name in ("", "shop"):
        one = credentials(api, [Stated(name, "bearer", holding()), other])
        with pytest.raises(Missing):
            asyncio.run(one.injection(method))
    one = credentials(api, [Stated("other", "bearer", holding()), other])
    assert asyncio.run(one.injection(method)).headers


def test_variables_of_an_oauth_client() -> None:
    api, _ = served([])
    source = variables(api, ENVIRONMENT)
    assert source.get("shop", "oauth") == '{"client_id": "id", "client_secret": "s:e"}'
    assert source.place("shop", "oauth") == (
        "env SHOP_OAUTH_CLIENT_ID and SHOP_OAUTH_CLIENT_SECRET"
    )
    source = variables(api, {**ENVIRONMENT, "SHOP_OAUTH": "token"})
    assert source.get("shop", "oauth") == "token"
    assert source.place("shop", "oauth") == "env SHOP_OAUTH"
    assert source.get("shop", "query") is None
    assert variables(api, {"SHOP_QUERY": ""}).get("shop", "query") is None


def test_state_and_mode() -> None:
    keys = dict.fromkeys(("bearer", "header"), KEYS)
    api, _ = served([], keys=keys)

    def told(**held: str) -> str:
        return asyncio.run(credentials(api, [holding(**held)]).mode())

    one = credentials(api, [holding(bearer="sk_test_1", query="sk_live_")])
    assert asyncio.run(one.state()) == {
        "bearer": (True, "test"),
        "basic": (False, "unknown"),
        "header": (False, "unknown"),
        "query": (True, "unknown"),
        "cookie": (False, "unknown"),
        "oauth": (False, "unknown"),
    }
    assert told() == "unknown"
    assert told(bearer="sk_test_1", query="whatever") == "test"
    assert told(bearer="sk_test_1", header="sk_live_1") == "live"
    assert told(bearer="sk_test_1", header="strange") == "unknown"
    assert told(bearer="strange", header="sk_live_1") == "live"
    assert told(query="whatever") == "unknown"


def test_owned_names() -> None:
    api, _ = served([])
    owned = credentials(api, []).owned()
    assert owned.headers == {"authorization", "x-key"}
    assert owned.query == {"api key"}
    assert owned.cookies == {"sid"}


def test_a_place_that_fails() -> None:
    """It comes before one that would answer: nobody knows which credential is meant."""
    api, method = served([{"bearer": []}, {"header": []}])
    broken = Memory(trouble="it is locked")
    one = credentials(api, [broken, holding(bearer="b")])
    with pytest.raises(Unreadable, match="it is locked"):
        asyncio.run(one.injection(method))
    assert asyncio.run(one.state())["bearer"] == (False, "unknown")
    [place] = [one for one in asyncio.run(one.places()) if one.scheme == "bearer"]
    assert (place.place, place.trouble, place.help) == ("", "it is locked", "Mend it.")


def test_a_place_is_believed_for_a_while() -> None:
    api, method = served([{"bearer": []}])
    clock, memory = Clock(), holding(bearer="1")
    one = credentials(api, [memory], clock=clock)

    async def sent() -> str:
        return (await one.injection(method)).headers[0][1]

    async def many() -> list[str]:
        return list(await asyncio.gather(*(sent() for _ in range(20))))

    assert asyncio.run(many()) == ["Bearer 1"] * 20
    assert memory.asked == 1, "once for all who wait"
    memory.held["shop", "bearer"] = "2"
    assert asyncio.run(sent()) == "Bearer 1"
    clock.now += memory.lasting
    assert asyncio.run(sent()) == "Bearer 2"


def test_trouble_is_believed_for_a_second() -> None:
    api, method = served([{"bearer": []}])
    clock, memory = Clock(), holding(bearer="1")
    memory.trouble = "it is locked"
    one = credentials(api, [memory], clock=clock)
    for _ in range(3):
        with pytest.raises(Unreadable):
            asyncio.run(one.injection(method))
    assert memory.asked == 1
    memory.trouble, clock.now = "", clock.now + 1
    assert asyncio.run(one.injection(method)).headers


def test_a_caller_who_leaves_stops_nobody() -> None:
    api, method = served([{"bearer": []}])
    memory = holding(bearer="1")
    one = credentials(api, [memory])

    async def went() -> tuple[str, ...]:
        leaving = asyncio.create_task(one.injection(method))
        staying = asyncio.create_task(one.injection(method))
        await asyncio.sleep(0)
        leaving.cancel()
        found = await staying
        assert leaving.cancelled()
        return tuple(value for _, value in found.headers)

    assert asyncio.run(went()) == ("Bearer 1",)


@pytest.mark.parametrize(("now", "helps"), [("2", True), ("1", False), (None, False)])
def test_after_a_refusal_the_places_are_asked_again(
    now: str | None, helps: bool
) -> None:
    """Another try helps where they say something else by then."""
    api, method = served([{"bearer": []}])
    memory, clock = holding(bearer="1"), Clock()
    one = credentials(api, [memory], clock=clock)

    async def went() -> bool:
        used = await one.injection(method)
        clock.now += 1
        if now is None:
            memory.held.clear()
        else:
            memory.held["shop", "bearer"] = now
        return await one.refuse(method, used)

    assert asyncio.run(went()) is helps


def test_what_others_have_renewed_is_not_asked_for_again() -> None:
    api, method = served([{"bearer": []}])
    memory, clock = holding(bearer="1"), Clock()
    one = credentials(api, [memory], clock=clock)

    async def went() -> list[bool]:
        used = await one.injection(method)
        memory.held["shop", "bearer"] = "2"
        clock.now += 1
        return [await one.refuse(method, used) for _ in range(3)]

    assert asyncio.run(went()) == [True, True, True]
    assert memory.asked == 2


def test_an_api_that_refuses_everything_asks_no_place_each_time() -> None:
    """A command may ask a person."""
    api, method = served([{"bearer": []}])
    memory, clock = holding(bearer="1"), Clock()
    one = credentials(api, [memory], clock=clock)

    async def went() -> set[bool]:
        used = await one.injection(method)
        return {await one.refuse(method, used) for _ in range(10)}

    assert asyncio.run(went()) == {False}
    assert memory.asked == 1


def test_after_a_refusal_no_trouble_is_raised() -> None:
    """The answer of the API is what its caller gets."""
    api, method = served([{"bearer": []}])
    memory = Memory(trouble="it is locked")
    assert asyncio.run(credentials(api, [memory]).refuse(method)) is False
    assert asyncio.run(credentials(api, []).refuse(method)) is False


def test_nothing_is_shown_of_an_injection() -> None:
    for make in (repr, str, "{!r}".format):
        shown: Callable[[object], str] = make
        assert SECRET not in shown(Injection((("A", SECRET),), (("b", SECRET),)))
    assert repr(Injection((("A", SECRET),))) == "Injection(A)"
