"""What of a document did not reach an SDK, and why not?

In: a document that was watched while it was read, the Api and the Sdk made of it. Out: for a
target how many objects of each kind are there, and each key and object that is lost. It goes by what
the readers took and what the Sdk holds, so that a reader that learns a key needs no word here.
Extensions are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.coverage.grammar import Thing, Tokens, things
from generator.coverage.idle import is_idle
from generator.coverage.model import Count, Coverage, Dropped
from generator.coverage.titles import unread_titles
from generator.coverage.unused import UNUSED
from generator.diagnostics import Pointer
from generator.document.model import Document
from generator.openapi.model import Api
from generator.openapi.watched import Watched
from generator.sdk.model import Sdk
from generator.sdk.result import served

_COMMENTS = ("$comment", "$schema", "$id")
"""Words of a schema to its own readers."""


def coverage(document: Document, api: Api, sdk: Sdk, target: str) -> Coverage:
    found = _Tally(Pointer(document.path), target)
    lost: set[Tokens] = set()
    all_ = list(things(document.tree))
    inside: list[Thing] = []
    for thing in all_:
        if any(thing.tokens[:end] in lost for end in range(len(thing.tokens) + 1)):
            found.count(thing, reached=False)
            continue
        found.count(thing, reached=True)
        inside.append(thing)
        lost.update(found.keys(thing))
    taken = {(thing.kind, key) for thing in all_ for key in _taken(thing)}
    losses = [
        *found.losses(taken),
        *_unserved(inside, api, sdk),
        *unread_titles(inside, api.source, sdk),
    ]
    counts = tuple(
        Count(kind, found.reached[kind] - _missing(losses, kind), number)
        for kind, number in sorted(found.all.items())
    )
    return Coverage(target, counts, tuple(losses))


@dataclass(slots=True)
class _Tally:
    root: Pointer
    target: str
    all: Counter[str] = field(default_factory=Counter)
    reached: Counter[str] = field(default_factory=Counter)
    has: Counter[tuple[str, str]] = field(default_factory=Counter)
    lacks: Counter[tuple[str, str]] = field(default_factory=Counter)
    first: dict[tuple[str, str], Tokens] = field(default_factory=dict)

    def count(self, thing: Thing, *, reached: bool) -> None:
        """A reference is no object of its own."""
        if set(thing.fields) != {"$ref"}:
            self.all[thing.kind] += 1
            self.reached[thing.kind] += reached

    def keys(self, thing: Thing) -> Iterator[Tokens]:
        """Places of the keys of an object that did not reach the target."""
        taken = _taken(thing)
        for key in thing.fields:
            if key.startswith("x-") or key in _COMMENTS or _is_idle(thing, key):
                continue
            what = (thing.kind, key)
            self.has[what] += 1
            if key not in taken or self.target in UNUSED.get(what, ()):
                self.lacks[what] += 1
                self.first.setdefault(what, (*thing.tokens, key))
                yield (*thing.tokens, key)

    def losses(self, taken: set[tuple[str, str]]) -> Iterator[Dropped]:
        for what, count in sorted(self.lacks.items()):
            kind, key = what
            if self.target in UNUSED.get(what, ()):
                why = f"it is read, and nothing in the {self.target} SDK is made of it"
            elif what in taken:
                why = "it is read elsewhere, but not where it stands here"
            else:
                why = "it is not read"
            first = Pointer(self.root.source, self.first[what])
            yield Dropped(kind, key, count, self.has[what], why, first)


def _is_idle(thing: Thing, key: str) -> bool:
    return thing.kind == "schema" and is_idle(thing.fields, key)


def _taken(thing: Thing) -> set[str]:
    return thing.fields.taken if isinstance(thing.fields, Watched) else set()


def _missing(losses: Iterable[Dropped], kind: str) -> int:
    return sum(one.count for one in losses if (one.kind, one.what) == (kind, "itself"))


def _unserved(inside: list[Thing], api: Api, sdk: Sdk) -> Iterator[Dropped]:
    """What was read whole, and the client does not offer."""
    methods = {method.at: method for one in sdk.services for method in one.methods}
    arguments = {
        argument.at for method in methods.values() for argument in method.arguments
    }
    operations = _places(inside, "operation", api.source)
    why = "no call is made of it"
    yield from _lost("operation", operations, {*methods, *_messages(api)}, why)
    parameters = _places(inside, "parameter", api.source)
    yield from _lost("parameter", parameters, arguments, "no call takes it")
    used: set[Pointer] = set()
    every: list[Pointer] = []
    for operation in api.operations:
        body = operation.body.content if operation.body else ()
        made = methods.get(operation.at)
        forms = made.forms() if made else ()
        usual = made.body if made else None
        sent = {one.content_type for one in forms}
        used |= {
            m.at for m in body if usual is None or m.name in {usual.media_type, *sent}
        }
        every += [media.at for media in body]
        for response in operation.responses:
            chosen = served(response)
            used |= {chosen.at} if chosen else set()
            accepted = {one.accept for one in forms}
            used |= {media.at for media in response.content if media.name in accepted}
            every += [media.at for media in response.content]
    why = "another media type of the same content is used"
    yield from _lost("media type", every, used, why)


def _messages(api: Api) -> Iterator[Pointer]:
    """What the API calls itself: of these there are types."""
    for one in api.webhooks:
        yield one.at
    for operation in api.operations:
        yield from (one.at for one in operation.callbacks)


def _places(inside: list[Thing], kind: str, source: str) -> list[Pointer]:
    """A reference is no object of its own."""
    return [
        Pointer(source, thing.tokens)
        for thing in inside
        if thing.kind == kind and "$ref" not in thing.fields
    ]


def _lost(
    kind: str, every: list[Pointer], kept: Iterable[Pointer], why: str
) -> Iterator[Dropped]:
    known = set(kept)
    gone = [at for at in dict.fromkeys(every) if at not in known]
    if gone:
        yield Dropped(kind, "itself", len(gone), len(set(every)), why, gone[0])
