"""What data does this JSON text hold?

Python's own parser does the work. It gives no places, and it takes some things that JSON does
not have; where one of these is about, a second look at the tokens reports them with their place.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Final

from generator.diagnostics import Diagnostics, Related, Rule
from generator.diagnostics.codes import document as codes
from generator.diagnostics.lines import Lines
from generator.document.limits import MAX_DEPTH, MAX_FINDINGS
from generator.document.model import Json
from generator.document.steps import Step, json_steps

_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_NUMBER = re.compile(r"-?(?:[0-9]|Infinity|NaN)")

_TRAILING_COMMA = re.compile(r",\s*[}\]]\Z")
_COMMA: Final = "a comma stands before a closing bracket"

_IN_OUR_WORDS: Final[Mapping[str, str]] = {
    "property name": "a key in double quotes is missing",
    "delimiter": "a comma or a colon is missing",
    "Expecting value": "a value is missing",
    "Extra data": "text goes on after the end of the document",
    "Unterminated string": "the quote that starts here is not closed",
    "control character": "a raw control character or line break is inside a text",
    "escape": "this escape is not known",
}
"""By a part of what Python's parser says."""


class NotJson(ValueError):
    """The text breaks the rules of JSON at this offset."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset


def parse(text: str, source: str, *, diagnostics: Diagnostics) -> Json:
    """The data, or None after reporting what is wrong with it. Raises NotJson."""
    parsing = _Parsing()
    try:
        tree: Json = json.loads(
            text,
            object_pairs_hook=parsing.mapping,
            parse_constant=parsing.constant,
            parse_float=parsing.number,
        )
        doubtful = parsing.doubtful or _too_deep(tree) or _HALF.search(text) is not None
    except json.JSONDecodeError as error:
        raise _not_json(error) from error
    except (ValueError, RecursionError):
        # ValueError is for an integer of more than 4,300 digits.
        tree, doubtful = None, True
    if doubtful:
        _Inspection(text, source, diagnostics=diagnostics).run()
    return tree


class _Parsing:
    """Notes that something needs a second look, for hooks that are not told the place."""

    doubtful = False

    def mapping(self, entries: list[tuple[str, Json]]) -> dict[str, Json]:
        node = dict(entries)
        if len(node) < len(entries):
            self.doubtful = True
        return node

    def constant(self, _: str) -> None:
        self.doubtful = True

    def number(self, text: str) -> float:
        number = float(text)
        if not math.isfinite(number):
            self.doubtful = True
        return number


def _too_deep(tree: Json) -> bool:
    """Level by level, since a tree that is too deep cannot be walked by recursion."""
    level: list[Json] = [tree]
    for _ in range(MAX_DEPTH):
        nodes = (
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else _items(node))
        )
        level = [child for child in nodes if type(child) is dict or type(child) is list]
        if not level:
            return False
    return True


def _items(node: Json) -> list[Json]:
    return node if isinstance(node, list) else []


def _not_json(error: json.JSONDecodeError) -> NotJson:
    comma = _TRAILING_COMMA.search(error.doc, 0, error.pos + 1)
    if comma is not None:
        return NotJson(_COMMA, comma.start())
    for part, words in _IN_OUR_WORDS.items():
        if part in error.msg:
            return NotJson(words, error.pos)
    return NotJson(error.msg, error.pos)


class _Inspection:
    """A second look at a text that Python's parser has taken."""

    def __init__(self, text: str, source: str, *, diagnostics: Diagnostics) -> None:
        self._text = text
        self._lines = Lines(source, text)
        self._diagnostics = diagnostics
        self._open: list[dict[str, int] | None] = []
        """For each open mapping where its keys are, and None for each open list."""
        self._key: str | None = None

    def run(self) -> None:
        for step in json_steps(self._text):
            if step.kind == "scalar":
                self._scalar(step)
                continue
            self._key = None
            if step.kind == "end":
                self._open.pop()
                continue
            self._open.append({} if step.kind == "mapping" else None)
            too_deep = len(self._open) > MAX_DEPTH
            if too_deep:
                self._report(codes.TOO_DEEP, step.offset, limit=MAX_DEPTH)
            if too_deep or len(self._diagnostics) >= MAX_FINDINGS:
                return

    def _scalar(self, step: Step) -> None:
        keys = self._open[-1] if self._open else None
        self._check_halves(step)
        if keys is None or self._key is not None:
            self._key = None
            self._check_number(step)
            return
        self._key = step.text
        if step.text in keys:
            first = Related(self._lines.position(keys[step.text]), "first here")
            at = self._lines.position(step.offset)
            self._diagnostics.report(
                codes.DUPLICATE_KEY, at=at, related=(first,), key=step.text
            )
        keys.setdefault(step.text, step.offset)

    def _check_halves(self, step: Step) -> None:
        half = next((char for char in step.text if "\ud800" <= char <= "\udfff"), None)
        if half is not None:
            escape = f"\\u{ord(half):04x}"
            self._report(codes.LONE_SURROGATE, step.offset, escape=escape)

    def _check_number(self, step: Step) -> None:
        if self._text[step.offset] == '"' or not _NUMBER.match(step.text):
            return
        try:
            finite = math.isfinite(json.loads(step.text))
        except (ValueError, OverflowError):
            finite = step.text.isdigit() and len(step.text) < 4300
        if not finite:
            self._report(codes.NUMBER_MISFIT, step.offset, number=step.text)

    def _report(self, rule: Rule, offset: int, **facts: object) -> None:
        at = self._lines.position(offset)
        self._diagnostics.report(rule, at=at, related=(), **facts)
