from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .order import Order


class Problem(Model):
    type: str
    code: str | None
    param: str | None
    message: str | None
    order: Order | None
