"""What does a `$ref` lead to?

In: the text of a reference and the place it stands at. Out: the place it names, or a finding. Only
places in the same document are known (RFC 6901 pointers, percent-encoded in a fragment).
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote

from generator.diagnostics import Diagnostics, Pointer, Rule
from generator.diagnostics.codes import api
from generator.document.model import Document, Json
from generator.openapi.node import Node

_LONGEST_COMPARED = 200
"""Comparing names takes time that grows with their square; no one misspells longer ones."""


@dataclass(frozen=True, slots=True)
class Target:
    """A place that a reference leads to. `key` is its pointer as canonical text."""

    key: str
    at: Pointer
    value: Json


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a reference leads nowhere; told at every place that uses it."""

    rule: Rule
    nearest: str = ""


class References:
    """Looks references up, each distinct text once."""

    def __init__(self, document: Document, diagnostics: Diagnostics) -> None:
        self._root = Pointer(document.path)
        self._tree = document.tree
        self._diagnostics = diagnostics
        self._known: dict[str, Target | Failure] = {}
        self._targets: dict[str, Target] = {}

    def find(self, text: str, at: Pointer) -> Target | None:
        """The place that the reference at `at` names; None once reported."""
        found = self._resolved(text)
        if isinstance(found, Target):
            return found
        self._diagnostics.report(found.rule, at=at, target=text, nearest=found.nearest)
        return None

    def peek(self, text: str) -> Target | None:
        """The same as `find`, in silence: some reader comes by here who tells."""
        found = self._resolved(text)
        return found if isinstance(found, Target) else None

    def target(self, key: str) -> Target:
        """The place of a key that some reference has led to."""
        return self._targets[key]

    def schema_named(self, name: str) -> Target | None:
        """The component schema of that name; for mappings, which may leave out the path."""
        escaped = name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
        return self.peek(f"#/components/schemas/{escaped}")

    def follow(
        self, node: Node, *, beside: Container[str] = ("summary", "description")
    ) -> Node | None:
        """The object that a Reference Object stands for, or the object itself where it is none.

        The fields named by `beside` may be written next to the `$ref` and then take the place of
        those that it leads to (OpenAPI 3.1, Reference Object; for a Path Item Object it is any).
        """
        seen: list[str] = []
        while "$ref" in node.fields:
            text = node.text("$ref")
            at = node.at / "$ref"
            target = self.find(text, at) if text else None
            if target is None:
                return None
            if target.key in seen:
                self._diagnostics.report(api.CIRCULAR_REFERENCE, at=at, target=text)
                return None
            seen.append(target.key)
            found = node.node(target.value, target.at)
            if found is None:
                return None
            kept = {key: value for key, value in node.fields.items() if key in beside}
            fields = {**found.fields, **kept} if kept else found.fields
            node = Node(fields, found.at, self._diagnostics)
        return node

    def _resolved(self, text: str) -> Target | Failure:
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._look_up(text)
            if isinstance(found, Target):
                self._targets[found.key] = found
        return found

    def _look_up(self, text: str) -> Target | Failure:
        if not text.startswith("#") and text:
            return Failure(api.EXTERNAL_REFERENCE)
        fragment = unquote(text[1:])
        if fragment and not fragment.startswith("/"):
            return Failure(api.UNSUPPORTED_REFERENCE)
        value: Json = self._tree
        at = self._root
        for escaped in fragment.split("/")[1:]:
            token = escaped.replace("~1", "/").replace("~0", "~")
            if not _has(value, token):
                return Failure(api.DANGLING_REFERENCE, _nearest(value, token, at=at))
            value, at = _step(value, token), at / token
        return Target(str(at), at, value)


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


def _nearest(value: Json, token: str, *, at: Pointer) -> str:
    """The place whose name is most like the missing one; else the last that exists."""
    names = list(value) if isinstance(value, dict) else []
    name = nearest_name(token, names)
    return str(at / name if name is not None else at)


def nearest_name(wanted: str, names: list[str]) -> str | None:
    if len(wanted) > _LONGEST_COMPARED:
        return None
    short = [name for name in names if len(name) <= _LONGEST_COMPARED]
    matches = get_close_matches(wanted, short, n=1, cutoff=0.5)
    return matches[0] if matches else None
