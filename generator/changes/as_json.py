"""How is a comparison told to a program? All of it, in a fixed order."""

from __future__ import annotations

import json
from typing import Any

from generator.changes.model import Change, Comparison, Effect
from generator.changes.placed import Placed
from generator.changes.words import VERDICTS, advice
from generator.code import Code
from generator.diagnostics import Pointer, Position

_EFFECTS = {
    Effect.RUNTIME: "runtime",
    Effect.TYPES: "types",
    Effect.ADDED: "added",
    Effect.PATCH: "patch",
    Effect.NONE: "none",
}


def as_json(found: Comparison, sides: Placed) -> str:
    data = {
        "old": {"source": sides.old, "read": sides.old_told},
        "new": {"source": sides.new, "read": sides.new_told},
        "verdicts": {
            name: {
                "version": VERDICTS[found.verdict(name)],
                **{word: found.count(name, one) for one, word in _EFFECTS.items()},
            }
            for name in found.languages
        },
        "changes": [_change(one, sides) for one in found.changes],
    }
    return json.dumps(data, indent=2) + "\n"


def _change(change: Change, sides: Placed) -> dict[str, Any]:
    return {
        "kind": change.rule.kind,
        "title": change.rule.title,
        "resource": change.resource,
        "subject": change.subject,
        "direction": change.direction,
        "effects": {name: _EFFECTS[one] for name, one in change.effects.items()},
        "before": change.before,
        "after": change.after,
        "names": {
            name: {"before": before, "after": after}
            for name, (before, after) in change.names.items()
        },
        "advice": advice(change, lambda text: Code(f"`{text}`")),
        "old": _place(
            change.old, sides.old_positions.get(change.old) if change.old else None
        ),
        "new": _place(
            change.new, sides.new_positions.get(change.new) if change.new else None
        ),
    }


def _place(at: Pointer | None, position: Position | None) -> dict[str, Any] | None:
    if at is None or position is None:
        return None
    return {
        "path": position.source,
        "line": position.line,
        "column": position.column,
        "pointer": at.fragment,
    }
