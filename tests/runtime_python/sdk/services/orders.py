from __future__ import annotations

from .._runtime import AsyncService, Operation, Parameter, Service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    from .. import models
    from .._runtime import RequestOptions

    class CreateParams(TypedDict, total=False):
        amount: dict[str, str | int]
        note: str | None
        expand: list[str]


_RETRIEVE: Operation[models.Order] = Operation(
    method="GET",
    path="/orders/{id}",
    deep_object=("expand",),
    result="Order",
)
_CREATE: Operation[models.Order] = Operation(
    method="POST",
    path="/orders",
    body="form",
    deep_object=("amount", "expand"),
    result="Order",
    idempotent=True,
)
_LIST: Operation[list[models.Order]] = Operation(
    method="GET",
    path="/orders",
    result="list[Order]",
)
_DELETE: Operation[None] = Operation(method="DELETE", path="/orders/{id}")
_PDF: Operation[bytes] = Operation(
    method="GET", path="/orders/{id}/pdf", result="bytes", server="http://127.0.0.1:9"
)
_NOTE: Operation[str] = Operation(method="GET", path="/orders/{id}/note", result="str")
_PUBLIC: Operation[models.Order | None] = Operation(
    method="GET",
    path="/public",
    parameters=(Parameter("seen", location="cookie"),),
    result="Order | None",
    credentials=(),
)


class Orders(Service):
    def retrieve(
        self,
        id: str,
        *,
        expand: list[str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Order:
        """Retrieve an order."""
        return self._call(_RETRIEVE, {"id": id, "expand": expand}, options=options)

    def create(
        self, *, options: RequestOptions | None = None, **params: Unpack[CreateParams]
    ) -> models.Order:
        """Create an order."""
        return self._call(_CREATE, {**params}, options=options)

    def list(self, *, options: RequestOptions | None = None) -> list[models.Order]:
        """List the orders."""
        return self._call(_LIST, {}, options=options)

    def delete(self, id: str, *, options: RequestOptions | None = None) -> None:
        """Delete an order."""
        return self._call(_DELETE, {"id": id}, options=options)

    def pdf(self, id: str, *, options: RequestOptions | None = None) -> bytes:
        """The order as PDF."""
        return self._call(_PDF, {"id": id}, options=options)

    def note(self, id: str, *, options: RequestOptions | None = None) -> str:
        """The note of an order."""
        return self._call(_NOTE, {"id": id}, options=options)

    def public(
        self, *, seen: str | None = None, options: RequestOptions | None = None
    ) -> models.Order | None:
        """What everybody may see."""
        return self._call(_PUBLIC, {"seen": seen}, options=options)


class AsyncOrders(AsyncService):
    async def retrieve(
        self, id: str, *, options: RequestOptions | None = None
    ) -> models.Order:
        """Retrieve an order."""
        return await self._call(_RETRIEVE, {"id": id}, options=options)

    async def create(
        self, *, options: RequestOptions | None = None, **params: Unpack[CreateParams]
    ) -> models.Order:
        """Create an order."""
        return await self._call(_CREATE, {**params}, options=options)

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> list[models.Order]:
        """List the orders."""
        return await self._call(_LIST, {}, options=options)

    async def delete(self, id: str, *, options: RequestOptions | None = None) -> None:
        """Delete an order."""
        return await self._call(_DELETE, {"id": id}, options=options)
