"""What was a template of the user's copied from, and is that still so?

A copy says it in its first line, a comment of which nothing is rendered. What it was copied from is kept
beside it, in the hidden folder `.base`, so that one can see what has changed since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.output import templates
from generator.output.custom import CustomTemplate
from generator.output.manifest import digest
from generator.output.offered import version
from generator.output.plan import difference
from generator.output.template_language import offers
from generator.output.template_listing import as_text
from generator.output.tree import read

_NOTE = re.compile(
    r"\{# gen: \S+, view (?P<view>[0-9a-f]{12}), copied from (?P<base>[0-9a-f]{12}) #\}"
    r"(\r\n|\n|\r|$)"
)
_BASE = ".base"


@dataclass(frozen=True, slots=True)
class Change:
    """What is another one now, of the template and its view. `shown` is how, where that is known."""

    template: bool
    view: bool
    shown: str


def noted(target: str, name: str, text: str) -> str:
    """The text as a copy of what we have now, whatever it was a copy of."""
    view = version(offers(target, name))
    base = digest(templates.read(target, name))[:12]
    note = f"{{# gen: {target}/{name}, view {view}, copied from {base} #}}"
    found = _NOTE.match(text)
    if found is None:
        return f"{note}\n{text}"
    return note + found[3] + text[found.end() :]


def kept(target: str, name: str) -> dict[str, str]:
    """What is kept beside a copy, by paths from the folder of templates."""
    stem = f"{_BASE}/{target}/{name}"
    ours = templates.read(target, name).decode()
    return {stem: ours, f"{stem}.view": as_text(target, name)}


def changed(template: CustomTemplate, folder: str) -> Change | None:
    """None where nothing has, and where the template does not say what it was copied from."""
    note = _NOTE.match(template.text)
    if note is None:
        return None
    target, name = template.target, template.name
    ours = digest(templates.read(target, name))[:12] != note["base"]
    view = version(offers(target, name)) != note["view"]
    if not ours and not view:
        return None
    shown = ""
    for path, now in kept(target, name).items():
        before = read(Path(folder), path)
        if before is not None:
            shown += difference(path.removeprefix(f"{_BASE}/"), before, now.encode())
    return Change(ours, view, shown)
