"""Sdk: the client that we promise, in no language's words. Names are words, never identifiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.names import Name
from generator.openapi.model import About, HttpMethod, Location, Server, Style
from generator.openapi.schema import Default, Direction, Scalar
from generator.sdk.client_model import ConstantHeader, Credential, Idempotency
from generator.sdk.docs_model import Answer, Docs
from generator.sdk.error_model import ErrorShape
from generator.sdk.message_model import Callback, FollowUp
from generator.sdk.paging_model import Paged
from generator.sdk.releases import NOTHING_RELEASED, Releases
from generator.sdk.settled import NOTHING, Settled
from generator.sdk.types import Type
from generator.sdk.webhook_model import Webhooks


@dataclass(frozen=True, slots=True)
class Field:
    """`wire` is the key in JSON or in the form. `required`: always there; nullability is in the type.

    `secret`: what it holds is written and never read back.
    """

    name: Name
    wire: str
    type: Type
    required: bool
    docs: Docs
    at: Pointer
    deprecated: bool = False
    default: Default | None = None
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known fields.

    Request models are what the caller writes, response models what is read: the two directions of
    one schema differ in read-only fields and in how open their enumerations are.
    `home` is the id of the group that it is written with. `tag` are the constant fields that tell it
    from the other members of a union. `extra` is the type of further keys, None where none are known of.
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
    """One argument of a method, or an option of a request (`options.py`).

    `location` body: a property of the request body, or the whole of it (see `Method.body`); option: a
    header that is in no `Method.arguments`.
    `style` and `explode` are effective; for a body property they are empty and None where its
    media type leaves them unstated. `content_type` is set where the value is serialised by a media
    type of its own. `headers` are those of its parts of multipart, with their values. `secret`: what
    it holds is written and never read back.
    """

    name: Name
    wire: str
    location: Location | Literal["body", "option"]
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
    secret: bool = False
    headers: tuple[tuple[str, str], ...] = ()


Values: TypeAlias = tuple[tuple[Argument, Json], ...]
"""What to pass: arguments and options of one method, each at most once, with plain values keyed by
wire names. The value of a File is the path of a local file."""


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


@dataclass(frozen=True, slots=True)
class JsonStream:
    """JSON texts one after the other; `type` is that of each. `separated`: RFC 7464, else by lines."""

    type: Type
    media_type: str
    separated: bool


Result: TypeAlias = (
    "NoContent | JsonResult | TextResult | BinaryResult | EventStream | JsonStream"
)


@dataclass(frozen=True, slots=True)
class Method:
    """`arguments` are required ones first, path ones foremost in path order, then document order.

    `params` is the id of the request model whose fields are the named (non-path) arguments, in the
    same order; empty where the method takes none. `error` is the type of a failed response's body.
    `servers` is empty where the client's own apply. `credentials` are alternatives, each a tuple of
    credential ids that go together. `flat` is a second name, by which the client itself has it.
    `returned` and `failures` are what the document says of the answers. `variants` are the same call
    with its body or its answer in another media type; there `content_type` and `accept` are what the
    caller names to have it, empty for what goes without saying.
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
    flat: Name | None = None
    callbacks: tuple[Callback, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    returned: str = ""
    failures: tuple[Answer, ...] = ()
    variants: tuple[Method, ...] = ()
    content_type: str = ""
    accept: str = ""

    def forms(self) -> tuple[Method, ...]:
        """It and its variants."""
        return (self, *self.variants)

    def single_variants(self) -> tuple[Method, ...]:
        """Those with one name. One with both has the body of the one and the answer of the other."""
        return tuple(
            form for form in self.variants if not (form.content_type and form.accept)
        )


@dataclass(frozen=True, slots=True)
class Service:
    """`path` are the names from the client down: (test helpers, customers); empty for the client.

    `id` are the same names with dots, each in snake case. Parents may have no methods. `at` is where
    the first operation in or under it is.
    """

    id: str
    path: tuple[Name, ...]
    methods: tuple[Method, ...]
    at: Pointer


@dataclass(frozen=True, slots=True)
class Sdk:
    """`packages` are the names that facts pin for a target's package, by target name.

    `retry_header` is where the server says whether to try again, empty where it says nothing.
    `license` is that of the packages, an SPDX expression, or empty, and `repository` the URL of the
    page of the repository that they are made in.
    `keys` say what identifies types, by id; `settled` are the names of earlier builds,
    `releases` what was released of it.
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
    about: About = About()
    license: str = ""
    repository: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    settled: Settled = NOTHING
    releases: Releases = NOTHING_RELEASED

    def declarations(self) -> Iterator[Declaration]:
        """All that has an id and a name of its own: models, then enums, then unions."""
        yield from self.models.values()
        yield from self.enums.values()
        yield from self.unions.values()
