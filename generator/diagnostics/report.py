"""How are findings shown, to a person and to a machine?

In: findings, and for each document its text and a way to locate pointers. Out: text in the
manner of a compiler, or JSON. Both are sorted by file, line, column and code, so that equal
findings give equal output whatever the order in which they were made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics.frame import clean, frame
from generator.diagnostics.lines import Lines
from generator.diagnostics.model import (
    Diagnostic,
    Place,
    Pointer,
    Position,
    Rule,
    Severity,
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that findings are about. `locate` is asked once, for all pointers together."""

    path: str
    text: str
    locate: Callable[[Iterable[Pointer]], Mapping[Pointer, Position]]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where something is; `text` is the line that stands there, None where it is not known."""

    path: str
    line: int
    column: int
    pointer: str | None
    text: str | None

    def __str__(self) -> str:
        path = clean(self.path)
        unknown = self.text is None and (self.line, self.column) == (1, 1)
        return path if unknown else f"{path}:{self.line}:{self.column}"


_Spots = Callable[[Place | None], _Spot | None]


def as_text(
    found: Iterable[Diagnostic], sources: Iterable[Source] = (), *, colour: bool = False
) -> str:
    """Code frames and a line of counts. Nothing of a document reaches the terminal unescaped."""
    findings = list(found)
    blocks = [block for _, block in each_as_text(findings, sources, colour=colour)]
    return "\n".join([*blocks, summary(findings) + "\n"])


def each_as_text(
    found: Iterable[Diagnostic], sources: Iterable[Source] = (), *, colour: bool = False
) -> list[tuple[Diagnostic, str]]:
    """Each finding beside its text, in the order of the report."""
    findings = list(found)
    spots = _spots(findings, sources)
    paint = _painted if colour else _plain
    return [
        (finding, _block(finding, spots, paint=paint))
        for finding in _sorted(findings, spots)
    ]


def explained(rule: Rule) -> str:
    """All that can be said of a code."""
    return (
        f"{rule.code}, {rule.severity.name.lower()}: {rule.message}\n\n"
        f"{rule.explanation.rstrip()}\n\nHelp: {rule.help}\n"
    )


def as_json(found: Iterable[Diagnostic], sources: Iterable[Source] = ()) -> str:
    """A list of objects, in ASCII, with keys in a fixed order."""
    findings = list(found)
    spots = _spots(findings, sources)
    objects = [_object(finding, spots) for finding in _sorted(findings, spots)]
    return json.dumps(objects, indent=2) + "\n"


def summary(found: Iterable[Diagnostic]) -> str:
    severities = [finding.severity for finding in found]
    counts = [
        _count(severities.count(severity), severity.name.lower())
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        if severity in severities
    ]
    return ", ".join(counts) or "no findings"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _spots(findings: list[Diagnostic], sources: Iterable[Source]) -> _Spots:
    """A function from places to spots, after locating every pointer of the findings at once."""
    places = [finding.at for finding in findings]
    places += [related.at for finding in findings for related in finding.related]
    pointers = {place for place in places if isinstance(place, Pointer)}
    wanted: dict[str, set[Pointer]] = {place.source: set() for place in places if place}
    for pointer in pointers:
        wanted[pointer.source].add(pointer)
    lines: dict[str, Lines] = {}
    positions: dict[Pointer, Position] = {}
    for source in sources:
        if source.path in wanted:
            lines[source.path] = Lines(source.path, source.text)
            pointers = wanted[source.path]
            positions.update(source.locate(pointers) if pointers else {})

    def spot(place: Place | None) -> _Spot | None:
        if place is None:
            return None
        pointer = place.fragment if isinstance(place, Pointer) else None
        at = place if isinstance(place, Position) else positions.get(place)
        at = at or Position(place.source)
        known = lines.get(at.source)
        text = known.text(at.line) if known else None
        return _Spot(at.source, at.line, at.column, pointer, text)

    return spot


def _sorted(findings: list[Diagnostic], spots: _Spots) -> list[Diagnostic]:
    def order(finding: Diagnostic) -> tuple[bool, str, int, int, str, str]:
        spot = spots(finding.at)
        if spot is None:
            return (True, "", 0, 0, finding.code, finding.message)
        at = (spot.path, spot.line, spot.column)
        return (False, *at, finding.code, finding.message)

    return sorted(findings, key=order)


_Paint = Callable[[str, str], str]
_COLOURS: Mapping[str, str] = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "help": "1;32",
    "caret": "1;31",
}


def _plain(_: str, text: str) -> str:
    return text


def _painted(role: str, text: str) -> str:
    return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m"


def _block(finding: Diagnostic, spots: _Spots, *, paint: _Paint) -> str:
    spot = spots(finding.at)
    severity = finding.severity.name.lower()
    head = paint(severity, f"{severity}[{finding.code}]")
    where = f"{spot}: " if spot else ""
    lines = [f"{where}{head}: {clean(finding.message)}", *_frame(spot, paint)]
    for related in finding.related:
        near = spots(related.at)
        lines.append(f"{near}: {paint('note', 'note')}: {clean(related.label)}")
        lines += _frame(near, paint)
    if finding.help:
        lines.append(f"{paint('help', 'help')}: {clean(finding.help)}")
    return "\n".join(lines) + "\n"


def _frame(spot: _Spot | None, paint: _Paint) -> list[str]:
    if spot is None or not spot.text:
        return []
    line, caret = frame(spot.text, spot.column)
    number = str(spot.line)
    return [f" {number} | {line}", f" {' ' * len(number)} | {paint('caret', caret)}"]


def _object(finding: Diagnostic, spots: _Spots) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "help": finding.help,
        **_place(spots(finding.at)),
        "related": [
            {"message": related.label, **_place(spots(related.at))}
            for related in finding.related
        ],
    }


def _place(spot: _Spot | None) -> dict[str, object]:
    return {
        "path": spot.path if spot else None,
        "line": spot.line if spot else None,
        "column": spot.column if spot else None,
        "pointer": spot.pointer if spot else None,
    }
