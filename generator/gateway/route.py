"""Which operation of the document is asked for?

All operations of the document are found first, and only then is asked whether this one is allowed:
else `/customers/search` would be taken for `/customers/{id}` where searching is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from urllib.parse import quote, unquote

from generator.gateway.declared import Declared, declared
from generator.gateway.path import segments
from generator.gateway.place import Place, Places
from generator.gateway.problem import Refused
from generator.gateway.served import Served
from generator.names import snake
from generator.openapi.model import Operation
from generator.sdk.model import Method, Service

_BRACES = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation, ready to be called. `name` is what the SDK calls it."""

    name: str
    operation: Operation
    method: Method
    declared: Declared
    place: Place
    is_allowed: bool
    is_idempotent: bool


@dataclass(slots=True)
class _Node:
    literal: dict[str, _Node] = field(default_factory=lambda: dict[str, "_Node"]())
    mixed: list[tuple[re.Pattern[str], _Node]] = field(
        default_factory=lambda: list[tuple[re.Pattern[str], "_Node"]]()
    )
    value: _Node | None = None
    entries: dict[str, Entry] = field(default_factory=lambda: dict[str, Entry]())


class Routes:
    """Those of one API. `slashes`: values in a path may hold escaped slashes."""

    def __init__(self, entries: Iterable[Entry], *, slashes: bool = False) -> None:
        self._root = _Node()
        self._slashes = slashes
        self.entries = tuple(entries)
        for entry in self.entries:
            _add(self._root, entry)

    def find(self, verb: str, path: str) -> tuple[Entry, str]:
        """The operation, and the path as it goes upstream."""
        parts = segments(path, slashes=self._slashes)
        node = _find(self._root, parts, 0)
        if node is None:
            raise Refused("path")
        if "%" in path or ";" in path:
            self._check_decoded(node, parts)
        entry = node.entries.get(verb)
        if entry is None:
            allow = ", ".join(sorted(one.upper() for one in node.entries))
            raise Refused(
                "method", headers=[(b"allow", allow.encode("ascii", "replace"))]
            )
        if not entry.is_allowed:
            raise Refused("only", f"It is {entry.name}.")
        return entry, "/" + "/".join(parts)

    def _check_decoded(self, node: _Node, parts: tuple[str, ...]) -> None:
        """An API must come to the same operation that unescapes a path before it reads it, or leaves
        path parameters out, as servers in Java do: `search;x` is `search` to them.
        """
        decoded = tuple("/".join(map(unquote, parts)).split("/"))
        bare = tuple(one.partition(";")[0] for one in decoded)
        for read in (decoded, bare):
            other = _find(self._root, read, 0)
            if other is not None and other is not node:
                raise Refused(
                    "path-form",
                    "Unescaped or without `;`, it is the path of another operation.",
                )


def _add(root: _Node, entry: Entry) -> None:
    path = entry.operation.path.partition("#")[0]
    node = root
    for part in path.removeprefix("/").split("/"):
        node = _step(node, part)
    node.entries.setdefault(entry.operation.method, entry)


def _step(node: _Node, part: str) -> _Node:
    if not _BRACES.search(part):
        return node.literal.setdefault(_literal(part), _Node())
    if _BRACES.fullmatch(part):
        node.value = node.value or _Node()
        return node.value
    text = ".+".join(re.escape(_literal(one)) for one in _BRACES.split(part))
    pattern = re.compile(text)
    for known, below in node.mixed:
        if known.pattern == pattern.pattern:
            return below
    node.mixed.append((pattern, _Node()))
    # What has more text of its own is asked first.
    node.mixed.sort(key=lambda one: (-len(one[0].pattern), one[0].pattern))
    return next(below for known, below in node.mixed if known is pattern)


def _literal(text: str) -> str:
    """As `segments` leaves it."""
    return quote(unquote(text), safe="!$&'()*+,;=:@|[]^~")


def _find(node: _Node, parts: tuple[str, ...], at: int) -> _Node | None:
    if at == len(parts):
        return node if node.entries else None
    part = parts[at]
    below = node.literal.get(part)
    found = _find(below, parts, at + 1) if below else None
    if found is None and part:
        found = _find_value(node, parts, at)
    return found


def _find_value(node: _Node, parts: tuple[str, ...], at: int) -> _Node | None:
    for pattern, below in node.mixed:
        if pattern.fullmatch(parts[at]):
            found = _find(below, parts, at + 1)
            if found is not None:
                return found
    return _find(node.value, parts, at + 1) if node.value else None


def call_name(service: Service, method: Method) -> str:
    """`payment_records.report_payment`"""
    last = snake(method.name.words)
    return f"{service.id}.{last}" if service.id else last


def entries(served: Served, only: Iterable[str], places: Places) -> list[Entry]:
    patterns = tuple(only)
    operations = {(one.method, one.path): one for one in served.api.operations}
    return [
        _entry(
            served, operation, (call_name(service, method), method), places, patterns
        )
        for service in served.sdk.services
        for method in service.methods
        if (operation := operations.get((method.http_method, method.path)))
    ]


def _entry(
    served: Served,
    operation: Operation,
    called: tuple[str, Method],
    places: Places,
    patterns: tuple[str, ...],
) -> Entry:
    sdk = served.sdk
    name, method = called
    return Entry(
        name=name,
        operation=operation,
        method=method,
        declared=declared(operation, method, sdk, served.api.schemas),
        place=places.of(operation),
        is_allowed=not patterns
        or any(selects(one, name, operation) for one in patterns),
        is_idempotent=sdk.idempotency is not None
        and method.http_method in sdk.idempotency.methods,
    )


def selects(pattern: str, name: str, operation: Operation) -> bool:
    """An operation by its operationId, its call or its path; a service by its name."""
    texts = (
        operation.operation_id,
        name,
        operation.path,
        f"{operation.method.upper()} {operation.path}",
    )
    return name.startswith(f"{pattern}.") or any(
        fnmatchcase(text, pattern) for text in texts
    )
