"""How a datetime or a date travels in a request."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import unquote

import pytest
from sdk._runtime import Operation, Parameter
from sdk._runtime.encode import encode
from sdk.models import Amount

UTC = datetime(2024, 1, 31, 12, 0, 30, 999999, tzinfo=timezone.utc)
EAST = datetime(2024, 1, 31, 17, 30, 30, tzinfo=timezone(timedelta(hours=5.5)))
OLD = datetime(1969, 12, 31, 23, 59, 59, 500000, tzinfo=timezone.utc)
SECONDS = 1706702430


def sent(unix: bool | tuple[str, ...], **arguments: object) -> str:
    operation = Operation[None](
        method="POST",
        path="/x",
        body="json",
        unix_times=unix,
        parameters=(Parameter("until_", wire="until", location="body"),),
    )
    body = encode(operation, arguments).body
    assert body is not None
    return body.decode()


@pytest.mark.parametrize(
    ("unix", "arguments", "expected"),
    [
        (True, {"at": UTC}, f'{{"at":{SECONDS}}}'),
        (True, {"at": EAST}, f'{{"at":{SECONDS}}}'),
        # The second that it is in, not the nearer one to 1970.
        (True, {"at": OLD}, '{"at":-1}'),
        (False, {"at": UTC}, '{"at":"2024-01-31T12:00:30.999999Z"}'),
        (False, {"at": EAST}, '{"at":"2024-01-31T17:30:30+05:30"}'),
        (True, {"on": date(2024, 1, 31)}, '{"on":"2024-01-31"}'),
        (False, {"on": date(2024, 1, 31)}, '{"on":"2024-01-31"}'),
        (("at",), {"at": EAST, "by": EAST}, None),
        # By the name in the request, not by that of the argument.
        (("until",), {"until_": EAST}, f'{{"until":{SECONDS}}}'),
        (("until_",), {"until_": EAST}, '{"until":"2024-01-31T17:30:30+05:30"}'),
        # At any depth; an item of a list goes by the key of the list.
        (("gt",), {"at": {"gt": EAST}}, f'{{"at":{{"gt":{SECONDS}}}}}'),
        (("at",), {"at": [EAST, (EAST,)]}, f'{{"at":[{SECONDS},[{SECONDS}]]}}'),
        (True, {"a": [{"b": {"c": EAST}}]}, f'{{"a":[{{"b":{{"c":{SECONDS}}}}}]}}'),
        (True, {"a": Amount(value=EAST)}, f'{{"a":{{"value":{SECONDS}}}}}'),
        # All else as it is.
        (True, {"n": 5, "s": "x", "z": None, "f": 1.5}, None),
    ],
)
def test_json(unix: Any, arguments: dict[str, object], expected: str | None) -> None:
    expected = expected or {
        "at": f'{{"at":{SECONDS},"by":"2024-01-31T17:30:30+05:30"}}',
        "n": '{"n":5,"s":"x","z":null,"f":1.5}',
    }.get(next(iter(arguments)))
    assert sent(unix, **arguments) == expected


@pytest.mark.parametrize("body", ["form", "multipart", "json"])
def test_bodies(body: Any) -> None:
    operation = Operation[None](
        method="POST", path="/x", body=body, unix_times=True, deep_object=("range",)
    )
    request = encode(operation, {"range": {"gt": EAST}, "at": EAST}, boundary="b")
    assert request.body is not None
    assert request.body.decode().count(str(SECONDS)) == 2


def test_path_query_and_header() -> None:
    operation = Operation[None](
        method="GET",
        path="/x/{on}",
        parameters=(Parameter("since", location="header"),),
    )
    arguments = {"on": date(2024, 1, 31), "at": EAST, "since": EAST}
    request = encode(operation, arguments)
    assert unquote(request.target) == "/x/2024-01-31?at=2024-01-31T17:30:30+05:30"
    assert request.headers == [("since", "2024-01-31T17:30:30+05:30")]


@pytest.mark.parametrize("unix", [True, False, ("at",)])
@pytest.mark.parametrize("nested", [False, True])
def test_without_time_zone(unix: Any, nested: bool) -> None:
    naive = datetime(2024, 1, 31)
    with pytest.raises(ValueError) as raised:
        sent(unix, at={"gt": naive} if nested else naive)
    assert str(raised.value) == (
        "POST /x: argument 'at': a datetime without a time zone may mean any moment:"
        " write datetime(..., tzinfo=timezone.utc), or value.astimezone() for local time"
    )


def test_arguments_stay_as_they_are() -> None:
    """What a caller gives is not changed, and a retry finds it again."""
    arguments: dict[str, object] = {"a": {"at": UTC}, "b": [UTC]}
    sent(True, **arguments)
    assert arguments == {"a": {"at": UTC}, "b": [UTC]}
