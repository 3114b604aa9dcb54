# pyright: reportUnnecessaryTypeIgnoreComment=false
# Only mypy minds the overlap.
from __future__ import annotations

from .._runtime import AsyncService, Operation, Service, overload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, NotRequired, TypedDict, Unpack

    from .. import models
    from .._runtime import RequestOptions

    class RetrieveBaseParams(TypedDict):
        depth: NotRequired[int]

    class RetrieveParams(RetrieveBaseParams):
        expand: NotRequired[list[str]]


_RETRIEVE: Operation[models.Parcel] = Operation(
    method="GET",
    path="/parcels/{id}",
    deep_object=("expand",),
    result="Parcel",
)


class Parcels(Service):
    @overload
    def retrieve(  # type: ignore[overload-overlap]
        self,
        id: str,
        *,
        expand: list[Literal["from"]],
        options: RequestOptions | None = None,
        **params: Unpack[RetrieveBaseParams],
    ) -> models.ExpandedParcel[Literal["from"]]: ...

    @overload
    def retrieve(  # type: ignore[overload-overlap]
        self,
        id: str,
        *,
        expand: list[Literal["to"]],
        options: RequestOptions | None = None,
        **params: Unpack[RetrieveBaseParams],
    ) -> models.ExpandedParcel[Literal["to"]]: ...

    @overload
    def retrieve(
        self,
        id: str,
        *,
        expand: list[Literal["from", "to"]],
        options: RequestOptions | None = None,
        **params: Unpack[RetrieveBaseParams],
    ) -> models.ExpandedParcel[Literal["from", "to"]]: ...

    @overload
    def retrieve(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[RetrieveParams],
    ) -> models.Parcel: ...

    def retrieve(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Any,
    ) -> Any:
        return self._call(_RETRIEVE, {"id": id, **params}, options=options)


class AsyncParcels(AsyncService):
    @overload
    async def retrieve(
        self,
        id: str,
        *,
        expand: list[Literal["order"]],
        options: RequestOptions | None = None,
    ) -> models.ExpandedParcel[Literal["order"]]: ...

    @overload
    async def retrieve(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[RetrieveParams],
    ) -> models.Parcel: ...

    async def retrieve(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Any,
    ) -> Any:
        return await self._call(_RETRIEVE, {"id": id, **params}, options=options)
