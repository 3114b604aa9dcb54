"""What does a generated client state about its API?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final, Literal, TypeAlias

    from .operation import BodyEncoding

    Placement: TypeAlias = Literal[
        "bearer", "basic", "header", "query", "cookie", "oauth2"
    ]
    Secret: TypeAlias = str | tuple[str, str] | None


class Credential:
    """A secret of the caller, and where it goes.

    `parameter` is the name of the header, query parameter or cookie. `environment` is the
    variable that holds it, or empty. `argument` is its keyword in the constructor, `id` unless given.

    An oauth2 secret is an access token, or a client id with its secret. Then a token is asked for
    `scopes` at `token_url`, which may be relative to the server (RFC 6749 section 4.4).
    `client_environment` are the variables that hold the two.
    """

    __slots__ = (
        "id",
        "placement",
        "parameter",
        "environment",
        "argument",
        "token_url",
        "scopes",
        "client_environment",
    )

    def __init__(
        self,
        id: str,
        *,
        placement: Placement,
        parameter: str = "",
        environment: str = "",
        argument: str = "",
        token_url: str = "",
        scopes: tuple[str, ...] = (),
        client_environment: tuple[str, str] | None = None,
    ) -> None:
        self.id: Final = id
        self.placement: Final[Placement] = placement
        self.parameter: Final = parameter
        self.environment: Final = environment
        self.argument: Final = argument or id
        self.token_url: Final = token_url
        self.scopes: Final = scopes
        self.client_environment: Final = client_environment


class ErrorShape:
    """What the body of a failed answer looks like.

    `at` is the dotted path to the error object, empty where the body is that. `model` is its
    annotation over the models. `code`, `kind`, `message` and `parameter` are keys of it, empty
    where it has no such thing. `classes` are names of the package's `errors` by code or kind.
    """

    __slots__ = ("at", "model", "code", "kind", "message", "parameter", "classes")

    def __init__(
        self,
        *,
        at: str = "",
        model: str = "Any",
        code: str = "",
        kind: str = "",
        message: str = "",
        parameter: str = "",
        classes: Mapping[str, str] | None = None,
    ) -> None:
        self.at: Final = at
        self.model: Final = model
        self.code: Final = code
        self.kind: Final = kind
        self.message: Final = message
        self.parameter: Final = parameter
        self.classes: Final[Mapping[str, str]] = classes or {}


class Config:
    """What is the same for every client of this API.

    `base_url` may be a template, `server_variables` are the values to fill in unless the caller has
    others. `default_credentials` are alternatives, each a tuple of ids that go together. `headers` go
    with every request; `options` are headers that callers set by a name of their own.
    `idempotency_header` and `retry_header` (`true`: send it again) are empty where the API knows
    none. `body` is how the bodies of undocumented endpoints are written. `log` is the environment
    variable that switches logging on.
    """

    __slots__ = (
        "base_url",
        "server_variables",
        "credentials",
        "default_credentials",
        "headers",
        "options",
        "idempotency_header",
        "retry_header",
        "user_agent",
        "body",
        "error",
        "log",
    )

    def __init__(
        self,
        *,
        base_url: str = "",
        server_variables: Mapping[str, str] | None = None,
        credentials: tuple[Credential, ...] = (),
        default_credentials: tuple[tuple[str, ...], ...] = (),
        headers: Mapping[str, str] | None = None,
        options: Mapping[str, str] | None = None,
        idempotency_header: str = "",
        retry_header: str = "",
        user_agent: str = "",
        body: BodyEncoding = "json",
        error: ErrorShape | None = None,
        log: str = "",
    ) -> None:
        self.base_url: Final = base_url
        self.server_variables: Final[Mapping[str, str]] = server_variables or {}
        self.credentials: Final = credentials
        self.default_credentials: Final = default_credentials
        self.headers: Final[Mapping[str, str]] = headers or {}
        self.options: Final[Mapping[str, str]] = options or {}
        self.idempotency_header: Final = idempotency_header
        self.retry_header: Final = retry_header
        self.user_agent: Final = user_agent
        self.body: Final[BodyEncoding] = body
        self.error: Final = error
        self.log: Final = log
