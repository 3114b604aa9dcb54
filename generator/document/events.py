"""What does the YAML parser see, in order?

The only import of PyYAML. Nothing but its parser is used: it turns text into events, with the
offset of each, and gives no meaning to any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

__all__ = [
    "AliasEvent",
    "BrokenYaml",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "YamlError",
    "broken",
    "stream",
]

YamlError = yaml.YAMLError

_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML was built with it, else the same parser in Python, thirty times slower."""


def stream(text: str) -> Callable[[], Any]:
    """A function that gives the next event, and None after the last. Both raise YamlError.

    The result is not typed: telling events apart costs more than the work on most of them, so
    callers compare `type(event)` where the checker would want isinstance.
    """
    following: Callable[[], Any] = _Loader(text).get_event
    return following


@dataclass(frozen=True, slots=True)
class BrokenYaml:
    """Where the parser stopped and why, in its words; `opened` is where the broken thing starts.

    `offset` is None for a character that YAML does not allow: the parser counts bytes there.
    """

    problem: str
    offset: int | None
    opened: int | None


def broken(error: YamlError) -> BrokenYaml:
    if not isinstance(error, yaml.MarkedYAMLError):
        return BrokenYaml(str(error), None, None)
    mark, context = error.problem_mark, error.context_mark
    return BrokenYaml(
        error.problem or error.context or "unknown problem",
        mark.index if mark else 0,
        context.index if context else None,
    )
