"""Does a credential that is typed into the page reach the gateway, and nothing else?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.drive import drive, serving
from tests.explorer import gateway_stub
from tests.explorer.gateway_stub import CODE, SESSION, Stub
from tests.explorer.site import PAGE, site

HERE = Path(__file__).parent
SECRET = "sk_test_TYPED0BY0HAND"

SEEN: Mapping[str, Any] = {
    "before": [0, 0],
    "summary": "Not held yet: set it",
    "scripts": 1,
    "type": "password",
    # In a form, a browser would offer to remember it.
    "inForm": False,
    "refused": "This secret cannot be sent: it holds a blank. Do it again.",
    "refusedField": "",
    "typed": True,
    "atOnce": ["", False, "Handing it to the gateway…"],
    "after": "Held by the gateway: replace it",
    "undone": "",
    # Nobody on the way may read it, and it is for one gateway alone.
    "clear": False,
    "next": "",
}


@pytest.fixture(scope="module")
def went(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Stub]:
    folder = site(tmp_path_factory.mktemp("credentials"))
    with serving(folder) as pages, gateway_stub.running() as stub:
        arguments = (f"{pages}/{PAGE}", stub.url, CODE, SECRET)
        return json.loads(drive(HERE / "credentials.mjs", *arguments)), stub


@pytest.mark.parametrize("name", SEEN)
def test_what_was_seen(went: tuple[dict[str, Any], Stub], name: str) -> None:
    assert went[0]["seen"][name] == SEEN[name]


def test_the_field_says_where_it_goes(went: tuple[dict[str, Any], Stub]) -> None:
    said, stub = went
    host = stub.url.removeprefix("http://")
    assert f"goes to the gateway at {host}" in said["seen"]["where"]


def test_the_gateway_has_it(went: tuple[dict[str, Any], Stub]) -> None:
    """In one call, by a session."""
    stored = {"api": "stripe", "scheme": "bearerAuth", "secret": SECRET}
    assert [json.loads(body) for body in went[1].stored] == [stored]
    calls = [got for got in went[1].got if got.path == "/.gateway/credentials"]
    assert len(calls) == 2, "one was refused; nothing is sent for an empty field"
    for call in calls:
        headers = {name.lower(): value for name, value in call.headers}
        assert (call.method, headers["gateway-token"]) == ("POST", SESSION)


@pytest.mark.parametrize("when", ["stored", "back", "reloaded"])
def test_it_is_nowhere_in_the_browser(
    went: tuple[dict[str, Any], Stub], when: str
) -> None:
    """Storage, DOM, fields, cookies, address, history, snippet, and the link that is shared."""
    places = went[0]["places"][when]
    assert len(places) == 11
    assert went[1].url in places["localStorage"], "there is storage"
    assert "#" not in places["address"] or SECRET not in places["address"]
    assert places["snippet"] and places["link"].startswith("http")
    for place, text in places.items():
        assert SECRET not in text, place


def test_it_leaves_for_the_gateway_alone(went: tuple[dict[str, Any], Stub]) -> None:
    said, stub = went
    with_it = [one for one in said["requests"] if SECRET in " ".join(one)]
    target = f"{stub.url}/.gateway/credentials"
    assert [one[:2] for one in with_it] == [["POST", target]] * 2
    for _, url, headers, _ in with_it:
        assert SECRET not in url + headers
    assert not [line for line in said["consoles"] if SECRET in line]
    assert not [line for line in said["consoles"] if "Content Security" in line]
