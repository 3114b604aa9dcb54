"""Which day does a release have? Asked for by that command alone: no stage knows of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from generator.environment import variable

_EPOCH = "SOURCE_DATE_EPOCH"


class NoDate(Exception):
    """`given` is what was written, `source` where."""

    def __init__(self, given: str, source: str) -> None:
        super().__init__(given)
        self.given, self.source = given, source


def release_date(stated: str) -> str:
    """What was stated, else what reproducible builds are told, else today in UTC."""
    if stated:
        return _checked(stated)
    told = variable(_EPOCH)
    if not told:
        return datetime.now(UTC).date().isoformat()
    try:
        return datetime.fromtimestamp(int(told), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise NoDate(told, _EPOCH) from None


def _checked(stated: str) -> str:
    try:
        day = date.fromisoformat(stated).isoformat()
    except ValueError:
        day = ""
    if day != stated:
        raise NoDate(stated, "--date")
    return day
