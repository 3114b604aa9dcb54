"""What a call raises, and what the error knows."""

from __future__ import annotations

import pickle

import httpx
import pytest
from sdk import Shop
from sdk import _runtime as runtime

from tests.recording_server import RecordingServer

_STATUSES = [
    (300, "StatusError"),
    (400, "BadRequestError"),
    (401, "AuthenticationError"),
    (402, "PaymentRequiredError"),
    (403, "PermissionDeniedError"),
    (404, "NotFoundError"),
    (409, "ConflictError"),
    (418, "StatusError"),
    (422, "UnprocessableEntityError"),
    (429, "RateLimitError"),
    (500, "ServerError"),
    (503, "ServerError"),
]


@pytest.mark.parametrize(("status", "name"), _STATUSES)
def test_status_errors(
    shop: Shop, server: RecordingServer, status: int, name: str
) -> None:
    body = {"error": {"message": "No such order", "param": "id"}}
    server.reply(body, status=status, headers={"Request-Id": "req_1"})
    with pytest.raises(runtime.StatusError) as caught:
        shop.with_options(max_retries=0).orders.retrieve("x")
    error = caught.value
    assert type(error) is getattr(runtime, name)
    assert (error.status, error.request_id, error.body) == (status, "req_1", body)
    assert error.headers["request-ID"] == "req_1"
    assert error.response is not None and error.response.status_code == status
    assert str(error).endswith(": No such order (parameter id) (request req_1)")
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), twin.body) == (type(error), str(error), body)
    # The response holds the request, and that the secret.
    assert twin.response is None and b"5ecret" not in pickle.dumps(error)
    assert isinstance(error, runtime.APIError)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>Bad\n gateway</h1>", "500 Internal Server Error: <h1>Bad gateway</h1>"),
        ("", "500 Internal Server Error"),
        ({"message": "m"}, "500 Internal Server Error: m"),
        ({"error": "e"}, "500 Internal Server Error: e"),
        ({"detail": [1], "title": "t"}, "500 Internal Server Error: t"),
        ([1], "500 Internal Server Error"),
    ],
)
def test_error_messages(
    shop: Shop, server: RecordingServer, body: object, said: str
) -> None:
    server.reply(body, status=500)
    with pytest.raises(runtime.ServerError) as caught:
        shop.with_options(max_retries=0).orders.retrieve("x")
    assert str(caught.value) == said
    assert caught.value.body == body


@pytest.mark.parametrize("body", ["<html>", "", '{"id": '])
def test_success_that_is_not_json(
    shop: Shop, server: RecordingServer, body: str
) -> None:
    server.reply(body, status=201)
    with pytest.raises(runtime.ResponseError, match="201 response is not JSON") as it:
        shop.orders.retrieve("x")
    assert not isinstance(it.value, runtime.StatusError)
    assert it.value.body == body


def test_connection_errors(shop: Shop, server: RecordingServer) -> None:
    shop = shop.with_options(max_retries=0)
    server.reply(drop=True)
    with pytest.raises(runtime.APIConnectionError, match="GET /orders/{id}: ") as lost:
        shop.orders.retrieve("x")
    assert isinstance(lost.value.__cause__, httpx.RequestError)
    server.reply(delay=5.0)
    with pytest.raises(runtime.APITimeoutError, match="GET /orders: no response in"):
        shop.orders.list(options={"timeout": 0.05})
    with pytest.raises(runtime.APIConnectionError):
        shop.orders.list(options={"base_url": "http://127.0.0.1:99999999"})
    assert isinstance(pickle.loads(pickle.dumps(lost.value)), runtime.APIError)
