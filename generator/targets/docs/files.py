"""Where does the page of each operation lie? `payment_records/report_payment.html`, as it is called.

In goes an Sdk, out come paths without their ending, by id of the method.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.model import Sdk, Service
from generator.targets.file_names import DEVICES, stem
from generator.targets.scope import Convention, Scope

_OURS = frozenset({"assets", "index", "search"})
"""What the root of the site has beside the pages."""

_STEMS = Convention(stem, DEVICES)
_AT_ROOT = Convention(stem, DEVICES | _OURS)


def pages(sdk: Sdk, diagnostics: Diagnostics) -> dict[str, str]:
    found: dict[str, str] = {}
    for service in sdk.services:
        folder = "".join(f"{one}/" for one in _folders(service))
        scope = Scope(f"pages of {service.id or 'the client'}", _convention(service))
        for method in service.methods:
            scope.declare(method.id, method.name, method.at)
        scope.settle(diagnostics)
        found |= {
            method.id: f"{folder}{scope[method.id]}" for method in service.methods
        }
    return found


def _convention(service: Service) -> Convention:
    return _STEMS if service.path else _AT_ROOT


def _folders(service: Service) -> list[str]:
    return [
        (_STEMS if depth else _AT_ROOT).legal(name.words)
        for depth, name in enumerate(service.path)
    ]
