from __future__ import annotations

from .._runtime import AsyncService, Operation, Service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import models
    from .._runtime import (
        AsyncEventStream,
        EventStream,
        FileArgument,
        RequestOptions,
    )

_CONTENTS: Operation[bytes] = Operation(
    method="GET", path="/files/{id}/contents", result="bytes"
)
_UPLOAD: Operation[None] = Operation(method="POST", path="/files", body="multipart")
_LOCK: Operation[None] = Operation(
    method="POST",
    path="/files/{id}/lock",
    body="json",
    idempotent=True,
    secrets=("password", "pin"),
)
_WATCH: Operation[models.Amount] = Operation(
    method="GET", path="/files/{id}/watch", events=True, result="Amount"
)


class Files(Service):
    def contents(self, id: str, *, options: RequestOptions | None = None) -> bytes:
        """The contents of a file."""
        return self._call(_CONTENTS, {"id": id}, options=options)

    def upload(
        self, *, file: FileArgument, options: RequestOptions | None = None
    ) -> None:
        """Upload a file. The API takes no idempotency key here."""
        return self._call(_UPLOAD, {"file": file}, options=options)

    def lock(
        self,
        id: str,
        *,
        password: str,
        owner: dict[str, str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Lock a file."""
        arguments = {"id": id, "password": password, "owner": owner}
        return self._call(_LOCK, arguments, options=options)

    def watch(
        self, id: str, *, options: RequestOptions | None = None
    ) -> EventStream[models.Amount]:
        """What becomes of a file."""
        return self._events(_WATCH, {"id": id}, options=options)


class AsyncFiles(AsyncService):
    async def contents(
        self, id: str, *, options: RequestOptions | None = None
    ) -> bytes:
        """The contents of a file."""
        return await self._call(_CONTENTS, {"id": id}, options=options)

    async def upload(
        self, *, file: FileArgument, options: RequestOptions | None = None
    ) -> None:
        """Upload a file. The API takes no idempotency key here."""
        return await self._call(_UPLOAD, {"file": file}, options=options)

    async def lock(
        self,
        id: str,
        *,
        password: str,
        owner: dict[str, str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Lock a file."""
        arguments = {"id": id, "password": password, "owner": owner}
        return await self._call(_LOCK, arguments, options=options)

    async def watch(
        self, id: str, *, options: RequestOptions | None = None
    ) -> AsyncEventStream[models.Amount]:
        """What becomes of a file."""
        return await self._events(_WATCH, {"id": id}, options=options)
