"""What a reader says of a request beside its arguments reaches snippets, link and API.

`options.mjs` goes the way once; each case below is one thing that it saw.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.drive import drive, serving
from tests.explorer import gateway_stub
from tests.explorer.gateway_stub import CODE, Stub
from tests.explorer.site import PAGE, site

HERE = Path(__file__).parent

SEEN: Mapping[str, Any] = {
    "unset": False,
    "link": {"Stripe-Account": "acct_1"},
    "made": re.compile(r"^[0-9a-f]{32}$"),
    # A key is no promise about a call that had another one.
    "other": re.compile(r"^You sent this .* ago\. Sent again, it may happen twice"),
    "choices": ["Send again", "Do not send"],
    "again": "",
    "lost": "",
    "reset": "",
    "opened": "acct_1",
    "restored": "order-42",
}


@pytest.fixture(scope="module")
def went(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Stub]:
    folder = site(tmp_path_factory.mktemp("options"))
    with serving(folder) as pages, gateway_stub.running() as stub:
        said = drive(HERE / "options.mjs", f"{pages}/{PAGE}", stub.url, CODE)
        return json.loads(said), stub


@pytest.mark.parametrize("name", SEEN)
def test_what_was_seen(went: tuple[dict[str, Any], Stub], name: str) -> None:
    seen, expected = went[0][name], SEEN[name]
    if isinstance(expected, re.Pattern):
        assert re.search(expected.pattern, seen, re.DOTALL), seen
    else:
        assert seen == expected


def test_snippets(went: tuple[dict[str, Any], Stub]) -> None:
    found = went[0]["snippets"]
    assert 'options={"stripe_account": "acct_1"},' in found["Python"]
    assert '\n    stripeAccount: "acct_1",\n  },\n);' in found["TypeScript"]
    assert "-H 'Stripe-Account: acct_1'" in found["curl"]


def test_what_the_api_gets(went: tuple[dict[str, Any], Stub]) -> None:
    """The account with every call; a key by chance first, then the reader's own.

    A browser sends what breaks once more by itself.
    """
    calls = [{n.lower(): v for n, v in call.headers} for call in went[1].calls]
    assert {one["stripe-account"] for one in calls} == {"acct_1"}
    first, *others = (one["idempotency-key"] for one in calls)
    assert re.fullmatch("[0-9a-f]{32}", first)
    assert len(others) >= 4
    assert {*others} == {"order-42"}
