"""Api: what the API is, with references resolved and versions forgotten (OpenAPI 3.1 terms)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.openapi.schema import Schema

HttpMethod: TypeAlias = str
"""In lower case. A document may have others than METHODS (OpenAPI 3.2, additionalOperations)."""

METHODS: tuple[HttpMethod, ...] = (
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "query",
)
Location = Literal["path", "query", "header", "cookie"]
Style = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"
]


@dataclass(frozen=True, slots=True)
class About:
    """Who stands behind the API, and where there is more to read. Empty: not stated."""

    terms: str = ""
    contact: str = ""
    contact_url: str = ""
    contact_email: str = ""
    license: str = ""
    license_url: str = ""
    more: str = ""
    more_url: str = ""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    description: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """`scheme` is lower case: basic, bearer, digest..."""

    name: str
    scheme: str
    description: str = ""
    bearer_format: str = ""


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    name: str
    parameter: str
    location: Literal["query", "header", "cookie"]
    description: str = ""


@dataclass(frozen=True, slots=True)
class OAuthFlow:
    kind: Literal["implicit", "password", "clientCredentials", "authorizationCode"]
    token_url: str
    authorization_url: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OAuth2Scheme:
    name: str
    flows: tuple[OAuthFlow, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class OpenIdScheme:
    name: str
    url: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class MutualTlsScheme:
    name: str
    description: str = ""


SecurityScheme: TypeAlias = (
    "HttpScheme | ApiKeyScheme | OAuth2Scheme | OpenIdScheme | MutualTlsScheme"
)

SecurityRequirement: TypeAlias = tuple[str, ...]
"""Names of schemes that must all be satisfied; the empty tuple means that none is needed."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """Effective parameter: path-item ones merged in, style and explode with their defaults applied.

    `media_type` is set when the parameter is declared by `content` in place of `schema`.
    """

    name: str
    location: Location
    schema: Schema
    required: bool
    style: Style
    explode: bool
    at: Pointer
    allow_reserved: bool = False
    media_type: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body is written (Encoding Object). Empty: not stated."""

    property: str
    content_type: str = ""
    style: Style | Literal[""] = ""
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaType:
    """`schema` is None where the document states none, `item` where the body is no stream of items."""

    name: str
    schema: Schema | None
    at: Pointer
    item: Schema | None = None
    encodings: tuple[Encoding, ...] = ()
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestBody:
    content: tuple[MediaType, ...]
    required: bool
    at: Pointer
    description: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    name: str
    schema: Schema
    required: bool
    at: Pointer
    description: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go on from a response. `operation` is an operationId, or a pointer as text.

    `values` are names of parameters there, each with a runtime expression or a constant as JSON.
    """

    name: str
    operation: str
    values: tuple[tuple[str, str], ...]
    at: Pointer


@dataclass(frozen=True, slots=True)
class Response:
    """`status` is as written: "200", "4XX" or "default"."""

    status: str
    content: tuple[MediaType, ...]
    at: Pointer
    description: str = ""
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A request that the API makes: a webhook, or a callback, whose URL is an `expression`."""

    name: str
    method: HttpMethod
    expression: str
    at: Pointer
    body: RequestBody | None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """`servers` and `security` are the effective ones: operation, else path item, else document."""

    method: HttpMethod
    path: str
    operation_id: str
    at: Pointer
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    servers: tuple[Server, ...]
    security: tuple[SecurityRequirement, ...]
    tags: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    callbacks: tuple[Message, ...] = ()
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Api:
    """`schemas` is keyed by canonical pointer text, such as `#/components/schemas/customer`."""

    title: str
    version: str
    description: str
    source: str
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    schemas: Mapping[str, Schema]
    webhooks: tuple[Message, ...] = ()
    extensions: Mapping[str, Json] = field(default_factory=dict)
    about: About = About()
