from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .order import Order


class OrderPage(Model):
    data: list[Order]
    has_more: bool
    meta: dict[str, Any]
    next: str | None
