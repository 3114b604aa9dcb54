"""How is one call made through our package and through the official one, and what was sent?"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from operator import attrgetter
from typing import Any

import stripe

from generator.diagnostics import Diagnostics
from generator.sdk.example_choice import is_file
from generator.sdk.model import Method, Sdk, Values
from generator.targets.base import language
from generator.targets.names import settle_names
from generator.targets.python.conventions import PYTHON
from generator.targets.scope import Scope
from tests.real.complete_client import PACKAGE
from tests.real.sent import KEY, Sent, sent
from tests.recording_server import RecordingServer

OPTIONS = {"api_version": "stripe_version"}
"""What theirs calls an option, where that is not what ours does."""


@dataclass(frozen=True, slots=True)
class Packages:
    """A client of each. `calls` and `arguments` are the names in ours, by the id of the method."""

    sdk: Sdk
    server: RecordingServer
    ours: Any
    theirs: Any
    calls: Mapping[str, str]
    arguments: Mapping[str, Scope]

    def send_ours(
        self, method: Method, values: Values, options: Mapping[str, Any]
    ) -> Sent:
        """What cannot be sent raises as it does for a user."""
        names = self.arguments[method.id]
        make = attrgetter(self.calls[method.id].removeprefix("client."))(self.ours)
        path, rest = _split(values)
        given = {
            names[f"{argument.location}:{argument.wire}"]: value
            for argument, value in rest
        }
        make(*path, options=options, **given)
        return self._recorded()

    def send_theirs(
        self, call: str, values: Values, options: Mapping[str, Any]
    ) -> Sent:
        make = attrgetter(call)(self.theirs.v1)
        path, rest = _split(values)
        parameters = {argument.wire: value for argument, value in rest}
        named = {OPTIONS.get(name, name): value for name, value in options.items()}
        answer = make(*path, parameters, named)
        if hasattr(answer, "read"):
            answer.read()
        return self._recorded()

    def _recorded(self) -> Sent:
        (recorded,) = self.server.requests
        self.server.clear()
        return sent(recorded)


@contextmanager
def both_packages(server: RecordingServer, sdk: Sdk) -> Iterator[Packages]:
    """Both over httpx: the library that theirs uses by default respells what it is given."""
    http = stripe.HTTPXClient(allow_sync_methods=True)
    theirs = stripe.StripeClient(
        KEY,
        stripe_version=sdk.version,
        base_addresses={"api": server.url, "files": server.url},
        http_client=http,
        max_network_retries=0,
    )
    ours = import_module(PACKAGE).Stripe(api_key=KEY, base_url=server.url)
    # Theirs passes a body to httpx in a way that httpx no longer likes.
    with warnings.catch_warnings(), closing(http), ours:
        warnings.filterwarnings("ignore", "Use 'content=", DeprecationWarning)
        server.clear()
        names = settle_names(sdk, PYTHON, Diagnostics())
        calls = language("python").calls(sdk)
        yield Packages(sdk, server, ours, theirs, calls, names.arguments)


def _split(values: Values) -> tuple[list[Any], list[tuple[Any, Any]]]:
    """What is in the path, and the rest. Files are opened: anew for each package."""
    path = [value for argument, value in values if argument.location == "path"]
    rest = [
        (argument, _opened(str(value)) if is_file(argument.type) else value)
        for argument, value in values
        if argument.location != "path"
    ]
    return path, rest


def _opened(name: str) -> BytesIO:
    file = BytesIO(b"%PDF-1.7\r\n--random\r\n\x00\xff\n")
    file.name = name
    return file
