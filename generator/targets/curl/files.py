"""Where do snippets lie? Each service has a folder, each method two files.

In goes an Sdk, out come paths: `payment_records/report_payment.sh` for the smallest call, and
`payment_records/report_payment_full.sh` for the one with everything.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.names import Name, Rank
from generator.sdk.model import Method, Sdk, Service
from generator.targets.file_names import DEVICES, stem
from generator.targets.scope import Convention, Scope

_STEMS = Convention(stem, DEVICES)


@dataclass(frozen=True, slots=True)
class Paths:
    """By id of the method."""

    smallest: dict[str, str]
    complete: dict[str, str]


def paths(sdk: Sdk, diagnostics: Diagnostics) -> Paths:
    made = Paths({}, {})
    for service in sdk.services:
        folder = "".join(f"{_folder(name)}/" for name in service.path)
        scope = _scope(service, diagnostics)
        for method in service.methods:
            made.smallest[method.id] = f"{folder}{scope[method.id]}.sh"
            made.complete[method.id] = f"{folder}{scope[_full(method)]}.sh"
    return made


def _folder(name: Name) -> str:
    return _STEMS.legal(name.words)


def _scope(service: Service, diagnostics: Diagnostics) -> Scope:
    scope = Scope(f"snippets of {service.id or 'the client'}", _STEMS)
    for method in service.methods:
        full = Name((*method.name.words, "full"), Rank.DERIVED, ("snippet",))
        scope.declare(method.id, method.name, method.at)
        scope.declare(_full(method), full, method.at)
    return scope.settle(diagnostics)


def _full(method: Method) -> str:
    return f"{method.id} in full"
