"""Where in a failed answer is the error? As the configuration says, or nowhere."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sdk._runtime.config import ErrorShape
from sdk._runtime.errors import StatusError
from sdk._runtime.failure import failure
from sdk._runtime.retry import Attempts

ERROR = {"code": "gone", "message": "It is gone."}
TRIES = Attempts("GET /x", may_repeat=False, max_retries=0)


@pytest.mark.parametrize(
    ("at", "body", "found"),
    [
        ("", ERROR, True),
        ("error", {"error": ERROR}, True),
        ("fault.error", {"fault": {"error": ERROR}}, True),
        ("errors", {"errors": [ERROR, {"code": "other"}]}, True),
        ("", [ERROR], True),
        ("errors", {"errors": []}, False),
        ("errors", {"errors": ["gone"]}, False),
        ("error", {"error": "gone"}, False),
        ("error", ERROR, False),
        ("error.inner", {"error": None}, False),
        ("error", "<html>", False),
    ],
)
def test_the_error_is_where_the_shape_says(at: str, body: Any, found: bool) -> None:
    shape = ErrorShape(at=at, code="code", message="message")
    response = httpx.Response(404, json=body)
    error = failure(response, shape=shape, attempts=TRIES)
    assert isinstance(error, StatusError)
    assert error.code == ("gone" if found else None)
    assert error.error == (ERROR if found else error.error)
    assert ("It is gone. [gone]" in str(error)) is found
