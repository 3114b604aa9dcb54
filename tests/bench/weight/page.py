"""How long does a page take, from bytes to three fields of each customer read?

In: what to import from, as the first argument; the names of the ways, after it; the page on
standard input. Out: CPU microseconds by name, as JSON. Run by the interpreter of a peer's
environment. The ways take turns, so that a busy minute of the machine troubles all alike.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from statistics import median
from time import process_time
from types import GenericAlias
from typing import Any, Literal

_ROUNDS, _TIMES = 15, 10

_FIELDS: dict[str, dict[str, Any]] = {
    "Address": dict.fromkeys(
        ("city", "country", "line1", "line2", "postal_code", "state"), str | None
    ),
    "Source": {"coupon": str | None, "type": str},
    "Discount": {
        "id": str,
        "object": Literal["discount"],
        "start": int,
        "end": int | None,
        "source": "Source",
        **dict.fromkeys(
            ("checkout_session", "customer", "customer_account", "invoice"), str | None
        ),
        **dict.fromkeys(
            ("invoice_item", "promotion_code", "subscription", "subscription_item"),
            str | None,
        ),
    },
    "Rendering": {"amount_tax_display": str | None, "template": str | None},
    "InvoiceSettings": {
        "custom_fields": list[dict[str, str]] | None,
        "default_payment_method": str | None,
        "footer": str | None,
        "rendering_options": "Rendering",
    },
    "Customer": {
        "id": str,
        "object": Literal["customer"],
        "address": "Address",
        "discount": "Discount",
        "invoice_settings": "InvoiceSettings",
        "balance": int,
        "created": int,
        "next_invoice_sequence": int,
        "delinquent": bool,
        "livemode": bool,
        "metadata": dict[str, str],
        "preferred_locales": list[str] | None,
        "shipping": dict[str, Any] | None,
        "tax_exempt": Literal["exempt", "none", "reverse"] | None,
        **dict.fromkeys(
            ("currency", "default_source", "description", "email"), str | None
        ),
        **dict.fromkeys(("invoice_prefix", "name", "phone", "test_clock"), str | None),
    },
}
"""The same shape for pydantic and msgspec. A name is a model from above, or null."""


def _read(customers: Any) -> None:
    for customer in customers:
        customer.id, customer.email, customer.address.city


def _ours(parse: Callable[[bytes], Any] = json.loads) -> Callable[[bytes], Any]:
    model = import_module("stripe_sdk.models").CustomerListResponse
    return lambda body: _read(model.from_dict(parse(body)).data)


def _stripe() -> Callable[[bytes], Any]:
    make = import_module("stripe").ListObject.construct_from
    return lambda body: _read(make(json.loads(body), "sk_test_1").data)


def _pydantic_page() -> Any:
    create = import_module("pydantic").create_model

    def made(name: str, fields: dict[str, Any]) -> Any:
        return create(name, **{field: (kind, ...) for field, kind in fields.items()})

    return _page(made)


def _pydantic() -> Callable[[bytes], Any]:
    decode = _pydantic_page().model_validate_json
    return lambda body: _read(decode(body).data)


def _pydantic_after_json() -> Callable[[bytes], Any]:
    decode = _pydantic_page().model_validate
    return lambda body: _read(decode(json.loads(body)).data)


def _msgspec() -> Callable[[bytes], Any]:
    msgspec = import_module("msgspec")

    def made(name: str, fields: dict[str, Any]) -> Any:
        return msgspec.defstruct(name, list(fields.items()))

    decode = msgspec.json.Decoder(_page(made)).decode
    return lambda body: _read(decode(body).data)


def _page(made: Callable[[str, dict[str, Any]], Any]) -> Any:
    models: dict[Any, Any] = {}
    for name, fields in _FIELDS.items():
        known = {
            field: models[kind] | None if isinstance(kind, str) else kind
            for field, kind in fields.items()
        }
        models[name] = made(name, known)
    data: Any = GenericAlias(list, models["Customer"])
    return made("Page", {"object": str, "data": data, "has_more": bool, "url": str})


_WAYS: dict[str, Callable[[], Callable[[bytes], Any]]] = {
    "json.loads alone": lambda: json.loads,
    "ours": _ours,
    "ours after msgspec's parser": lambda: _ours(import_module("msgspec").json.decode),
    "stripe": _stripe,
    "pydantic": _pydantic,
    "pydantic after json.loads": _pydantic_after_json,
    "msgspec": _msgspec,
}


def _round(way: Callable[[bytes], Any], body: bytes) -> float:
    began = process_time()
    for _ in range(_TIMES):
        way(body)
    return (process_time() - began) / _TIMES * 1e6


def main(folder: str, *names: str) -> None:
    sys.path.insert(0, folder)
    body = sys.stdin.buffer.read()
    ways = {name: _WAYS[name]() for name in names}
    rounds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(_ROUNDS):
        for name, way in ways.items():
            rounds[name].append(_round(way, body))
    # The first round loads and compiles.
    print(json.dumps({name: median(found[1:]) for name, found in rounds.items()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
