"""What a user writes, for the type checkers: a line with `type: ignore` must be an error to both."""

from __future__ import annotations

from typing import assert_type

import httpx
from sdk import AsyncShop, Shop, models
from sdk._runtime import APIError, Model, RateLimitError, RequestOptions


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
    shop.with_options(idempotency_key="k")  # type: ignore[call-arg]
    shop.customers  # type: ignore[attr-defined]
    Shop(http_client=httpx.AsyncClient())  # type: ignore[arg-type]


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
    except APIError:
        pass
