"""Which findings are new?

In: findings as the JSON report has them, of a document before and now. Out: those of now that were not there
before. Lines move with every change, so that they say nothing; what counts is what is said, and how often.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Finding = dict[str, Any]
"""One object of the JSON report."""


def fresh(before: Sequence[Finding], now: Sequence[Finding]) -> list[Finding]:
    """In the order of `now`."""
    known: dict[tuple[str, str], list[Finding]] = {}
    for one in before:
        known.setdefault(_said(one), []).append(one)
    new: list[Finding] = []
    for said in dict.fromkeys(map(_said, now)):
        same = [one for one in now if _said(one) == said]
        new += _more(known.get(said, []), same)
    return [one for one in now if one in new]


def _more(before: Sequence[Finding], now: Sequence[Finding]) -> list[Finding]:
    """As many as there are more, first of all those at places where nothing was."""
    count = len(now) - len(before)
    places = {one["pointer"] for one in before}
    elsewhere = sorted(now, key=lambda one: one["pointer"] in places)
    return elsewhere[: max(count, 0)]


def _said(one: Finding) -> tuple[str, str]:
    return one["code"], one["message"]
