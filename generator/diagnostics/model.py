"""What can be said about a document, and the place it is said of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    NOTE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """A place in a document: the file as the user named it, and a JSON Pointer's tokens (RFC 6901).

    `file` is the file's path from the folder of the entry document, or its URL; empty for the entry
    document itself. Text made of it is the same wherever the whole tree of files lies.
    """

    source: str
    tokens: tuple[str, ...] = ()
    file: str = ""

    def __truediv__(self, token: str | int) -> Pointer:
        return Pointer(self.source, (*self.tokens, str(token)), self.file)

    def __str__(self) -> str:
        return self.file + self.fragment

    @property
    def fragment(self) -> str:
        """The pointer within its file."""
        escaped = (token.replace("~", "~0").replace("/", "~1") for token in self.tokens)
        return "#" + "".join(f"/{token}" for token in escaped)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place that has no pointer, such as a syntax error. Line and column count from 1."""

    source: str
    line: int = 1
    column: int = 1


Place = Pointer | Position


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the tool can say. `message` and `help` are format strings over the facts of a finding."""

    code: str
    severity: Severity
    message: str
    help: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Related:
    at: Place
    label: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    code: str
    severity: Severity
    message: str
    help: str
    at: Place | None
    related: tuple[Related, ...] = ()


class Diagnostics:
    """Collects findings in a stage; the pipeline asks `failed` at each arrow."""

    def __init__(self) -> None:
        # A dictionary, for its order, and since the same finding is kept once.
        self._found: dict[Diagnostic, None] = {}

    def report(
        self,
        rule: Rule,
        *,
        at: Place | None,
        related: tuple[Related, ...] = (),
        **facts: object,
    ) -> None:
        message = rule.message.format(**facts)
        help_line = rule.help.format(**facts)
        found = Diagnostic(rule.code, rule.severity, message, help_line, at, related)
        self._found[found] = None

    def extend(self, found: Iterator[Diagnostic] | list[Diagnostic]) -> None:
        self._found.update(dict.fromkeys(found))

    @property
    def failed(self) -> bool:
        return any(found.severity is Severity.ERROR for found in self._found)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
