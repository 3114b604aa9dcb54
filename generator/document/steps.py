"""What stands where, step by step, the same for YAML and JSON?

A step opens a mapping or a sequence, ends one, or is a scalar. Keys are scalars: in a mapping,
every other step (or what it opens) is a value. An alias counts as a scalar without text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.document import events as yaml
from generator.document.model import Document

StepKind = Literal["mapping", "sequence", "end", "scalar"]


class Step(NamedTuple):
    """`offset` counts characters from the start of the text; `text` is for scalars only."""

    kind: StepKind
    offset: int
    text: str


def steps(document: Document) -> Iterator[Step]:
    """The steps of a text that was read before. Ends early where the text is broken."""
    if document.syntax == "json":
        return json_steps(document.text)
    return _yaml_steps(document.text)


_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s,:{}\[\]"]+', re.DOTALL)
_BRACKETS: dict[str, StepKind] = {
    "{": "mapping",
    "[": "sequence",
    "}": "end",
    "]": "end",
}


def json_steps(text: str) -> Iterator[Step]:
    for found in _TOKEN.finditer(text):
        token = found[0]
        kind = _BRACKETS.get(token)
        if kind is not None:
            yield Step(kind, found.start(), "")
        elif token[0] != '"':
            yield Step("scalar", found.start(), token)
        else:
            content = json.loads(token) if "\\" in token else token[1:-1]
            yield Step("scalar", found.start(), content)


_EVENTS: dict[type[yaml.Event], StepKind] = {
    yaml.ScalarEvent: "scalar",
    yaml.AliasEvent: "scalar",
    yaml.MappingStartEvent: "mapping",
    yaml.SequenceStartEvent: "sequence",
    yaml.MappingEndEvent: "end",
    yaml.SequenceEndEvent: "end",
}


def _yaml_steps(text: str) -> Iterator[Step]:
    try:
        for event in iter(yaml.stream(text), None):
            kind = _EVENTS.get(type(event))
            if kind is not None:
                content = event.value if type(event) is yaml.ScalarEvent else ""
                yield Step(kind, event.start_mark.index, content)
    except yaml.YamlError:
        return
