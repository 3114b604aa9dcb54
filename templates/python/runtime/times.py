"""How does a datetime travel in a request: as seconds since 1970, or as text (RFC 3339)?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

from .arguments import refused
from .model import Model
from .operation import Operation
from .text import is_list, is_object

_START = datetime(1970, 1, 1, tzinfo=timezone.utc)


def with_times(
    operation: Operation[Any], arguments: Mapping[str, object]
) -> dict[str, object]:
    """The arguments with a number or text in place of every datetime and date."""
    wires = {parameter.name: parameter.wire for parameter in operation.parameters}
    written: dict[str, object] = {}
    for name, value in arguments.items():
        try:
            written[name] = _written(operation, value, wires.get(name, name))
        except ValueError as error:
            raise refused(operation, name, error) from error
    return written


def _written(operation: Operation[Any], value: object, key: str) -> object:
    """`key` is the nearest one above the value: items of a list share that of the list."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, datetime):
        unix = operation.unix_times
        return _moment(value, unix=key in unix if isinstance(unix, tuple) else unix)
    if isinstance(value, date):
        return value.isoformat()
    if is_list(value):
        return [_written(operation, item, key) for item in value]
    if is_object(value):
        raw = value.to_dict() if isinstance(value, Model) else value
        return {name: _written(operation, item, name) for name, item in raw.items()}
    return value


def _moment(value: datetime, *, unix: bool) -> int | str:
    if value.utcoffset() is None:
        raise ValueError(
            "a datetime without a time zone may mean any moment:"
            " write datetime(..., tzinfo=timezone.utc), or value.astimezone() for local time"
        )
    if unix:
        return (value - _START) // timedelta(seconds=1)
    return value.isoformat().removesuffix("+00:00") + "Z" * (not value.utcoffset())
