"""Who makes the calls? One function for each client: calls in, what the server received out."""

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import stripe

from generator.openapi.model import Server
from generator.output.render import render
from generator.targets.base import language
from tests import node
from tests.e2e.calls import Call, family, methods, values
from tests.recording_server import Recorded, RecordingServer
from tests.shell import bash

KEY = "sk_test_5ecret"

Caller: TypeAlias = Callable[[RecordingServer, Sequence[Call], Path], list[Recorded]]


def sent(
    caller: Caller, server: RecordingServer, calls: Sequence[Call], package: Path
) -> dict[str, Recorded]:
    """By the name of the call. Every call must have sent exactly one request."""
    server.clear()
    recorded = caller(server, calls, package)
    return {call.name: one for call, one in zip(calls, recorded, strict=True)}


def python(
    server: RecordingServer, calls: Sequence[Call], package: Path
) -> list[Recorded]:
    """Our package must be on the path already."""
    sdk = import_module("stripe_sdk")
    with sdk.Stripe(api_key=KEY, base_url=server.url) as client:
        for call in calls:
            make = getattr(client.payment_records, call.operation)
            make(*call.path, options=_options(call), **call.keywords)
    return server.requests


def python_async(
    server: RecordingServer, calls: Sequence[Call], package: Path
) -> list[Recorded]:
    sdk = import_module("stripe_sdk")

    async def make_all() -> None:
        async with sdk.AsyncStripe(api_key=KEY, base_url=server.url) as client:
            for call in calls:
                make = getattr(client.payment_records, call.operation)
                await make(*call.path, options=_options(call), **call.keywords)

    asyncio.run(make_all())
    return server.requests


def official(
    server: RecordingServer, calls: Sequence[Call], package: Path
) -> list[Recorded]:
    """Over httpx, as our own package: no other HTTP library then respells what is sent."""
    return _official(server, calls, stripe.HTTPXClient(allow_sync_methods=True))


def official_by_default(
    server: RecordingServer, calls: Sequence[Call], package: Path
) -> list[Recorded]:
    return _official(server, calls, stripe.RequestsClient())


def _official(
    server: RecordingServer, calls: Sequence[Call], http: stripe.HTTPClient
) -> list[Recorded]:
    client = stripe.StripeClient(
        KEY,
        base_addresses={"api": server.url},
        http_client=http,
        max_network_retries=0,
    )
    # It passes a body to httpx in a way that httpx no longer likes.
    with warnings.catch_warnings(), closing(http):
        warnings.filterwarnings("ignore", "Use 'content=", DeprecationWarning)
        for call in calls:
            make: Any = getattr(client.v1.payment_records, call.operation)
            make(*call.path, call.keywords, _options(call))
    return server.requests


def _options(call: Call) -> dict[str, Any]:
    return {"idempotency_key": call.idempotency_key} if call.idempotency_key else {}


def typescript(
    server: RecordingServer, calls: Sequence[Call], package: Path
) -> list[Recorded]:
    """`package` is a project that has our package installed."""
    script = package / "send_calls.mjs"
    script.write_bytes((Path(__file__).parent / "send_calls.mjs").read_bytes())
    listed = package / "calls.json"
    listed.write_text(json.dumps([call.to_json() for call in calls]))
    node.node(
        script,
        cwd=package,
        environment={"CALLS": str(listed), "URL": server.url, "KEY": KEY},
    )
    return server.requests


def curl(
    server: RecordingServer, calls: Sequence[Call], package: Path
) -> list[Recorded]:
    """Snippets of the same values, made for the server's own address."""
    sdk = replace(family(), servers=(Server(server.url),))
    for call in calls:
        made = language("curl").snippet(sdk, methods()[call.operation], values(call))
        bash(render(made, "curl"), variables={"STRIPE_API_KEY": KEY})
    return server.requests


CALLERS: Mapping[str, Caller] = {
    "official": official,
    "official by default": official_by_default,
    "python": python,
    "python async": python_async,
    "typescript": typescript,
    "curl": curl,
}
