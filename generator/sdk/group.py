"""Which calls does the client offer? Operations in, each with its service and method out.

Names are what a person would choose from path, HTTP method and resource; operationIds that are
structured (`repos/get`) win for the whole document. The order of the document never matters, and
only the members of a clash are ever renamed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer
from generator.names import Name, Rank
from generator.openapi.model import Api, Operation
from generator.sdk.operation_ids import structured
from generator.sdk.path_tree import grow
from generator.sdk.place import Call, place
from generator.sdk.roles import Roles
from generator.sdk.settle import settle
from generator.sdk.settled import NOTHING, Settled
from generator.sdk.stand import Wish


@dataclass(frozen=True, slots=True)
class Pin:
    """A call that the facts state: `customers.create`."""

    service: tuple[Name, ...]
    method: Name
    at: Pointer


@dataclass(frozen=True, slots=True)
class Placed:
    """`service` is from the client down: (test helpers, customers)."""

    operation: Operation
    service: tuple[Name, ...]
    method: Name


def group(
    api: Api,
    pins: Mapping[str, Pin],
    diagnostics: Diagnostics,
    before: Settled = NOTHING,
) -> tuple[Placed, ...]:
    """One per operation, in document order. Keys of `pins` are operationIds or `METHOD /path`."""
    tree = grow(api.operations)
    roles = Roles(api, tree)
    stated = structured(api.operations)
    wishes: list[Wish] = []
    for operation in api.operations:
        odd = tree.oddness(operation)
        pin = _pinned(operation, pins)
        call = stated.get((operation.method, operation.path), ())
        if pin is not None:
            pinned = Call(tuple(name.words for name in pin.service), pin.method.words)
            wishes.append(Wish(operation, pinned, Rank.PINNED, pin.at, odd))
        elif call:
            declared = Call(call[:-1], call[-1])
            wishes.append(Wish(operation, declared, Rank.DECLARED, operation.at, odd))
        else:
            derived = place(roles, operation)
            wishes.append(Wish(operation, derived, Rank.DERIVED, operation.at, odd))
    settled = settle(tuple(wishes), diagnostics, before)
    return tuple(_placed(wish, settled[wish.key]) for wish in wishes)


def _pinned(operation: Operation, pins: Mapping[str, Pin]) -> Pin | None:
    path = f"{operation.method.upper()} {operation.path}"
    return pins.get(path) or pins.get(operation.operation_id)


def _placed(wish: Wish, call: Call) -> Placed:
    service = tuple(Name(words, wish.rank) for words in call.service)
    return Placed(wish.operation, service, Name(call.method, wish.rank))
