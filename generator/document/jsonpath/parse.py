"""What does the text of a JSONPath ask for (RFC 9535, 2.1 to 2.5)?

In: a text. Out: a Query. Raises BrokenPath, with the place in the text.
"""

from __future__ import annotations

from generator.document.jsonpath.model import (
    Filter,
    Index,
    Key,
    Query,
    Segment,
    Selector,
    Slice,
    Wildcard,
)
from generator.document.jsonpath.parse_filter import FilterParser
from generator.document.jsonpath.scan import BrokenPath, Scanner


def parse(text: str) -> Query:
    scanner = Scanner(text)
    scanner.need("$", "a JSONPath starts with $, the whole document")
    query = Query(relative=False, segments=_segments(scanner))
    if scanner.at < len(text):
        problem = "here should be a dot, a bracket or the end"
        raise BrokenPath(problem, scanner.at)
    return query


def _query(scanner: Scanner) -> Query | None:
    """A query in a filter; None where something else comes next."""
    sign = scanner.take("$", "@")
    return Query(sign == "@", _segments(scanner)) if sign else None


def _segments(scanner: Scanner) -> tuple[Segment, ...]:
    found: list[Segment] = []
    while True:
        start = scanner.at
        scanner.blanks()
        segment = _segment(scanner)
        if segment is None:
            scanner.at = start
            return tuple(found)
        found.append(segment)


def _segment(scanner: Scanner) -> Segment | None:
    dots = scanner.take("..", ".")
    descendant = dots == ".."
    if scanner.next() == "[" and dots != ".":
        selectors = _bracketed(scanner)
    elif not dots:
        return None
    else:
        selectors = (_after_dot(scanner),)
    return Segment(selectors, descendant, scanner.at)


def _after_dot(scanner: Scanner) -> Selector:
    if scanner.take("*"):
        return Wildcard()
    name = scanner.member()
    if not name:
        problem = "a dot is followed by a name or *; any other key goes into ['…']"
        raise BrokenPath(problem, scanner.at)
    if scanner.next() in ("-", "/", "{") and scanner.next():
        problem = "a key with this character in it goes into ['…']"
        raise BrokenPath(problem, scanner.at)
    return Key(name)


def _bracketed(scanner: Scanner) -> tuple[Selector, ...]:
    scanner.need("[", "a bracket is missing")
    found: list[Selector] = []
    while True:
        scanner.blanks()
        found.append(_selector(scanner))
        scanner.blanks()
        if scanner.take("]"):
            return tuple(found)
        scanner.need(",", "a comma or ] is missing")


def _selector(scanner: Scanner) -> Selector:
    if scanner.take("*"):
        return Wildcard()
    if scanner.take("?"):
        scanner.blanks()
        scanner.deeper()
        condition = FilterParser(scanner, _query).condition()
        scanner.depth -= 1
        return Filter(condition)
    quoted = scanner.quoted()
    if quoted is not None:
        return Key(quoted)
    return _numbered(scanner)


def _numbered(scanner: Scanner) -> Selector:
    """An index, or a slice: up to three numbers with colons between them."""
    begins = scanner.at
    start = scanner.integer()
    after = scanner.at
    scanner.blanks()
    if not scanner.take(":"):
        scanner.at = after
        if start is None:
            problem = "a bracket holds 'a key', an index, a slice, * or ?a filter"
            raise BrokenPath(problem, begins)
        return Index(start)
    scanner.blanks()
    end = scanner.integer()
    scanner.blanks()
    step: int | None = None
    if scanner.take(":"):
        scanner.blanks()
        step = scanner.integer()
    return Slice(start, end, 1 if step is None else step)
