"""What an error knows of the body that the document shows, and which class it has."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from sdk import _runtime as runtime
from sdk import models
from sdk.errors import CardDeclinedError, CardError

from tests.recording_server import RecordingServer

Both = Callable[..., Any]


def _raised(
    both: Both, server: RecordingServer, status: int, body: Any, **headers: str
) -> Any:
    server.reply(body, status=status, headers=headers)
    with pytest.raises(runtime.StatusError) as caught:
        both(lambda shop: shop.orders.list(), max_retries=0)
    return caught.value


def test_everything_that_the_api_says(both: Both, server: RecordingServer) -> None:
    problem = {
        "type": "card_error",
        "code": "expired",
        "param": "amount",
        "message": "Your card\nexpired.",
        "order": {"id": "or_1", "amount": {"value": 5}},
    }
    error = _raised(both, server, 402, {"error": problem}, **{"Request-Id": "req_1"})
    assert str(error) == (
        "402 Payment Required: Your card expired. [expired] (parameter amount) "
        "(request req_1)"
    )
    assert (error.code, error.kind, error.parameter) == (
        "expired",
        "card_error",
        "amount",
    )
    assert isinstance(error.error, models.Problem)
    assert error.error.order is not None and error.error.order.amount.value == 5
    assert (error.attempts, error.request_id) == (1, "req_1")


_CLASSES: list[tuple[int, dict[str, Any], str, tuple[type[Exception], ...]]] = [
    (
        402,
        {"type": "card_error"},
        "CardError",
        (CardError, runtime.PaymentRequiredError),
    ),
    (500, {"type": "card_error"}, "CardError", (CardError, runtime.ServerError)),
    (418, {"type": "card_error"}, "CardError", (CardError,)),
    (
        402,
        {"type": "card_error", "code": "card_declined"},
        "CardDeclinedError",
        (CardDeclinedError, CardError, runtime.PaymentRequiredError),
    ),
    (402, {"code": "card_declined"}, "CardDeclinedError", (CardDeclinedError,)),
    (402, {"type": "new", "code": "newer"}, "PaymentRequiredError", ()),
    (402, {"type": None, "code": ["x"]}, "PaymentRequiredError", ()),
]


@pytest.mark.parametrize(("status", "problem", "name", "classes"), _CLASSES)
def test_classes(
    both: Both,
    server: RecordingServer,
    status: int,
    problem: dict[str, Any],
    name: str,
    classes: tuple[type[Exception], ...],
) -> None:
    error = _raised(both, server, status, {"error": problem})
    again = _raised(both, server, status, {"error": problem})
    assert type(error) is type(again)
    assert type(error).__name__ == name
    assert all(isinstance(error, cls) for cls in classes)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is type(error) and str(twin) == str(error)
        assert (twin.code, twin.kind, twin.error) == (
            error.code,
            error.kind,
            error.error,
        )


@pytest.mark.parametrize(
    "body", ["x", [], {"error": "text"}, {"error": None}, {"error": []}, 5, None]
)
def test_a_body_of_another_form(both: Both, server: RecordingServer, body: Any) -> None:
    error = _raised(both, server, 400, body)
    assert type(error) is runtime.BadRequestError
    assert (error.code, error.kind, error.parameter, error.error) == (None,) * 4


def test_a_code_that_is_a_number(both: Both, server: RecordingServer) -> None:
    error = _raised(both, server, 400, {"error": {"code": 17, "param": True}})
    assert (error.code, error.parameter) == ("17", None)
    assert str(error) == "400 Bad Request [17]"


def test_no_word_of_the_server_commands_a_terminal(
    both: Both, server: RecordingServer
) -> None:
    attack = "\x1b]0;owned\x07\u202e\n"
    problem = dict.fromkeys(("message", "code", "param", "type"), attack)
    error = _raised(both, server, 400, {"error": problem})
    assert str(error).isprintable() and error.code == attack
