"""What does a generated package rely on? The names below, and nothing else of this folder.

A client is a class with constants and an __init__ that passes on what it was given:

    class Example(Client):
        _config = Config(
            base_url="https://api.example.com",
            credentials=(Credential("api_key", placement="bearer", environment="KEY"),),
            default_credentials=(("api_key",),),
        )

        def __init__(self, *, api_key: str | None = None) -> None:
            super().__init__({"api_key": api_key})

        @cached_property
        def pets(self) -> Pets:
            return Pets(self)

A service holds operations. What a call gives back is the type in the brackets; at run time `result`
names it, an annotation over the package `models` that lies next to this one:

    _RETRIEVE: Operation[models.Pet] = Operation(method="GET", path="/pets/{id}", result="Pet")

    class Pets(Service):
        def retrieve(self, id: str, *, options: RequestOptions | None = None) -> models.Pet:
            return self._call(_RETRIEVE, {"id": id}, options=options)

A model is annotations. Their names are looked up on first touch, in the module of the class and then in the
package `models`; a module-level string in there is an alias:

    class Pet(Model, tag={"object": "pet"}, wire={"from_": "from"}):
        id: str
        owner: str | Owner | None

Importing this imports neither an HTTP client nor `typing`. Absent arguments are absent from the
mapping: null is something else.
"""

from __future__ import annotations

from .async_client import AsyncClient
from .client import Client
from .config import Config, Credential, ErrorShape
from .errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    CredentialError,
    NotFoundError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
    StatusError,
    UnprocessableEntityError,
    WebhookSignatureError,
)
from .lazy import cached_property, overload
from .model import Model, is_known
from .operation import Operation, Parameter
from .service import AsyncService, Service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._types import ClientOptions, ErrorBody, RequestOptions
    from .answer import Answer
    from .async_page import AsyncPage, AsyncPages
    from .event_stream import AsyncEventStream, EventStream
    from .events import ServerEvent
    from .expand import Expandable, ExpandableModel, Expanded, Expanding, Id
    from .files import FileArgument
    from .json_stream import AsyncJsonStream, JsonStream
    from .page import Page
    from .paging import ItemCursor, NextLink, Offset, PageNumber, TokenCursor
    from .stream import AsyncStreamedResponse, StreamedResponse
else:
    # What few programs need, or what needs `typing`, and where it is.
    _HOMES = {
        "Answer": ".answer",
        "AsyncEventStream": ".event_stream",
        "AsyncJsonStream": ".json_stream",
        "AsyncPage": ".async_page",
        "AsyncPages": ".async_page",
        "AsyncStreamedResponse": ".stream",
        "ClientOptions": ".._types",
        "ErrorBody": ".._types",
        "EventStream": ".event_stream",
        "Expandable": ".expand",
        "ExpandableModel": ".expand",
        "Expanded": ".expand",
        "Expanding": ".expand",
        "FileArgument": ".files",
        "Id": ".expand",
        "ItemCursor": ".paging",
        "JsonStream": ".json_stream",
        "NextLink": ".paging",
        "Offset": ".paging",
        "Page": ".page",
        "PageNumber": ".paging",
        "RequestOptions": ".._types",
        "ServerEvent": ".events",
        "StreamedResponse": ".stream",
        "TokenCursor": ".paging",
    }

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(_HOMES[name], __name__), name)
        globals()[name] = value
        return value


__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "Answer",
    "AsyncClient",
    "AsyncEventStream",
    "AsyncJsonStream",
    "AsyncPage",
    "AsyncPages",
    "AsyncService",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ClientOptions",
    "Config",
    "ConflictError",
    "Credential",
    "CredentialError",
    "ErrorBody",
    "ErrorShape",
    "EventStream",
    "Expandable",
    "ExpandableModel",
    "Expanded",
    "Expanding",
    "FileArgument",
    "Id",
    "ItemCursor",
    "JsonStream",
    "Model",
    "NextLink",
    "NotFoundError",
    "Offset",
    "Operation",
    "Page",
    "PageNumber",
    "Parameter",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "ResponseError",
    "ServerError",
    "ServerEvent",
    "Service",
    "StatusError",
    "StreamedResponse",
    "TokenCursor",
    "UnprocessableEntityError",
    "WebhookSignatureError",
    "cached_property",
    "is_known",
    "overload",
]
