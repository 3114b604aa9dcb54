"""What data does this YAML text hold?

Plain data is built straight from the events of the parser. That is faster than any of PyYAML's
loaders (6 MB: 0.7 s against 2.9 s), keeps the place of every value at hand, and leaves the
meaning of scalars to us. An alias is the same object as what its anchor marks, never a copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from sys import intern
from typing import Any

from generator.diagnostics import Diagnostics, Position, Related, Rule
from generator.diagnostics.codes import document as codes
from generator.diagnostics.lines import Lines
from generator.document import events as yaml
from generator.document import scalars
from generator.document.broken_yaml import report_broken
from generator.document.limits import MAX_DEPTH, MAX_EXPANDED, MAX_FINDINGS
from generator.document.model import Json


def parse_yaml(text: str, source: str, *, diagnostics: Diagnostics) -> Json:
    """The data, or as much as could be read; what could not has been reported."""
    try:
        return _Builder(text, source, diagnostics=diagnostics).root()
    except _Stop:
        return None
    except yaml.YamlError as error:
        report_broken(yaml.broken(error), text, source=source, diagnostics=diagnostics)
        return None


class _Stop(Exception):
    """Reading cannot go on. The reason has been reported."""


@dataclass(frozen=True, slots=True)
class _Anchored:
    """`size` is in characters and `height` in levels, both with all aliases written out."""

    value: Json
    size: int
    height: int


class _Builder:
    """The state of building one text. Recursion is bounded by MAX_DEPTH."""

    def __init__(self, text: str, source: str, *, diagnostics: Diagnostics) -> None:
        self._text = text
        self._source = source
        self._lines: Lines | None = None
        self._diagnostics = diagnostics
        self._next = yaml.stream(text)
        self._plain: dict[str, scalars.Scalar] = {}
        self._anchors: dict[str, _Anchored | None] = {}
        self._expanded = 0
        self._deepest = 0
        self._end = 0

    def root(self) -> Json:
        value: Json = None
        seen = False
        while (event := self._next()) is not None:
            if type(event) is yaml.DocumentStartEvent:
                if seen:
                    self._report(codes.SEVERAL_DOCUMENTS, event)
                    raise _Stop
                seen = True
                value = self._value(self._next(), 1)
        return value

    def _value(self, event: Any, depth: int) -> Json:
        # Runs for every value of the text: the order of questions is by frequency.
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.tag is None and event.anchor is None:
                return self._untagged(event)
            return self._define(event, self._tagged(event))
        if kind is yaml.AliasEvent:
            return self._alias(event, depth)
        if depth > MAX_DEPTH:
            self._report(codes.TOO_DEEP, event, limit=MAX_DEPTH)
            raise _Stop
        if depth > self._deepest:
            self._deepest = depth
        if event.anchor is not None:
            return self._anchored(event, depth)
        return self._collection(event, depth)

    def _collection(self, event: Any, depth: int) -> Json:
        mapping = type(event) is yaml.MappingStartEvent
        if event.tag is not None:
            tags = scalars.MAPPING_TAGS if mapping else scalars.SEQUENCE_TAGS
            self._check_tag(event, tags)
        return self._mapping(depth + 1) if mapping else self._sequence(depth + 1)

    def _mapping(self, depth: int) -> dict[str, Json]:
        node: dict[str, Json] = {}
        first: dict[str, Any] = {}
        merged: list[dict[str, Json]] = []
        following = self._next
        key: str | None
        while (kind := type(event := following())) is not yaml.MappingEndEvent:
            if kind is not yaml.ScalarEvent:
                key = self._odd_key(event, depth)
            elif event.tag or event.anchor:
                key = self._key(event)
            else:
                key = event.value
            value = self._value(following(), depth)
            if key is None:
                continue
            if key == "<<" and _is_plain(event):
                merged.extend(self._mergeable(value, event))
            elif key in first:
                self._report_duplicate(event, first[key], key=key)
            else:
                first[key] = event
                node[intern(key)] = value
        self._end = event.end_mark.index
        return _merge(merged, node) if merged else node

    def _sequence(self, depth: int) -> list[Json]:
        items: list[Json] = []
        following = self._next
        # The checker narrows `event` if it is compared without a name in between.
        while (_kind := type(event := following())) is not yaml.SequenceEndEvent:
            items.append(self._value(event, depth))
        self._end = event.end_mark.index
        return items

    def _key(self, event: Any) -> str:
        """The text of a key with a tag or an anchor; a tag does not change it."""
        if event.tag is not None:
            self._check_tag(event, scalars.SCALAR_TAGS)
        text: str = event.value
        self._define(event, text)
        return text

    def _odd_key(self, event: Any, depth: int) -> str | None:
        value = self._value(event, depth)
        if isinstance(value, str):
            return value
        self._report(codes.KEY_NOT_TEXT, event)
        return None

    def _mergeable(self, value: Json, event: Any) -> list[dict[str, Json]]:
        """The mappings that a merge key names, the strongest first."""
        mappings = value if isinstance(value, list) else [value]
        found = [mapping for mapping in mappings if isinstance(mapping, dict)]
        if len(found) < len(mappings):
            self._report(codes.MERGE_MISFIT, event)
        return found

    def _untagged(self, event: Any) -> scalars.Scalar:
        text: str = event.value
        if not event.implicit[0]:
            return text
        if text in self._plain:
            return self._plain[text]
        try:
            value = scalars.plain(text)
        except scalars.NotJsonNumber:
            self._report(codes.NUMBER_MISFIT, event, number=text)
            value = text
        self._plain[text] = value
        return value

    def _tagged(self, event: Any) -> scalars.Scalar:
        if event.tag is None:
            return self._untagged(event)
        text: str = event.value
        if not self._check_tag(event, scalars.SCALAR_TAGS):
            return text
        try:
            return scalars.tagged(event.tag, text)
        except scalars.NotJsonNumber:
            self._report(codes.NUMBER_MISFIT, event, number=text)
        except ValueError:
            self._report(codes.TAG_MISFIT, event, tag=scalars.written(event.tag))
        return text

    def _anchored(self, event: Any, depth: int) -> Json:
        """A collection that aliases can repeat; None stands in its place until it is complete."""
        expanded, deepest = self._expanded, self._deepest
        self._anchors[event.anchor] = None
        self._deepest = depth
        value = self._collection(event, depth)
        size = self._end - event.start_mark.index + self._expanded - expanded
        height = self._deepest - depth + 1
        self._anchors[event.anchor] = _Anchored(value, size, height)
        self._deepest = max(deepest, self._deepest)
        return value

    def _define(self, event: Any, value: scalars.Scalar) -> scalars.Scalar:
        if event.anchor is not None:
            size = event.end_mark.index - event.start_mark.index
            self._anchors[event.anchor] = _Anchored(value, size, 0)
        return value

    def _alias(self, event: Any, depth: int) -> Json:
        name = event.anchor
        anchored = self._anchors.get(name)
        if anchored is None:
            cyclic = name in self._anchors
            rule = codes.ALIAS_CYCLE if cyclic else codes.ALIAS_UNDEFINED
            self._report(rule, event, anchor=name)
            return None
        self._expanded += anchored.size
        self._deepest = max(self._deepest, depth + anchored.height - 1)
        if self._expanded > MAX_EXPANDED:
            self._report(codes.ALIAS_BOMB, event, anchor=name, limit=MAX_EXPANDED)
            raise _Stop
        if self._deepest > MAX_DEPTH:
            self._report(codes.TOO_DEEP, event, limit=MAX_DEPTH)
            raise _Stop
        return anchored.value

    def _check_tag(self, event: Any, known: frozenset[str]) -> bool:
        if event.tag not in known:
            tag = scalars.written(event.tag)
            self._report(codes.UNKNOWN_TAG, event, tag=tag)
        return event.tag in known

    def _report_duplicate(self, event: Any, first: Any, *, key: str) -> None:
        related = Related(self._position(first), "first here")
        self._report(codes.DUPLICATE_KEY, event, related, key=key)

    def _report(
        self, rule: Rule, event: Any, *related: Related, **facts: object
    ) -> None:
        at = self._position(event)
        self._diagnostics.report(rule, at=at, related=related, **facts)
        if len(self._diagnostics) >= MAX_FINDINGS:
            raise _Stop

    def _position(self, event: Any) -> Position:
        if self._lines is None:
            self._lines = Lines(self._source, self._text)
        return self._lines.position(event.start_mark.index)


def _is_plain(event: Any) -> bool:
    return type(event) is yaml.ScalarEvent and bool(event.implicit[0])


def _merge(merged: list[dict[str, Json]], own: dict[str, Json]) -> dict[str, Json]:
    """A mapping's own entries win over merged ones, and earlier merged ones over later ones."""
    node: dict[str, Json] = {}
    for mapping in reversed(merged):
        node.update(mapping)
    node.update(own)
    return node
