"""Which operations does `--only` keep?"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.sdk import NOTHING_SELECTED
from generator.names import snake
from generator.sdk.group import Placed


def select(
    placed: tuple[Placed, ...], only: Sequence[str], diagnostics: Diagnostics
) -> tuple[Placed, ...]:
    """Those that some pattern matches by operationId, call or path; all where there is no pattern."""
    if not only:
        return placed
    texts = [_texts(found) for found in placed]
    for pattern in only:
        if not any(_matches(pattern, each) for each in texts):
            diagnostics.report(NOTHING_SELECTED, at=None, pattern=pattern)
    return tuple(
        found
        for found, each in zip(placed, texts, strict=True)
        if any(_matches(pattern, each) for pattern in only)
    )


def call_of(found: Placed) -> str:
    """`payment_records.report_payment`: the call in words, whatever the target makes of it."""
    return ".".join(snake(name.words) for name in (*found.service, found.method))


def _texts(found: Placed) -> tuple[str, ...]:
    operation = found.operation
    verb = operation.method.upper()
    return (
        operation.operation_id,
        call_of(found),
        operation.path,
        f"{verb} {operation.path}",
    )


def _matches(pattern: str, texts: tuple[str, ...]) -> bool:
    return any(fnmatchcase(text, pattern) for text in texts)
