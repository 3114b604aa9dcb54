"""What can be said about spelling a client in one language (T4xx)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

NUMBERED_NAME = Rule(
    code="T401",
    severity=Severity.WARNING,
    message="two things are called {wish} in {scope}; one of them becomes {settled}",
    help="Rename one of them in the document; where it is a call, it can be pinned in the facts file under `calls`.",
    explanation="""\
Two names of the document become the same identifier, and no word of their surroundings tells them
apart. The one that comes later by its place in the document gets a number.

Wrong:

    properties:
      fooBar: {type: string}
      foo-bar: {type: string}
      foo_bar: {type: string}

Right:

    properties:
      foo_bar: {type: string}
      foo_bar_label: {type: string}
      foo_bar_note: {type: string}
""",
)
