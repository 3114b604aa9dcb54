"""What does a `$ref` lead to?

In: the text of a reference and the place it stands at. Out: the place it names, in this file or in
another, or a finding. A place is named by an RFC 6901 pointer or an anchor, percent-encoded.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from generator.diagnostics import Diagnostics, Pointer, Rule
from generator.diagnostics.codes import api
from generator.document.model import Document, Json, Library, Refusal, is_url
from generator.openapi.effort import Effort
from generator.openapi.locations import Forbidden, joined, locate, shown
from generator.openapi.node import Node
from generator.openapi.resources import Resources
from generator.openapi.upgrade import Version
from generator.openapi.watched import beside as overlaid

_MOST_COMPARED = 100_000
"""Names in all, over one run: some seconds. Nobody reads thousands of such messages to the end."""

_LONGEST_COMPARED = 200
"""Comparing names takes time that grows with their square; no one misspells longer ones."""

_DEEPEST_DETOUR = 30
"""How many references may stand in the middle of the paths of others, one within the other."""


@dataclass(frozen=True, slots=True)
class Target:
    """A place that a reference leads to. `key` is its pointer as canonical text."""

    key: str
    at: Pointer
    value: Json


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a reference leads nowhere; told at every place that uses it, if it has a rule."""

    rule: Rule | None
    facts: Mapping[str, Any] = field(default_factory=dict)


