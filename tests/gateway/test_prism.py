"""Does what goes through the gateway fit the document, for somebody else?

The API is Prism, which plays the document and refuses what does not fit it: the form of the flagship
page with all its fields, and a call of the SDK, whose key is the session.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import node
from tests.browser.drive import drive, serving
from tests.e2e.command import COMMITTED, FAMILY
from tests.explorer.site import PAGE, site
from tests.gateway.gateway import Running, running
from tests.gateway.prism import prism

HERE = Path(__file__).parent
SECRET = "sk_test_51NEVER0IN0THE0BROWSER"


@dataclass(frozen=True, slots=True)
class Setting:
    gateway: Running
    pages: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.gateway.port}"


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    folder = site(tmp_path_factory.mktemp("pages"))
    with serving(folder) as pages, prism(FAMILY) as api:
        flags = ("--server", api, "--allow-private", "--allow-origin", pages)
        secret = {"STRIPE_API_KEY": SECRET}
        with running(FAMILY, *flags, environment=secret) as gateway:
            yield Setting(gateway, pages)


@pytest.fixture(scope="module")
def said(setting: Setting) -> dict[str, Any]:
    code = setting.gateway.code()
    page = f"{setting.pages}/{PAGE}"
    found = drive(HERE / "fill_and_send.mjs", page, setting.address, code)
    loaded: dict[str, Any] = json.loads(found)
    return loaded


def test_the_form_is_sent_and_answered(said: dict[str, Any]) -> None:
    assert said["badges"] == ["Ready", "Test key"]
    assert "200" in said["first"]
    assert "payment_record" in said["first"]


def test_no_secret_is_in_the_browser(said: dict[str, Any]) -> None:
    for place, text in said["kept"].items():
        assert SECRET not in text, place
    assert said["requests"]
    assert not [one for one in said["requests"] if SECRET in " ".join(one)]
    assert not [text for text in said["consoles"] if "Content Security" in text]


PYTHON = """
import os, sys
from stripe_sdk import Stripe

client = Stripe(api_key=os.environ["TOKEN"], base_url=sys.argv[1])
record = client.payment_records.retrieve("pr_123")
print(record.object, type(record).__name__)
"""


def test_a_call_of_the_sdk_is_answered(setting: Setting, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PYTHON)
    environment = {
        "TOKEN": setting.gateway.token,
        "PYTHONPATH": str(COMMITTED / "python"),
    }
    words: list[str | Path] = [sys.executable, program, f"{setting.address}/stripe"]
    said = node.run(words, cwd=tmp_path, environment=environment)
    assert said == "payment_record PaymentRecord\n"
