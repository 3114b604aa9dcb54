"""Does the page of an operation call an API through the gateway, in a browser?"""

from __future__ import annotations

import json
import time
from pathlib import Path

from tests.browser.drive import drive, serving
from tests.e2e.command import FAMILY
from tests.explorer.site import PAGE, site
from tests.gateway.gateway import Running, running
from tests.gateway.upstream import Upstream

KEY = "sk_test_51NEVER0IN0THE0BROWSER"


def _another(gateway: Running) -> str:
    """A wrong code has a new one printed; the one before is of use still."""
    before = gateway.code()
    gateway.call(
        "POST", "/.gateway/session", b"{}", {"Content-Type": "application/json"}
    )
    while gateway.code() == before:
        time.sleep(0.05)
    return gateway.code()


def test_the_page_sends_a_call(upstream: Upstream, tmp_path: Path) -> None:
    record = json.dumps({"id": "pr_1", "object": "payment_record"})
    upstream.tell(lambda talk: talk.say(record, "Content-Type: application/json"))
    program = Path(__file__).with_name("page.mjs")
    with serving(site(tmp_path)) as origin:
        server = f"http://127.0.0.1:{upstream.port}"
        flags = ("--server", server, "--allow-private", "--allow-origin", origin)
        with running(FAMILY, *flags, environment={"STRIPE_API_KEY": KEY}) as gateway:
            url = f"http://127.0.0.1:{gateway.port}"
            codes = (gateway.code(), _another(gateway))
            said = json.loads(drive(program, f"{origin}/{PAGE}", url, *codes))
    seen = said["seen"]
    assert "no credential" not in seen["unpaired"], "only the code is missing"
    assert "Test key" in seen["badges"]
    assert "pr_1" in seen["answer"]
    assert "gateway" in seen["facts"] and "API" in seen["facts"]
    assert seen["cookies"] == "", "out of reach of scripts"
    assert seen["token"].count(".") == 2
    assert seen["address"] == f"{url}/.gateway/pair", "the code is gone from it"
    assert upstream.last.all("authorization") == [f"Bearer {KEY}"]
    assert b"amount_requested[currency]=usd" in upstream.last.body
    assert KEY not in json.dumps(said)
