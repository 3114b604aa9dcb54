"""What does the server answer? A customer in the shape of Stripe's own fixture, or a page of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_CUSTOMER: Mapping[str, Any] = {
    "address": {
        "city": "Berlin",
        "country": "DE",
        "line1": "Unter den Linden 1",
        "line2": None,
        "postal_code": "10117",
        "state": None,
    },
    "balance": 0,
    "created": 1234567890,
    "currency": "usd",
    "default_source": None,
    "delinquent": False,
    "description": None,
    "discount": {
        "checkout_session": None,
        "customer": None,
        "end": None,
        "id": "obj_123",
        "invoice": None,
        "invoice_item": None,
        "object": "discount",
        "promotion_code": None,
        "start": 109757538,
        "subscription": None,
        "subscription_item": None,
        "source": {"coupon": None, "type": "coupon"},
        "customer_account": None,
    },
    "invoice_prefix": "7FE1103",
    "invoice_settings": {
        "custom_fields": None,
        "default_payment_method": None,
        "footer": None,
        "rendering_options": {"amount_tax_display": None, "template": None},
    },
    "livemode": False,
    "metadata": {},
    "name": None,
    "next_invoice_sequence": 1,
    "object": "customer",
    "phone": None,
    "preferred_locales": [],
    "shipping": None,
    "tax_exempt": "none",
    "test_clock": None,
}

_MODEL = {
    "id": "model_1",
    "object": "model",
    "type": "model",
    "created": 1234567890,
    "created_at": "2026-01-28T00:00:00Z",
    "owned_by": "nobody",
    "display_name": "Model 1",
}


def answer(kind: str) -> str:
    return json.dumps(_customer(1) if kind == "customer" else _MODEL)


def page(count: int) -> bytes:
    """As `GET /v1/customers` gives it, in the compact form that travels."""
    found = {
        "object": "list",
        "data": [_customer(number) for number in range(count)],
        "has_more": False,
        "url": "/v1/customers",
    }
    return json.dumps(found, separators=(",", ":")).encode()


def _customer(number: int) -> dict[str, Any]:
    email = f"customer{number}@example.com"
    return {"id": f"cus_{number:014}", "email": email, **_CUSTOMER}
