"""What is a template offered, for who writes one?

In: a target and the name of a template. Out: its view, the views in it and their words, as text and as
plain data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.output import templates
from generator.output.manifest import digest
from generator.output.offered import View, nested, offered, version, word
from generator.output.template_language import offers
from generator.targets.base import load


def _view(target: str, name: str) -> View:
    """What others include has none of its own, and is offered what all of these offer."""
    views = load(target).views()
    if name in views:
        return offered(views[name])
    docs = "Others include it. This is what each of them offers."
    return View("", docs, tuple(offers(target, name).items()))


def as_text(target: str, name: str) -> str:
    view = _view(target, name)
    held = dict(view.fields)
    lines = [f"{target}/{name}, view {version(held)}", *_lines("  ", view)]
    for one in nested(held).values():
        lines += ["", f"  {one.name}", *_lines("    ", one)]
    return "\n".join(lines) + "\n"


def _lines(margin: str, view: View) -> Iterator[str]:
    for line in view.docs.splitlines():
        yield f"{margin}{line}" if line else ""
    for name, held in view.fields:
        yield f"{margin}- {name}: {word(held)}"


def as_data(target: str, name: str) -> dict[str, Any]:
    view = _view(target, name)
    held = dict(view.fields)
    return {
        "template": f"{target}/{name}",
        "view": version(held),
        "sha256": digest(templates.read(target, name)),
        **_data(view),
        "views": {one.name: _data(one) for one in nested(held).values()},
    }


def _data(view: View) -> dict[str, Any]:
    return {
        "docs": view.docs,
        "fields": {name: word(held) for name, held in view.fields},
    }
