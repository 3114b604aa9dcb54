"""What do all paths say together? Operations into a tree of segments, versions left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.names import split
from generator.openapi.model import HttpMethod, Operation

PARAMETER = "{}"
Key = tuple[str, ...]
"""Segments from the root: every parameter is `{}`, a verb like that of `/items:count` is `:count`."""

_VERSION = re.compile(
    r"v\d+([._-]?\d+)*((alpha|beta|rc|preview)\d*)?|\d+(\.\d+)+|\d{4}-\d{2}(-\d{2})?",
    re.I,
)
_GENERAL = ("api", "apis", "rest")


@dataclass(frozen=True, slots=True)
class Node:
    """One place of the tree. `operations` are those of exactly this path."""

    key: Key
    operations: Mapping[HttpMethod, Operation]
    children: tuple[str, ...]

    @property
    def has_items(self) -> bool:
        return PARAMETER in self.children


@dataclass(frozen=True, slots=True)
class PathTree:
    nodes: Mapping[Key, Node]
    keys: Mapping[tuple[HttpMethod, str], Key]

    def key(self, operation: Operation) -> Key:
        return self.keys[operation.method, operation.path]

    def oddness(self, operation: Operation) -> tuple[int, ...]:
        """How far from `/fixed/{item}/fixed/{item}`, to be compared; then the longer is odder."""
        key = self.key(operation)
        fixed = [segment != PARAMETER for segment in key]
        resource = key[: len(key) - fixed[::-1].index(True)] if True in fixed else key
        twice = sum(one == other for one, other in zip(fixed, fixed[1:], strict=False))
        return int(not self.nodes[resource].has_items), twice, len(key)


def grow(operations: Sequence[Operation]) -> PathTree:
    """The tree of all operations. Where two paths fold into one place, the first by text has it."""
    placed = _without_versions(operations)
    keys: dict[tuple[HttpMethod, str], Key] = {}
    held: dict[Key, dict[HttpMethod, Operation]] = {}
    for operation in sorted(operations, key=lambda found: (found.path, found.method)):
        key = keys[operation.method, operation.path] = placed[operation.path]
        held.setdefault(key, {}).setdefault(operation.method, operation)
    return PathTree(_nodes(held), keys)


def _without_versions(operations: Sequence[Operation]) -> dict[str, Key]:
    """Keys by path. A version stays, as a namespace, where a more usual one has the same resource.

    The most usual version is that of most operations; between equals, the first by text.
    """
    paths = frozenset(operation.path for operation in operations)
    versioned = {path: _version(segments(path, paths)) for path in paths}
    count = Counter(versioned[operation.path][0] for operation in operations)
    keys: dict[str, Key] = {}
    taken: set[Key] = set()
    for version in sorted(count, key=lambda version: (-count[version], version)):
        own = {path: key for path, (of, key) in versioned.items() if of == version}
        for path, key in own.items():
            clashes = any(key[:depth] in taken for depth in range(1, len(key) + 1))
            keys[path] = (version or "unversioned", *key) if clashes else key
        taken.update(_resource(key) for key in own.values())
    return keys


def _resource(key: Key) -> Key:
    """The key without the parameters at its end."""
    end = len(key)
    while end and key[end - 1] == PARAMETER:
        end -= 1
    return key[:end]


def _nodes(held: Mapping[Key, Mapping[HttpMethod, Operation]]) -> dict[Key, Node]:
    children: dict[Key, set[str]] = {}
    for key in held:
        children.setdefault(key, set())
        for depth, segment in enumerate(key):
            children.setdefault(key[:depth], set()).add(segment)
    return {
        key: Node(key, held.get(key, {}), tuple(sorted(below)))
        for key, below in children.items()
    }


def segments(path: str, paths: frozenset[str] = frozenset()) -> Key:
    """`/items/{id}.json`, `/items:batchGet` and `/items/{id}#undo` in plain segments.

    What follows a `:`, `.` or `#` in a segment keeps a `:`. What has no word is no segment. A file suffix goes where no other of
    `paths` is the same without it. A query that tells paths apart comes first.
    """
    plain, _, fragment = path.partition("#")
    plain, _, query = plain.partition("?")
    found: list[str] = []
    if query:
        name, _, value = query.partition("=")
        found.append(name if value.lower() in ("", "true", "1") else value)
    for suffix in (".json", ".xml", ".yaml"):
        if plain.endswith(suffix) and plain.removesuffix(suffix) not in paths:
            plain = plain.removesuffix(suffix)
    for segment in plain.split("/"):
        found.extend(_parts(segment))
    if fragment:
        found.append(f":{fragment}")
    return tuple(part for part in found if part == PARAMETER or split(part))


def _parts(segment: str) -> list[str]:
    """`thumbnail.{extension}` is an item of `thumbnail`.

    `{base}...{head}` is one parameter, as `0` is.
    """
    head, brace, _ = segment.partition("{")
    _, _, tail = segment.rpartition("}")
    if _VERSION.fullmatch(segment):
        return [segment]
    if not brace:
        first, *more = re.split(r"[.:]", segment.strip(".:"))
        parts = (
            [first, *(f":{part}" for part in more)] if re.search(r"\w", segment) else []
        )
        return [PARAMETER if part.isdigit() else part for part in parts]
    parts = [head] if re.search(r"\w", head) else []
    return [*parts, PARAMETER, *([tail] if tail.startswith(":") else [])]


def _version(key: Key) -> tuple[str, Key]:
    """The version among the segments before the first parameter, and the key without it."""
    fixed = key.index(PARAMETER) if PARAMETER in key else len(key)
    found = next((s for s in key[:fixed] if _VERSION.fullmatch(s)), "")
    rest = list(key)
    if found:
        rest.remove(found)
    if len(rest) > 1 and rest[0] in _GENERAL:
        rest = rest[1:]
    return found.lower(), tuple(rest)
