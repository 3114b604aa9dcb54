"""What if two operations wish for the same call? One has it, the others grow context words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer, Related
from generator.diagnostics.codes.sdk import (
    CALL_NUMBERED,
    CALL_PINNED_TWICE,
    CALL_PUSHED,
)
from generator.names import Rank, Words, snake, split
from generator.openapi.model import HttpMethod, Operation
from generator.sdk.place import PLAIN_VERBS, Call

_Key = tuple[HttpMethod, str]


@dataclass(frozen=True, slots=True)
class Wish:
    """`at` is where the call is stated: the fact, or the operation.

    Of two wishes for one call, the one of lower `rank` and then the less `odd` path has it.
    """

    operation: Operation
    call: Call
    rank: Rank
    at: Pointer
    odd: tuple[int, ...] = ()

    @property
    def key(self) -> _Key:
        return self.operation.method, self.operation.path


def settle(wishes: tuple[Wish, ...], diagnostics: Diagnostics) -> Mapping[_Key, Call]:
    """Every operation with a call of its own, that is no service either.

    First everyone who can has what was wished for; only then do the others look for another name,
    so that a clash never touches a third one.
    """
    services = {
        _text(wish.call.service[:depth])
        for wish in wishes
        for depth in range(1, len(wish.call.service) + 1)
    }
    taken: dict[str, Wish] = {}
    clashing: list[Wish] = []
    settled: dict[_Key, Call] = {}
    for wish in sorted(wishes, key=_precedence):
        wished = _text_of(wish.call)
        if wished in taken or wished in services:
            clashing.append(wish)
        else:
            taken[wished] = wish
            settled[wish.key] = wish.call
    for wish in clashing:
        call = _other_call(wish, taken, services=services, diagnostics=diagnostics)
        taken[_text_of(call)] = wish
        settled[wish.key] = call
        _report_pushed(wish, call, taken.get(_text_of(wish.call)), diagnostics)
    return settled


def _report_pushed(
    wish: Wish, call: Call, other: Wish | None, diagnostics: Diagnostics
) -> None:
    """A pin that takes the call of another operation renames a public method: that must show."""
    if other is None or other.rank is not Rank.PINNED or wish.rank is Rank.PINNED:
        return
    diagnostics.report(
        CALL_PUSHED,
        at=other.at,
        related=(Related(wish.at, "the other operation"),),
        call=_text_of(wish.call),
        operation=f"{wish.operation.method.upper()} {wish.operation.path}",
        pushed=_text_of(call),
    )


def _precedence(wish: Wish) -> tuple[Rank, tuple[int, ...], str, str]:
    return wish.rank, wish.odd, wish.operation.path, wish.operation.method


def _other_call(
    wish: Wish,
    taken: Mapping[str, Wish],
    *,
    services: Set[str],
    diagnostics: Diagnostics,
) -> Call:
    wished = _text_of(wish.call)
    for call in _choices(wish):
        if _text_of(call) not in taken.keys() | services:
            return call
    number = 2
    while f"{wished}_{number}" in taken.keys() | services:
        number += 1
    other = taken.get(wished)
    diagnostics.report(
        CALL_PINNED_TWICE if wish.rank is Rank.PINNED else CALL_NUMBERED,
        at=wish.at,
        related=(Related(other.at, "the other one"),) if other else (),
        call=wished,
        number=number,
        operation=f"{wish.operation.method.upper()} {wish.operation.path}",
    )
    return Call(wish.call.service, (*wish.call.method, str(number)))


def _choices(wish: Wish) -> Iterator[Call]:
    """With what tells it from others: a parameter, the operationId, the HTTP method."""
    if wish.rank is Rank.PINNED:
        return
    service, method = wish.call.service, wish.call.method
    path, http = wish.operation.path, wish.operation.method
    parameters = _parameters(path)
    if parameters and path.endswith("}"):
        yield Call(service, (*method, "by", *parameters[-1]))
    said = split(wish.operation.operation_id)
    if said and said[0] != http:
        yield Call(service, said)
    if parameters:
        yield Call(service, (*method, "by", *parameters[0]))
    if method[0] not in PLAIN_VERBS.values():
        yield Call(service, (PLAIN_VERBS[http], *method))


def _parameters(path: str) -> list[Words]:
    names = (part.partition("}")[0] for part in path.split("{")[1:])
    return [split(name) for name in names if split(name)]


def _text(service: tuple[Words, ...]) -> str:
    return ".".join(snake(words) for words in service)


def _text_of(call: Call) -> str:
    return _text((*call.service, call.method))
