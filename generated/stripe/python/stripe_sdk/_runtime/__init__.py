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

from .client import AsyncClient, AsyncService, Client, Service
from .config import Config, Credential
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
)
from .lazy import cached_property
from .model import Model
from .operation import Operation, Parameter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .files import FileArgument
    from .options import ClientOptions, RequestOptions
else:

    def __getattr__(name):
        """Types that need `typing`, which is not worth importing for them."""
        if name in ("ClientOptions", "RequestOptions"):
            from . import options

            return getattr(options, name)
        if name == "FileArgument":
            from .files import FileArgument

            return FileArgument
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AsyncClient",
    "AsyncService",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ClientOptions",
    "Config",
    "ConflictError",
    "Credential",
    "CredentialError",
    "FileArgument",
    "Model",
    "NotFoundError",
    "Operation",
    "Parameter",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "ResponseError",
    "ServerError",
    "Service",
    "StatusError",
    "UnprocessableEntityError",
    "cached_property",
]
