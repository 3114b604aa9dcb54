"""Does the page of an operation do what it promises, in a browser and with a gateway?

`flow.mjs` goes the way once; each case below is one thing that it saw. With GEN_PICTURES=<folder> it
leaves pictures of every step, in three widths and both themes.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.browser.drive import drive, serving
from tests.explorer import gateway_stub
from tests.explorer.gateway_stub import CODE, SECRET, SESSION, Stub
from tests.explorer.site import PAGE, site

HERE = Path(__file__).parent

TWICE = "It is not known whether the API has done it. Repeated with the same idempotency key, it is not done twice."

SEEN: Mapping[str, Any] = {
    # Send says why it does nothing, and leads to what is missing.
    "incomplete": re.compile(r"\d+ fields are not right yet:\n.*amount_requested"),
    "focus": "form",
    "unset": "Say where your gateway is.",
    # The gateway's troubles: each has a cause, and a command where one helps.
    "wrong": "It starts with http:// or https://",
    "down": re.compile(
        r"No gateway runs at 127\.0\.0\.1:9\. Start it:\s+gen gateway stripe\.yaml --allow-origin http://127"
    ),
    "origin": re.compile(
        r"runs, but does not take calls from http://127.*--allow-origin"
    ),
    "lacking": "gen gateway credentials set stripe.yaml bearerAuth",
    "unpaired": "Pair this browser with the gateway: enter its code.",
    "ready": "Ready\nTest key",
    "code": "",
    # The answer.
    "facts": re.compile(
        r"Time\n\d+ ms \(gateway 3 ms, API 12 ms\)\nSize\n7\.2 kB\nRequest id\nreq_ok"
    ),
    "tree": re.compile(r"serial: 9007199254740993\nrate: 0\.5\nlivemode: false"),
    "value": "9007199254740993",
    "found": "lines[249].n",
    "request": re.compile(
        r"^POST /v1/payment_records/report_payment\n.*Idempotency-Key: [0-9a-f]{32}\n"
    ),
    "copied": '{"id": "pr_1",',
    "saved": "response.json",
    # Sent again too soon.
    "question": re.compile(r"^You sent this .* ago\. Sent again, it may happen twice"),
    # Errors in plain words, at the field that they name.
    "declined": re.compile(
        r"^The currency xyz is not supported\..*code: currency_not_supported.*It is about amount_requested\[currency\]"
    ),
    "identified": re.compile(r"Request id\nreq_declined"),
    "marked": ["currency", "The currency `xyz` is not supported."],
    "field": "currency",
    "refused": [
        "403 Forbidden The gateway refused the call; the API was not asked.",
        "This gateway allows reading only.",
    ],
    # Bodies of other kinds.
    "table": "id\tamount\npr_1\t100",
    "csv": "id,amount\npr_1,100\n",
    "html": "<h1 id=from-the-answer>Hello</h1>",
    "markup": 0,
    "png": 1,
    "sound": 0.104,
    "file": "Save response.pdf, 8 bytes",
    # 60,000 items: one root, six groups of ten thousand.
    "large": 7,
    # Three megabytes are text until a tree is asked for.
    "huge": 0,
    # Events appear before the last one has come.
    "early": 1,
    "events": ['started\n{"n": 1}', "message two lines", 'done\n{"n": 3}'],
    "cancelled": f"The page waits no longer. {TWICE}",
    "broken": f"The gateway runs, but its connection broke before an answer came, or it does not let this page read the answer. {TWICE}",
    "lost": "No answer came the last time: it may have been done. Sent again, it may happen twice.",
    "fewer": "one less",
    "opened": 'it\'s "x" $HOME',
    # A live key wants a word.
    "live": "The key is live: confirm that you mean it by typing live.",
    "allowed": True,
    # The link.
    "address": {
        "b": {
            "amount_requested": {"currency": "xyz", "value": 100},
            "initiated_at": 1735689600,
            "payment_method_details": {
                "type": "custom",
                "custom": {"display_name": "Cash", "type": "cash"},
            },
            "description": 'it\'s "x" $HOME',
        }
    },
    "shared": True,
    "gone": "2 fields went away since: shoe_size, outcome. The link took the place of what was filled in. Bring it back",
    "deleted": 0,
}


@pytest.fixture(scope="module")
def went(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Stub]:
    folder = site(tmp_path_factory.mktemp("flow"))
    with serving(folder) as pages, gateway_stub.running() as stub:
        pictures = os.environ.get("GEN_PICTURES", "")
        arguments = (f"{pages}/{PAGE}", stub.url, CODE, pictures)
        return json.loads(drive(HERE / "flow.mjs", *arguments)), stub


@pytest.mark.parametrize("name", SEEN)
def test_what_was_seen(went: tuple[dict[str, Any], Stub], name: str) -> None:
    seen, expected = went[0]["seen"][name], SEEN[name]
    if isinstance(expected, re.Pattern):
        assert re.search(expected.pattern, seen, re.DOTALL), seen
    else:
        assert seen == expected


def test_every_sight_has_a_case(went: tuple[dict[str, Any], Stub]) -> None:
    assert went[0]["seen"].keys() == SEEN.keys()


def test_no_secret_is_in_the_browser(went: tuple[dict[str, Any], Stub]) -> None:
    """Storage, DOM, fields, script-readable cookies, address, and every request it made."""
    said, stub = went
    kept = said["kept"]
    sent = [" ".join(request) for request in said["requests"]]
    assert stub.url in kept["localStorage"], "the address is kept: there is storage"
    for place, text in kept.items():
        assert SECRET not in text, place
        assert SESSION not in text, place
        assert CODE not in text, place
    assert stub.url not in kept["address"]
    assert not [text for text in sent if SECRET in text]
    # The browser itself adds the cookie, out of reach of scripts; the code goes to the gateway alone.
    assert all(CODE not in text or "/.gateway/session" in text for text in sent)
    # Nobody else is asked anything.
    hosts = {request[1].split("/")[2] for request in said["requests"]}
    pages = {"/".join(said["page"].split("/")[2:3]), "127.0.0.1:9"}
    assert hosts <= {stub.url.removeprefix("http://"), *pages}


def test_the_policy_was_kept(went: tuple[dict[str, Any], Stub]) -> None:
    """Nothing that the page does is refused by its Content-Security-Policy."""
    assert not [said for said in went[0]["consoles"] if "Content Security" in said]


def test_what_the_api_gets(went: tuple[dict[str, Any], Stub]) -> None:
    call = went[1].calls[0]
    headers = {name.lower(): value for name, value in call.headers}
    assert (call.method, call.path) == (
        "POST",
        "/stripe/v1/payment_records/report_payment",
    )
    assert headers["stripe-version"]
    assert "authorization" not in headers
    assert dict(parse_qsl(call.body)) == {
        "amount_requested[currency]": "xyz",
        "amount_requested[value]": "100",
        "initiated_at": "1735689600",
        "payment_method_details[type]": "custom",
        "payment_method_details[custom][display_name]": "Cash",
        "payment_method_details[custom][type]": "cash",
        "description": 'it\'s "x" $HOME',
    }


def test_repeating_keeps_the_key(went: tuple[dict[str, Any], Stub]) -> None:
    """A new call has a new key; one that is repeated has the key of the first."""
    keys = [
        dict((name.lower(), value) for name, value in call.headers)["idempotency-key"]
        for call in went[1].calls
    ]
    assert keys[1] == keys[2]
    assert len(set(keys)) == len(keys) - 1
