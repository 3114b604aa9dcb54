"""How is a names file written? A line for each name, in the order of the texts, whatever gave it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from generator.names import snake
from generator.sdk.read_names import VERSION
from generator.sdk.settled import EVERY, Kept, Settled

_HEAD = """\
# The names that the SDKs have. `gen build` writes this file and keeps to it, so that what is added to
# the document renames nothing. Commit it. Facts say other names; --prune-names drops those of what is gone.
"""
_PLAIN = re.compile(r"[a-z][a-z0-9_.]*")
_NOT_TEXT = frozenset("false n no null off on true y yes".split())


def text(settled: Settled) -> str:
    """The same for the same names. Keys are quoted, so that none means anything to YAML."""
    lines = [f"version: {VERSION}", f"title: {quoted(settled.title)}"]
    if settled.client:
        lines.append(f"client: {_value(snake(settled.client))}")
    calls = {key: _value(str(call)) for key, call in settled.calls.items()}
    homes = {key: quoted(home) for key, home in settled.homes.items()}
    lines += [*_section("calls", calls), *_section("homes", homes)]
    for heading, names in sorted(settled.scopes.items()):
        lines += _section(heading, {key: _name(kept) for key, kept in names.items()})
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _section(heading: str, names: Mapping[str, str]) -> Iterator[str]:
    if names:
        yield f"{_key(heading)}:"
        yield from (f"  {_key(key)}: {value}" for key, value in sorted(names.items()))


def _name(kept: Kept) -> str:
    if EVERY in kept.words:
        return _value(snake(kept.words[EVERY]))
    each = (f"{target}: {_value(snake(w))}" for target, w in sorted(kept.words.items()))
    return f"{{{', '.join(each)}}}"


def _key(text: str) -> str:
    words = text.split(" ")
    plain = all(re.fullmatch(r"[a-z][a-z0-9_.-]*", word) for word in words)
    return text if plain and text not in _NOT_TEXT else quoted(text)


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text not in _NOT_TEXT else quoted(text)


def quoted(text: str) -> str:
    """JSON, of which YAML reads all but the escapes of what is beyond the first plane."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escape(ord(c)) for c in written)


def _escape(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
