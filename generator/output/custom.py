"""Which templates of the user's take the place of ours?

In: a folder, `<target>/<name>.jinja` in it. Out: their texts and digests. What is in the folder and takes
no place is reported, so that a misspelt name is never a template that does nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import templates as codes
from generator.diagnostics.codes import templates_usage as usage
from generator.output import templates
from generator.output import tree
from generator.output.edit import leads_out
from generator.targets.base import names

ENDING = ".jinja"
OURS = "builtin:"
"""Before the name of a template, it is ours that is meant, whatever takes its place."""

_LINK = "it is a link that leads out of the folder of templates"
_MOST = 1_000_000
"""Bytes of a template."""


@dataclass(frozen=True, slots=True)
class CustomTemplate:
    """`path` is as the user would write it."""

    target: str
    name: str
    path: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Custom:
    """In the order of targets and names."""

    templates: tuple[CustomTemplate, ...] = ()

    def of(self, target: str) -> tuple[CustomTemplate, ...]:
        return tuple(one for one in self.templates if one.target == target)


NONE = Custom()


def read(folder: str, diagnostics: Diagnostics) -> Custom:
    """What is hidden is the user's own, and so is any other file beside the folders of targets."""
    found: list[CustomTemplate] = []
    entries = _entries(folder, diagnostics)
    for entry in entries or ():
        path = os.path.join(folder, entry.name)
        if os.path.isdir(path):
            if entry.name in names():
                found += _of_target(folder, entry.name, diagnostics)
            else:
                _strange(path, nearest(entry.name, names()), diagnostics)
        elif entry.name.endswith(ENDING):
            hint = "A template is in the folder of its target."
            _strange(path, hint, diagnostics)
    return Custom(tuple(found))


def _of_target(
    folder: str, target: str, diagnostics: Diagnostics
) -> Iterator[CustomTemplate]:
    there = templates.names(target)
    home = os.path.join(folder, target)
    if leads_out(folder, home):
        _unreadable(home, _LINK, diagnostics)
        return
    for entry in _entries(home, diagnostics) or ():
        path = os.path.join(home, entry.name)
        if entry.name in there:
            content = _content(folder, path, diagnostics)
            if content is not None:
                digest = hashlib.sha256(content).hexdigest()
                yield CustomTemplate(
                    target, entry.name, path, content.decode("utf-8-sig"), digest
                )
        elif templates.holds(target, entry.name):
            hint = "What gen copies as it is cannot be replaced, only templates can."
            _strange(path, hint, diagnostics)
        else:
            _strange(path, nearest(entry.name, there), diagnostics)


def _entries(folder: str, diagnostics: Diagnostics) -> list[os.DirEntry[str]] | None:
    """Those that are not hidden, in order."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", "") or "no such name").lower()
        diagnostics.report(usage.NO_TEMPLATES, at=None, path=folder, reason=reason)
        return None
    return [entry for entry in found if not entry.name.startswith(".")]


def _content(folder: str, path: str, diagnostics: Diagnostics) -> bytes | None:
    """None where it is no text of a plain file in the folder."""
    real = os.path.realpath(path)
    content = None
    if leads_out(folder, path):
        reason = _LINK
    elif os.path.isdir(real):
        reason = "it is a folder"
    elif os.path.exists(real) and os.path.getsize(real) > _MOST:
        reason = f"it has more than {_MOST:,} bytes"
    elif (content := tree.read(Path(real).parent, os.path.basename(real))) is None:
        reason = "it is no plain file, or nobody may read it"
    else:
        reason = "" if _is_text(content) else "it is not UTF-8"
    if reason:
        _unreadable(path, reason, diagnostics)
        return None
    return content


def _unreadable(path: str, reason: str, diagnostics: Diagnostics) -> None:
    diagnostics.report(codes.UNREADABLE_TEMPLATE, at=Position(path), reason=reason)


def _is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _strange(path: str, hint: str, diagnostics: Diagnostics) -> None:
    hint += " `gen templates list` has all that can be replaced."
    diagnostics.report(
        codes.STRANGE_TEMPLATE, at=Position(path), path=path, hint=hint.lstrip()
    )


def nearest(wrong: str, right: Iterable[str]) -> str:
    """`Did you mean a?`, or nothing where nothing is like it. That all end as templates do says nothing."""
    named = {one.removesuffix(ENDING): one for one in right}
    found = get_close_matches(wrong.removesuffix(ENDING)[:200], list(named), n=1)
    return f"Did you mean {named[found[0]]}?" if found else ""
