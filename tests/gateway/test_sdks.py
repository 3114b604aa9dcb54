"""Do the generated packages work through the gateway, with no key of their own?"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import COMMITTED, FAMILY
from tests.gateway.gateway import Running, running
from tests.gateway.upstream import Talk, Upstream

KEY = "sk_test_5ecret"
RECORD = {"id": "pr_1", "object": "payment_record"}

_PROGRAM = """
import asyncio, os, sys
sys.path.insert(0, sys.argv[1])
import stripe_sdk
url, token = os.environ["URL"], os.environ["TOKEN"]
asked = dict(amount_requested={"currency": "usd", "value": 1000}, payment_method_details={"type": "custom"})
with stripe_sdk.Stripe(base_url=url, api_key=token) as client:
    print(client.payment_records.report_payment(initiated_at=1, **asked).id)
    try:
        client.payment_records.retrieve("nothing")
    except stripe_sdk.NotFoundError as error:
        print(error.status, error)
with stripe_sdk.Stripe(base_url=url, api_key="none", headers={"Gateway-Token": token}) as client:
    print(client.payment_records.report_payment(initiated_at=2, **asked).id)
async def main():
    async with stripe_sdk.AsyncStripe(base_url=url, api_key=token) as client:
        print((await client.payment_records.report_payment(initiated_at=3, **asked)).id)
asyncio.run(main())
"""


@pytest.fixture(scope="module")
def stripe(upstream: Upstream) -> Iterator[Running]:
    server = f"http://127.0.0.1:{upstream.port}"
    key = {"STRIPE_API_KEY": KEY}
    flags = ("--server", server, "--allow-private")
    with running(FAMILY, *flags, environment=key) as started:
        yield started


def _act(talk: Talk) -> None:
    assert talk.got is not None
    if "nothing" in talk.got.target:
        wrong = {
            "error": {"type": "invalid_request_error", "message": "No such record"}
        }
        talk.say(
            json.dumps(wrong), "Content-Type: application/json", status="404 Not Found"
        )
    else:
        talk.say(json.dumps(RECORD), "Content-Type: application/json")


def _environment(stripe: Running) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "STRIPE" not in name}
    url = f"http://127.0.0.1:{stripe.port}/stripe"
    return {**kept, "URL": url, "TOKEN": stripe.token}


def _check(upstream: Upstream) -> None:
    for got in upstream.got:
        assert got.all("authorization") == [f"Bearer {KEY}"]
        assert got.all("stripe-version") == ["2026-10-28.endive"]
    form = upstream.got[0]
    assert form.line == "POST /v1/payment_records/report_payment HTTP/1.1"
    assert b"amount_requested[currency]=usd" in form.body
    assert len(form.all("idempotency-key")) == 1


def test_python(stripe: Running, upstream: Upstream, tmp_path: Path) -> None:
    shutil.copytree(COMMITTED / "python" / "stripe_sdk", tmp_path / "stripe_sdk")
    upstream.tell(_act)
    command = [sys.executable, "-c", _PROGRAM, str(tmp_path)]
    said = node.run(command, cwd=tmp_path, environment=_environment(stripe))
    lines = said.splitlines()
    assert [lines[0], *lines[2:]] == ["pr_1", "pr_1", "pr_1"]
    assert lines[1].startswith("404") and "No such record" in lines[1]
    _check(upstream)


def test_typescript(stripe: Running, upstream: Upstream, tmp_path: Path) -> None:
    if node.missing():
        pytest.skip(node.missing())
    (tmp_path / "package.json").write_text('{"type": "module"}\n')
    package = tmp_path / "node_modules" / "@utdk" / "stripe"
    shutil.copytree(COMMITTED / "typescript", package)
    node.run([node.MODULES / ".bin" / "tsc", "-p", "tsconfig.json"], cwd=package)
    program = tmp_path / "call.mjs"
    shutil.copy(Path(__file__).with_name("call.mjs"), program)
    upstream.tell(_act)
    said = node.node(program, cwd=tmp_path, environment=_environment(stripe))
    lines = said.splitlines()
    assert lines[:2] == ["pr_1", "pr_1"]
    assert lines[2].startswith("404") and "No such record" in lines[2]
    _check(upstream)
