"""What a user writes, for the type checkers: a line with `type: ignore` must be an error to both."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import httpx
from sdk import AsyncShop, Shop, models
from sdk._runtime import (
    APIError,
    AsyncStreamedResponse,
    EventStream,
    Model,
    RateLimitError,
    RequestOptions,
    StatusError,
    StreamedResponse,
)
from sdk.errors import CardError


def calls(shop: Shop) -> None:
    assert_type(shop.orders.retrieve("or_1"), models.Order)
    assert_type(shop.orders.list(), list[models.Order])
    assert_type(shop.orders.pdf("or_1"), bytes)
    assert_type(shop.orders.note("or_1"), str)
    assert_type(shop.orders.public(), models.Order | None)
    assert_type(shop.with_options(timeout=None), Shop)
    shop.orders.create(amount={"currency": "usd", "value": 1}, note=None)
    options: RequestOptions = {"timeout": 5.0, "idempotency_key": "k"}
    shop.orders.create(options=options)
    shop.orders.create(options={"headers": {"X-A": "b"}})
    shop.orders.create(amuont={})  # type: ignore[call-arg]
    shop.orders.create(note=5)  # type: ignore[arg-type]
    shop.orders.create(options={"retries": 5})  # type: ignore[arg-type]
    shop.orders.create(options={"api_version": "1", "max_retries": 0})
    shop.orders.create(options={"shop_account": 5})  # type: ignore[arg-type]
    shop.with_options(shop_account="a", base_url="https://gate.example")
    shop.with_options(shop_account=None, api_version=None)
    shop.orders.create(options={"shop_account": None})
    shop.with_options(account="a")  # type: ignore[call-arg]
    Shop(region="asia")  # type: ignore[arg-type]
    shop.with_options(idempotency_key="k")  # type: ignore[call-arg]
    shop.customers  # type: ignore[attr-defined]
    Shop(http_client=httpx.AsyncClient())  # type: ignore[arg-type]


def more_than_the_value(shop: Shop, path: Path) -> None:
    answer = shop.with_response(shop.orders.retrieve, "or_1", expand=["customer"])
    assert_type(answer.value, models.Order)
    assert_type(answer.request_id, str | None)
    assert_type(answer.http, httpx.Response)
    assert_type(shop.with_response(shop.orders.list).value, list[models.Order])
    created = shop.with_response(shop.orders.create, note="x", options={"timeout": 1.0})
    assert_type(created.value, models.Order)
    shop.with_response(shop.orders.retrieve)  # type: ignore[call-arg]
    shop.with_response(shop.orders.retrieve, 5)  # type: ignore[arg-type]
    shop.with_response(shop.orders.create, nte="x")  # type: ignore[call-arg]
    with shop.stream(shop.files.contents, "f") as response:
        assert_type(response, StreamedResponse)
        response.write_to(path)
        for piece in response.iter_bytes():
            assert_type(piece, bytes)
        for event in response.events():
            assert_type(event.retry, int | None)
    shop.stream(shop.files.contents)  # type: ignore[call-arg]
    with shop.files.watch("f") as stream:
        assert_type(stream, EventStream[models.Amount])
        for amount in stream:
            assert_type(amount, models.Amount)


def undocumented(shop: Shop) -> None:
    shop.request("GET", "/x", query={"a": [1]}).is_anything
    order = shop.request("POST", "/x", body={"a": 1}, model=models.Order)
    assert_type(order, models.Order)
    assert_type(shop.request("GET", "/x", model=bytes), bytes)
    orders = shop.request("GET", "/x", model=list[models.Order])
    assert_type(orders, list[models.Order])
    answer = shop.with_response(shop.request, "GET", "/x", model=models.Order)
    assert_type(answer.value, models.Order)
    shop.request("GET", "/x", encoding="yaml")  # type: ignore[call-overload]


async def more_async_calls(shop: AsyncShop, path: Path) -> None:
    answer = await shop.with_response(shop.orders.retrieve, "or_1")
    assert_type(answer.value, models.Order)
    assert_type(await shop.request("GET", "/x", model=models.Order), models.Order)
    async with shop.stream(shop.files.contents, "f") as response:
        assert_type(response, AsyncStreamedResponse)
        await response.write_to(path)
        assert_type(await response.read(), bytes)
    async with await shop.files.watch("f") as stream:
        async for amount in stream:
            assert_type(amount, models.Amount)
    await shop.with_response(shop.orders.retrieve, 5)  # type: ignore[arg-type]
    with shop.stream(shop.files.contents, "f"):  # type: ignore[attr-defined]
        pass


async def async_calls() -> None:
    async with AsyncShop(api_key="k", http_client=httpx.AsyncClient()) as shop:
        assert_type(await shop.orders.retrieve("or_1"), models.Order)
        shop.orders.retrieve("or_1").id  # type: ignore[attr-defined]


def reading(order: models.Order) -> None:
    assert_type(order.amount.value, int)
    assert_type(order.items, list[models.Amount])
    assert_type(order.by_name["a"].currency, str)
    assert_type(order.from_, models.Amount | None)
    status: str | None = order.status
    print(status)
    match order.customer:
        case models.DeletedCustomer():
            pass
        case models.Customer(name=name):
            assert_type(name, str | None)
        case str() | None:
            pass
    match order.source:
        case models.Card() | models.BankAccount() as source:
            assert_type(source.limit, models.Amount)
        case None:
            pass
    order.nothing  # type: ignore[attr-defined]
    order.from_.value  # type: ignore[union-attr]
    order["anything"].is_untyped
    models.Order(id="or_1", amount=models.Amount(value=1))
    assert_type(models.Order.from_dict({}), models.Order)
    base: Model = order
    base.to_dict()["id"]


def errors(shop: Shop) -> None:
    try:
        shop.orders.list()
    except RateLimitError as error:
        assert_type(error.status, int)
        assert_type(error.request_id, str | None)
        assert_type(error.error, models.Problem | None)
    except CardError as error:
        assert_type(error.code, str | None)
        status_error: StatusError = error
        print(status_error.attempts)
    except APIError:
        pass
