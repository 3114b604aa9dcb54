"""Which names are settled now? What the names file will say.

In: an Sdk, with the names of earlier builds. Out: those of all that is there, in every language, and of
what is gone, unless that is to be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.diagnostics import Pointer
from generator.names import Words
from generator.sdk.model import Sdk, Service
from generator.sdk.settled import EVERY, Kept, KeptCall, Settled
from generator.targets.base import language, languages
from generator.targets.former import method_key
from generator.targets.scope import Entry

_NOWHERE = Pointer("")


def settled(sdk: Sdk, *, prune: bool = False) -> Settled:
    """`prune`: names of what is gone are given away."""
    before = Settled() if prune else sdk.settled
    return Settled(
        known=True,
        title=sdk.title,
        client=sdk.name.words,
        calls=_calls(sdk, before),
        homes=_homes(sdk),
        scopes=_scopes(sdk, before),
    )


def _calls(sdk: Sdk, before: Settled) -> dict[str, KeptCall]:
    """A call that a fact has given away is nobody's any more."""
    calls = {
        method_key(method): _call(service, method.name.words)
        for service in sdk.services
        for method in service.methods
    }
    taken = {str(call) for call in calls.values()} | {one.id for one in sdk.services}
    texts = {str(call) for call in calls.values()}
    for key, call in before.calls.items():
        above = {
            str(KeptCall(call.service[:n], call.service[n], _NOWHERE))
            for n in range(len(call.service))
        }
        if key not in calls and str(call) not in taken and texts.isdisjoint(above):
            calls[key] = call
    return calls


def _call(service: Service, method: Words) -> KeptCall:
    return KeptCall(tuple(name.words for name in service.path), method, _NOWHERE)


def _homes(sdk: Sdk) -> dict[str, str]:
    """Of unnamed answers that are not in the operation of one service alone."""
    places = {
        str(method.at): service.id
        for service in sdk.services
        for method in service.methods
    }
    homes = {}
    for made in sdk.declarations():
        kind, _, service = made.home.partition(":")
        tokens = made.id.partition("#")[2].split("/")[:4]
        if kind == "responses" and places.get("#" + "/".join(tokens)) != service:
            homes[made.id] = service
    return homes


def _scopes(sdk: Sdk, before: Settled) -> dict[str, Mapping[str, Kept]]:
    found: dict[str, dict[str, dict[str, Entry]]] = {}
    for target in languages():
        for heading, thing, entry in language(target).settled(sdk):
            found.setdefault(heading, {}).setdefault(thing, {})[target] = entry
    merged: dict[str, Mapping[str, Kept]] = {
        heading: {
            thing: Kept(_together(entries), _NOWHERE)
            for thing, entries in things.items()
            if any(entry.needed for entry in entries.values())
        }
        for heading, things in found.items()
    }
    for heading, names in before.scopes.items():
        there = found.get(heading, {})
        gone = {thing: kept for thing, kept in names.items() if thing not in there}
        merged[heading] = {
            **_left(gone, merged.get(heading, {}), there),
            **merged.get(heading, {}),
        }
    return {heading: names for heading, names in merged.items() if names}


def _together(entries: Mapping[str, Entry]) -> dict[str, Words]:
    words = {target: entry.words for target, entry in entries.items()}
    some = next(iter(words.values()))
    return {EVERY: some} if all(one == some for one in words.values()) else words


def _left(
    gone: Mapping[str, Kept],
    names: Mapping[str, Kept],
    there: Mapping[str, Mapping[str, Entry]],
) -> dict[str, Kept]:
    """What a fact gave to something else is not held any longer."""
    taken = set(
        _words(entry.words for entries in there.values() for entry in entries.values())
    )
    return {
        thing: kept
        for thing, kept in gone.items()
        if taken.isdisjoint(_words(kept.words.values()))
    }


def _words(found: Iterable[Words]) -> set[str]:
    return {"_".join(words) for words in found}
