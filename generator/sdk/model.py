"""Sdk: the client that we promise, in no language's words. Names are words, never identifiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.names import Name
from generator.openapi.model import HttpMethod, Location, Server, Style
from generator.openapi.schema import Default, Direction, Scalar
from generator.sdk.client_model import ConstantHeader, Credential, Idempotency
from generator.sdk.docs_model import Docs
from generator.sdk.error_model import ErrorShape
from generator.sdk.paging_model import Paged
from generator.sdk.types import Type
from generator.sdk.webhook_model import Webhooks


@dataclass(frozen=True, slots=True)
class Field:
    """`wire` is the key in JSON or in the form. `required`: always there; nullability is in the type."""

    name: Name
    wire: str
    type: Type
    required: bool
    docs: Docs
    at: Pointer
    deprecated: bool = False
    default: Default | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known fields.

    Request models are what the caller writes, response models what is read: the two directions of
    one schema differ in read-only fields and in how open their enumerations are.
    `home` is the id of the group that it is written with.
    `tag` are the constant fields that tell it from the other members of a union.
    `extra` is the type of further keys, None where none are known of.
    """

    id: str
    name: Name
    direction: Direction
    home: str
    fields: tuple[Field, ...]
    docs: Docs
    at: Pointer
    tag: tuple[tuple[str, Scalar], ...] = ()
    extra: Type | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Enum:
    """A named enumeration. `open` in responses, closed in requests."""

    id: str
    name: Name
    direction: Direction
    home: str
    values: tuple[Scalar, ...]
    open: bool
    docs: Docs
    at: Pointer


@dataclass(frozen=True, slots=True)
class Union:
    """A named union, or (`members` of one) a name for a type that is neither object nor enumeration."""

    id: str
    name: Name
    direction: Direction
    home: str
    members: tuple[Type, ...]
    docs: Docs
    at: Pointer
    nullable: bool = False


Declaration: TypeAlias = "Model | Enum | Union"


@dataclass(frozen=True, slots=True)
class Group:
    """Models, enums and unions that are written together, `ids` in the order of the document.

    schema: a named schema of the document, with the objects nested in it, for both directions.
    params: what the methods of one service take. responses: what they give back, where the
    document left that without a name. For the latter two `id` ends in the id of the service.
    """

    id: str
    name: Name
    kind: Literal["schema", "params", "responses"]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method.

    `location` body: a property of the request body, or the whole of it (see `Method.body`).
    `style` and `explode` are effective; for a body property they are empty and None where its
    media type leaves them unstated. `content_type` is set where the value is serialised by a media
    type of its own.
    """

    name: Name
    wire: str
    location: Location | Literal["body"]
    type: Type
    required: bool
    docs: Docs
    at: Pointer
    style: Style | Literal[""] = ""
    explode: bool | None = None
    allow_reserved: bool = False
    content_type: str = ""
    deprecated: bool = False
    default: Default | None = None
    examples: tuple[Json, ...] = ()


Values: TypeAlias = tuple[tuple[Argument, Json], ...]
"""What to pass: arguments of one method, each at most once, with plain values keyed by wire names.

The value of a File is the path of a local file.
"""


@dataclass(frozen=True, slots=True)
class Body:
    """`flat`: the properties of an object are arguments; else one argument is the whole body."""

    media_type: str
    encoding: Literal["json", "form", "multipart", "binary", "text"]
    flat: bool
    required: bool


@dataclass(frozen=True, slots=True)
class NoContent:
    """Success says nothing more."""


@dataclass(frozen=True, slots=True)
class JsonResult:
    type: Type


@dataclass(frozen=True, slots=True)
class TextResult:
    media_type: str


@dataclass(frozen=True, slots=True)
class BinaryResult:
    media_type: str


@dataclass(frozen=True, slots=True)
class EventStream:
    """text/event-stream; `type` is that of one event's data."""

    type: Type


Result: TypeAlias = "NoContent | JsonResult | TextResult | BinaryResult | EventStream"


@dataclass(frozen=True, slots=True)
class Method:
    """`arguments` are required ones first, path ones foremost in path order, then document order.

    `params` is the id of the request model whose fields are the named (non-path) arguments, in the
    same order; empty where the method takes none. `error` is the type of a failed response's body.
    `servers` is empty where the client's own apply. `credentials` are alternatives, each a tuple of
    credential ids that go together.
    """

    id: str
    name: Name
    http_method: HttpMethod
    path: str
    operation_id: str
    arguments: tuple[Argument, ...]
    params: str
    body: Body | None
    result: Result
    error: Type | None
    docs: Docs
    at: Pointer
    servers: tuple[Server, ...] = ()
    credentials: tuple[tuple[str, ...], ...] = ()
    deprecated: bool = False
    paging: Paged | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """`path` are the names from the client down: (test helpers, customers); empty for the client.

    `id` are the same names with dots, each in snake case. Parents may have no methods. `at` is the
    place of the first operation in or under it.
    """

    id: str
    path: tuple[Name, ...]
    methods: tuple[Method, ...]
    at: Pointer


@dataclass(frozen=True, slots=True)
class Sdk:
    """`packages` are the names that facts pin for a target's package, by target name.

    `retry_header` is where the server says whether to try again, empty where it says nothing.
    """

    name: Name
    title: str
    version: str
    docs: Docs
    servers: tuple[Server, ...]
    credentials: tuple[Credential, ...]
    headers: tuple[ConstantHeader, ...]
    idempotency: Idempotency | None
    retry_header: str
    errors: ErrorShape | None
    webhooks: Webhooks | None
    services: tuple[Service, ...]
    groups: tuple[Group, ...]
    models: Mapping[str, Model]
    enums: Mapping[str, Enum]
    unions: Mapping[str, Union]
    packages: Mapping[str, str]
    at: Pointer

    def declarations(self) -> Iterator[Declaration]:
        """All that has an id and a name of its own: models, then enums, then unions."""
        yield from self.models.values()
        yield from self.enums.values()
        yield from self.unions.values()


def find_service(sdk: Sdk, method: Method) -> Service:
    """The service that the method belongs to."""
    return next(service for service in sdk.services if method in service.methods)
