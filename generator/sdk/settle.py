"""What if two operations wish for the same call? One has it, the others grow context words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from generator.diagnostics import Diagnostics, Related
from generator.diagnostics.codes.names import NAME_HELD
from generator.diagnostics.codes.sdk import (
    CALL_NUMBERED,
    CALL_PINNED_TWICE,
    CALL_PUSHED,
)
from generator.names import Rank, Words, split
from generator.openapi.model import HttpMethod
from generator.sdk.place import PLAIN_VERBS, Call, plain_verb
from generator.sdk.settled import NOTHING, Settled
from generator.sdk.stand import Gone, Wish, report_facts, stand, text_of

_Key = tuple[HttpMethod, str]


def settle(
    wishes: tuple[Wish, ...], diagnostics: Diagnostics, before: Settled = NOTHING
) -> Mapping[_Key, Call]:
    """Every operation with a call of its own, that is no service either.

    First everyone who can has what was wished for; only then do the others look for another name,
    so that a clash never touches a third one. Who has a call since `before` is asked first, behind
    pinned ones; what is gone holds its call.
    """
    ground = stand(wishes, before)
    services = ground.services
    taken: dict[str, Wish | Gone] = {**ground.gone}
    clashing: list[Wish] = []
    settled: dict[_Key, Call] = {}
    for wish in sorted(ground.wishes, key=_precedence):
        wished = text_of(wish.call)
        if wished in taken or wished in services:
            clashing.append(wish)
        else:
            taken[wished] = wish
            settled[wish.key] = wish.call
    for wish in clashing:
        other = taken.get(text_of(wish.call))
        more = _as_newcomer(wish) if before.known else ()
        call = _other_call(
            wish, taken, more, services=services, diagnostics=diagnostics
        )
        taken[text_of(call)] = wish
        settled[wish.key] = call
        _report_pushed(wish, call, other, diagnostics)
    report_facts(wishes, before, diagnostics)
    return settled


def _report_pushed(
    wish: Wish, call: Call, other: Wish | Gone | None, diagnostics: Diagnostics
) -> None:
    """A pin that takes the call of another operation renames a public method: that must show."""
    if other is None or wish.rank is Rank.PINNED:
        return
    if isinstance(other, Gone):
        diagnostics.report(
            NAME_HELD, at=other.at, name=text_of(wish.call), thing=other.key,
            newcomer=wish.name, settled=text_of(call),
        )  # fmt: skip
    elif other.rank is Rank.PINNED:
        diagnostics.report(
            CALL_PUSHED, at=other.at, related=(Related(wish.at, "the other operation"),),
            call=text_of(wish.call), operation=wish.name, pushed=text_of(call),
        )  # fmt: skip


def _precedence(wish: Wish) -> tuple[bool, Rank, tuple[int, ...], str, str]:
    rank = wish.rank if wish.usual is None else Rank.DECLARED
    return not wish.firm, rank, wish.odd, wish.operation.path, wish.operation.method


def _other_call(
    wish: Wish,
    taken: Mapping[str, Wish | Gone],
    more: Iterable[Call],
    *,
    services: Set[str],
    diagnostics: Diagnostics,
) -> Call:
    wished = text_of(wish.call)
    for call in (*_choices(wish), *more):
        if text_of(call) not in taken.keys() | services:
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
        operation=wish.name,
    )
    return Call(wish.call.service, (*wish.call.method, str(number)))


def _choices(wish: Wish) -> Iterator[Call]:
    """With what tells it from others: a parameter, the operationId, the HTTP method."""
    if wish.rank is Rank.PINNED:
        return
    if wish.usual is not None:
        yield wish.usual
    usual = wish.usual or wish.call
    service, method = usual.service, usual.method
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
        yield Call(service, (plain_verb(http), *method))


def _as_newcomer(wish: Wish) -> Iterator[Call]:
    """`pets.patch`, where somebody is `pets.update` since before."""
    if wish.rank is not Rank.PINNED:
        yield Call(wish.call.service, (wish.operation.method,))


def _parameters(path: str) -> list[Words]:
    names = (part.partition("}")[0] for part in path.split("{")[1:])
    return [split(name) for name in names if split(name)]