class References:
    """Looks references up, each distinct text of a file once."""

    def __init__(
        self,
        document: Document,
        diagnostics: Diagnostics,
        *,
        library: Library,
        version: Version,
    ) -> None:
        self._root = Pointer(document.path)
        self._tree = document.tree
        self.effort = Effort(diagnostics)
        self._library = library
        self._diagnostics = diagnostics
        self._known: dict[tuple[str, str, str], Target | Failure] = {}
        self._targets: dict[str, Target] = {}
        self._roots: dict[str, tuple[Json, Pointer]] = {}
        self._resources = Resources(diagnostics) if version != "3.0" else None
        self._pending: set[tuple[str, str, str]] = set()
        self._compared = 0
        self._misplaced: dict[str, dict[Pointer, None]] = {}
        self._enter(library.entry, document.tree, self._root, text=document.text)

    def find(self, text: str, at: Pointer) -> Target | None:
        """The place that the reference at `at` names; None once reported."""
        found = self._resolved(text, at)
        if isinstance(found, Target):
            return found
        if found.rule is not None:
            self._diagnostics.report(
                found.rule, at=at, target=shown(text), **found.facts
            )
        return None

    def peek(self, text: str, at: Pointer) -> Target | None:
        """The same as `find`, in silence: some reader comes by here who tells."""
        found = self._resolved(text, at)
        return found if isinstance(found, Target) else None

    def target(self, key: str) -> Target:
        """The place of a key that some reference has led to."""
        return self._targets[key]

    def schema_named(self, name: str, at: Pointer) -> Target | None:
        """The component schema of that name; for mappings, which may leave out the path.

        A file that is a whole description has components of its own; else those of the entry count.
        """
        escaped = name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
        text = f"#/components/schemas/{escaped}"
        return self.peek(text, at) or self.peek(text, self._root)

    def follow(
        self, node: Node, *, beside: Container[str] = ("summary", "description")
    ) -> Node | None:
        """The object that a Reference Object stands for, or the object itself where it is none.

        The fields named by `beside` may be written next to the `$ref` and then take the place of
        those that it leads to (OpenAPI 3.1, Reference Object).
        """
        *nearer, last = self.chain(node)
        if "$ref" in last.fields:
            return None
        kept = {
            key: one.fields[key]
            for one in reversed(nearer)
            for key in one.fields
            if key in beside
        }
        return last.having(overlaid(last.fields, kept)) if kept else last

    def chain(self, node: Node) -> list[Node]:
        """The object, and what it leads to from reference to reference.

        The last still has a `$ref` where that leads nowhere, which has been reported.
        """
        nodes = [node]
        seen: dict[str, None] = {}
        while "$ref" in node.fields:
            text = node.text("$ref")
            at = node.at / "$ref"
            target = self.find(text, at) if text else None
            if target is None:
                break
            if target.key in seen:
                self._diagnostics.report(
                    api.CIRCULAR_REFERENCE, at=at, target=shown(text)
                )
                break
            seen[target.key] = None
            found = node.node(target.value, target.at)
            if found is None:
                break
            nodes.append(found)
            node = found
        return nodes

    def stand_in(
        self, value: Mapping[str, Json], at: Pointer, what: str
    ) -> tuple[Json, Pointer] | None:
        """What a `$ref` leads to that stands where none may; None where it leads nowhere."""
        self.note_misplaced(what, at)
        seen: dict[str, None] = {}
        while isinstance(text := value.get("$ref"), str):
            target = self.find(text, at / "$ref")
            if target is None:
                return None
            if target.key in seen:
                rule = api.CIRCULAR_REFERENCE
                self._diagnostics.report(rule, at=at / "$ref", target=shown(text))
                return None
            seen[target.key] = None
            if not isinstance(target.value, dict):
                return target.value, target.at
            value, at = target.value, target.at
        return dict(value), at

    def note_misplaced(self, what: str, at: Pointer) -> None:
        self._misplaced.setdefault(what, {})[at] = None

    def report_misplaced(self) -> None:
        for what, places in self._misplaced.items():
            first, count = next(iter(places)), len(places)
            rule = api.MISPLACED_REFERENCE
            self._diagnostics.report(rule, at=first / "$ref", what=what, count=count)

    def _resolved(self, text: str, at: Pointer) -> Target | Failure:
        file = base = at.file or self._library.entry
        if self._resources is not None:
            base = self._resources.base(at, file)
        asked = file, base, text
        found = self._known.get(asked)
        if found is None:
            if asked in self._pending or len(self._pending) > _DEEPEST_DETOUR:
                return Failure(api.CIRCULAR_REFERENCE)
            self._pending.add(asked)
            found = self._known[asked] = self._look_up(text, base, stands_in=file)
            self._pending.remove(asked)
            if isinstance(found, Target):
                self._targets[found.key] = found
        return found

    def _look_up(self, text: str, base: str, *, stands_in: str) -> Target | Failure:
        location = locate(text, base, file=stands_in)
        identified = self._identified(text, base, stands_in=stands_in)
        if identified is None and isinstance(location, Forbidden):
            return Failure(location.rule, location.facts)
        file, fragment = "", text.partition("#")[2]
        if not isinstance(location, Forbidden):
            file, fragment = location.file, location.fragment
        found = identified or self._opened(file)
        if isinstance(found, Failure):
            return found
        value, at = found
        if fragment and not fragment.startswith("/"):
            return self._anchored(text, base, fragment, file=file, stands_in=stands_in)
        return self._walked(value, at, fragment)

    def _identified(
        self, text: str, base: str, *, stands_in: str
    ) -> tuple[Json, Pointer] | None:
        """The schema that has this URI by its `$id`. What came from afar finds none of ours."""
        if self._resources is None:
            return None
        found = self._resources.schema(joined(base, text.partition("#")[0]))
        if found is None or self._kept_from(stands_in, found[0]):
            return None
        return found[1], found[0]

    def _kept_from(self, stands_in: str, at: Pointer) -> bool:
        """Whether the place is ours, and the reference came from afar."""
        return is_url(stands_in) and not is_url(at.file or self._library.entry)

    def _anchored(
        self, text: str, base: str, name: str, *, file: str, stands_in: str
    ) -> Target | Failure:
        for uri in (joined(base, text.partition("#")[0]), file):
            place = self._resources.anchor(uri, name) if self._resources else None
            if place is not None and not self._kept_from(stands_in, place[0]):
                return Target(str(place[0]), *place)
        return Failure(api.UNSUPPORTED_REFERENCE)

    def _opened(self, file: str) -> tuple[Json, Pointer] | Failure:
        if file not in self._roots:
            found = self._library.open(file)
            if isinstance(found, Refusal):
                return Failure(found.rule, found.facts)
            at = Pointer(found.document.path, (), file)
            self._enter(file, found.root, at, text=found.document.text)
        return self._roots[file]

    def _enter(self, file: str, root: Json, at: Pointer, *, text: str) -> None:
        self._roots[file] = root, at
        self.effort.allow(len(text))
        if self._resources is not None:
            self._resources.add(root, at, name=file, text=text)

    def _walked(self, value: Json, at: Pointer, fragment: str) -> Target | Failure:
        for escaped in fragment.split("/")[1:]:
            token = escaped.replace("~1", "/").replace("~0", "~")
            if not _has(value, token):
                value, at = self._through(value, at) or (value, at)
            if not _has(value, token):
                nearest = {"nearest": self._nearest(value, token, at=at)}
                return Failure(api.DANGLING_REFERENCE, nearest)
            value, at = _step(value, token), at / token
        return Target(str(at), at, value)

    def _nearest(self, value: Json, token: str, *, at: Pointer) -> str:
        """The place whose name is most like the missing one; else the last that exists."""
        names = list(value) if isinstance(value, dict) else []
        self._compared += len(names)
        name = nearest_name(token, names) if self._compared < _MOST_COMPARED else None
        return str(at / name if name is not None else at)

    def _through(self, value: Json, at: Pointer) -> tuple[Json, Pointer] | None:
        """What stands behind a reference in the middle of a path: `paths: {$ref: paths.yaml}`."""
        found = None
        for _ in range(_DEEPEST_DETOUR):
            text = value.get("$ref") if isinstance(value, dict) else None
            target = self.peek(text, at) if isinstance(text, str) else None
            if target is None:
                break
            found = value, at = target.value, target.at
        return found


def _has(value: Json, token: str) -> bool:
    if isinstance(value, list):
        index = len(token) < 10 and token.isascii() and token.isdigit()
        return index and int(token) < len(value)
    return isinstance(value, dict) and token in value


def _step(value: Json, token: str) -> Json:
    if isinstance(value, list):
        return value[int(token)]
    assert isinstance(value, dict)
    return value[token]


def nearest_name(wanted: str, names: list[str]) -> str | None:
    if len(wanted) > _LONGEST_COMPARED:
        return None
    short = [name for name in names if len(name) <= _LONGEST_COMPARED]
    matches = get_close_matches(wanted, short, n=1, cutoff=0.5)
    return matches[0] if matches else None
