"""Which names that things had before still lead to them?

In: the Sdk with its releases, and the names that are settled now. Out: calls by what held them, and
types. The releases file can be anybody's: a name in it is taken as it is written only where it is one
that the language could have given, and only where nothing else has it now.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.code import Code
from generator.sdk.model import Method, Sdk, Service
from generator.sdk.releases import Former
from generator.sdk.versions import Version
from generator.targets.conventions import Conventions
from generator.targets.former import method_key
from generator.targets.names import Names
from generator.targets.scope import Convention
from generator.targets.settling import parent


@dataclass(frozen=True, slots=True)
class CallAlias:
    """`name` is a member of what holds it; `now` is the whole call, from the client on."""

    name: Code
    service: Service
    method: Method
    now: Code
    until: Version


@dataclass(slots=True)
class Holder:
    """What calls had their old names on: a service, or what was one and is none now.

    `path` are the names from the client down, empty for the client itself.
    """

    path: tuple[Code, ...]
    service: Service | None
    calls: dict[str, CallAlias] = field(default_factory=dict)
    holders: dict[str, Holder] = field(default_factory=dict)

    def all(self) -> Iterator[Holder]:
        """Those inside of it come first."""
        for one in self.holders.values():
            yield from one.all()
        yield self


def call_aliases(sdk: Sdk, names: Names, c: Conventions) -> Holder | None:
    """That of the client, with all others in it; None where there are no old names of calls."""
    former = tuple(sdk.releases.former_calls(c.target))
    root = next((one for one in sdk.services if not one.id), None)
    if not former or root is None:
        return None
    methods = {
        method_key(method): (service, method)
        for service in sdk.services
        for method in service.methods
    }
    tree = _Tree(sdk, names, c, Holder((), root))
    for one in former:
        if one.thing in methods:
            tree.add(one, *methods[one.thing])
    made = tree.root
    return made if any(one.calls for one in made.all()) else None


class _Tree:
    def __init__(self, sdk: Sdk, names: Names, c: Conventions, root: Holder) -> None:
        self._names, self._conventions = names, c
        self._children: dict[str, dict[str, Service]] = {}
        for service in sdk.services:
            if service.id:
                holder = parent(service.id)
                name = names.members[holder][f"service:{service.id}"]
                self._children.setdefault(holder, {})[name] = service
        self._flats = set(names.flats(sdk).values())
        self.root = root

    def add(self, former: Former, service: Service, method: Method) -> None:
        *steps, last = former.name.split(".")
        if not self._are_free(steps, last):
            return
        holder = self.root
        for step in steps:
            children = (
                self._children.get(holder.service.id, {}) if holder.service else {}
            )
            holder = holder.holders.setdefault(
                step, Holder((*holder.path, Code(step)), children.get(step))
            )
        now = self._names.call(method, service)
        alias = CallAlias(Code(last), service, method, now, former.until)
        holder.calls.setdefault(last, alias)

    def _are_free(self, steps: list[str], last: str) -> bool:
        """Whether nothing is called so now, of what leads there and of the call itself."""
        at: Service | None = self.root.service
        for name in (*steps, last):
            c = self._conventions
            root = at is self.root.service
            if not _could_be(name, c.client_members if root else c.members):
                return False
            child = self._children.get(at.id, {}).get(name) if at else None
            if child is None and at is not None and name in self._methods(at):
                return False
            at = child
        return at is None

    def _methods(self, service: Service) -> set[Code]:
        own = {self._names.member(method, service) for method in service.methods}
        return own | (set() if service.id else self._flats)


@dataclass(frozen=True, slots=True)
class TypeAlias:
    """`place` is what stands before the name where callers write it: `models.`, or `params.pets.`. It is
    now written as `now`, which may be in another place of that kind."""

    place: str
    name: Code
    id: str
    now: str
    until: Version

    @property
    def module(self) -> Code:
        """Of parameters, which are by service; empty for models."""
        return Code(self.place.removesuffix(".").partition(".")[2])

    @property
    def now_module(self) -> Code:
        return Code(self.now.rpartition(".")[0].partition(".")[2])

    @property
    def now_name(self) -> Code:
        return Code(self.now.rpartition(".")[2])


def type_aliases(
    sdk: Sdk, c: Conventions, written: Callable[[str], str]
) -> tuple[TypeAlias, ...]:
    """`written` gives what callers write for a type. No model became a parameter, nor the other way."""
    former = tuple(sdk.releases.former_types(c.target))
    if not former:
        return ()
    by_key: dict[str, list[str]] = {}
    for made in sdk.declarations():
        by_key.setdefault(sdk.keys.get(made.id, made.id), []).append(made.id)
    taken = set(_taken(sdk, c, written))
    found = []
    for one in former:
        ids = by_key.get(one.thing, [])
        now = written(ids[0]) if len(ids) == 1 else ""
        place, name = _parted(one.name)
        free = one.name not in taken and _could_be(name, c.classes)
        if free and now and _is_like(place, _parted(now)[0]):
            taken.add(one.name)
            found.append(TypeAlias(place, Code(name), ids[0], now, one.until))
    return tuple(sorted(found, key=lambda one: (one.place, one.name)))


def surface_lines(
    client: Code, root: Holder | None, types: Sequence[TypeAlias]
) -> Iterator[Code]:
    """What the list of public names has of them, with the version in which each goes."""
    for holder in root.all() if root else ():
        for one in holder.calls.values():
            old = ".".join((client, *holder.path, one.name))
            yield Code(f"{old} = {client}.{one.now} (until {one.until})")
    for alias in types:
        now = Code(alias.now)
        yield Code(f"{alias.place}{alias.name} = {now} (until {alias.until})")


def _taken(sdk: Sdk, c: Conventions, written: Callable[[str], str]) -> Iterator[str]:
    for made in sdk.declarations():
        name = written(made.id)
        place, last = _parted(name)
        yield name
        yield from (f"{place}{other}" for other in c.along(last))


def _is_like(place: str, now: str) -> bool:
    """`params.pets.` and `params.animals.`"""
    old, new = place.split("."), now.split(".")
    module = old[1] if len(old) == 3 else ""
    return (old[0], len(old)) == (new[0], len(new)) and not module.startswith("_")


def _parted(written: str) -> tuple[str, str]:
    place, dot, name = written.rpartition(".")
    return place + dot, name


def _could_be(name: str, convention: Convention) -> bool:
    """Whether it is an identifier of the language that users may write."""
    plain = name.replace("$", "_")
    # Python reads identifiers so; another spelling could be one that is taken.
    same = unicodedata.normalize("NFKC", name) == name
    legal = same and plain.isidentifier() and not name.startswith("_")
    return legal and name not in convention.reserved
