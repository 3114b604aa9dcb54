"""Which calls stand already, before anybody chooses?

In: what each operation wishes for, and the names that were settled before. Out: the wishes of those
that have a call with that call, those of newcomers beside them, and what is gone and keeps its call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostics, Pointer, Related
from generator.diagnostics.codes.names import FACT_RENAMES
from generator.names import Rank, Words, snake
from generator.openapi.model import HttpMethod, Operation
from generator.sdk.place import Call, plain_verb
from generator.sdk.settled import KeptCall, Settled, operation_key


@dataclass(frozen=True, slots=True)
class Wish:
    """`at` is where the call is stated: the fact, or the operation.

    Of two wishes for one call, the one of lower `rank` and then the less `odd` path has it. Where
    the call is one that the operation had before, `usual` is what it would be without.
    """

    operation: Operation
    call: Call
    rank: Rank
    at: Pointer
    odd: tuple[int, ...] = ()
    usual: Call | None = None

    @property
    def key(self) -> tuple[HttpMethod, str]:
        return self.operation.method, self.operation.path

    @property
    def firm(self) -> bool:
        """Whether somebody has said it before: a fact, or an earlier build."""
        return self.rank is Rank.PINNED or self.usual is not None

    @property
    def name(self) -> str:
        return operation_key(*self.key)


@dataclass(frozen=True, slots=True)
class Gone:
    """What the document had. `at` is the line of its name."""

    key: str
    at: Pointer


@dataclass(frozen=True, slots=True)
class Ground:
    """`gone` are by call. No call may be one of the `services`."""

    wishes: tuple[Wish, ...]
    gone: Mapping[str, Gone]
    services: Set[str]


def stand(wishes: tuple[Wish, ...], before: Settled) -> Ground:
    pinned = [wish for wish in wishes if wish.rank is Rank.PINNED]
    gone = _gone(wishes, pinned, before.calls)
    held = {str(call): Gone(key, call.at) for key, call in gone.items()}
    standing = [_as_before(wish, before.calls.get(wish.name)) for wish in wishes]
    calls: set[str] = set()
    if before.known:
        calls = {text_of(wish.call) for wish in standing if wish.firm} | held.keys()
    placed = tuple(
        wish if wish.firm else replace(wish, call=_beside(wish, calls))
        for wish in standing
    )
    services = _services(wish.call.service for wish in placed)
    return Ground(placed, held, services | _services(c.service for c in gone.values()))


def report_facts(
    wishes: tuple[Wish, ...], before: Settled, diagnostics: Diagnostics
) -> None:
    """Facts win over what was settled, and that must show."""
    for wish in wishes:
        kept = before.calls.get(wish.name)
        if kept and wish.rank is Rank.PINNED and str(kept) != text_of(wish.call):
            diagnostics.report(
                FACT_RENAMES,
                at=kept.at,
                related=(Related(wish.at, "the fact"),),
                thing=wish.name,
                name=str(kept),
                now=text_of(wish.call),
            )


def _as_before(wish: Wish, kept: KeptCall | None) -> Wish:
    if kept is None or wish.rank is Rank.PINNED:
        return wish
    return replace(wish, call=Call(kept.service, kept.method), usual=wish.call)


def _gone(
    wishes: tuple[Wish, ...], pinned: list[Wish], kept: Mapping[str, KeptCall]
) -> dict[str, KeptCall]:
    """Unless a fact gives its call away."""
    there = {wish.name for wish in wishes}
    calls = {text_of(wish.call) for wish in pinned}
    services = _services(wish.call.service for wish in pinned)
    return {
        key: call
        for key, call in kept.items()
        if key not in there
        and str(call) not in calls | services
        and calls.isdisjoint(_services([call.service]))
    }


def _beside(wish: Wish, calls: Set[str]) -> Call:
    """What would be in a service that is a method already says its verb first: `update_count`."""
    service, method = wish.call.service, wish.call.method
    for depth in range(1, len(service) + 1):
        if _text(service[:depth]) in calls:
            more = tuple(word for words in service[depth - 1 :] for word in words)
            verb = method if method[0] != more[0] else (plain_verb(wish.key[0]),)
            return Call(service[: depth - 1], (*verb, *more))
    return wish.call


def _services(paths: Iterable[tuple[Words, ...]]) -> Set[str]:
    return {_text(path[:depth]) for path in paths for depth in range(1, len(path) + 1)}


def _text(service: tuple[Words, ...]) -> str:
    return ".".join(snake(words) for words in service)


def text_of(call: Call) -> str:
    return _text((*call.service, call.method))
