"""What does a generated client state about its API, and what may a caller set?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final, Literal, TypeAlias

    Placement: TypeAlias = Literal["bearer", "basic", "header", "query", "cookie"]
    Secret: TypeAlias = str | tuple[str, str] | None

DEFAULT_TIMEOUT = 60.0


class Credential:
    """A secret of the caller, and where it goes.

    `parameter` is the name of the header, query parameter or cookie. `environment` is the
    variable that holds it, or empty. `argument` is its keyword in the constructor, `id` unless given.
    """

    __slots__ = ("id", "placement", "parameter", "environment", "argument")

    def __init__(
        self,
        id: str,
        *,
        placement: Placement,
        parameter: str = "",
        environment: str = "",
        argument: str = "",
    ) -> None:
        self.id: Final = id
        self.placement: Final[Placement] = placement
        self.parameter: Final = parameter
        self.environment: Final = environment
        self.argument: Final = argument or id


class Config:
    """What is the same for every client of this API.

    `default_credentials` are alternatives, each a tuple of ids that go together. `headers` go
    with every request. `idempotency_header` is empty where the API knows none.
    """

    __slots__ = (
        "base_url",
        "credentials",
        "default_credentials",
        "headers",
        "idempotency_header",
        "user_agent",
    )

    def __init__(
        self,
        *,
        base_url: str = "",
        credentials: tuple[Credential, ...] = (),
        default_credentials: tuple[tuple[str, ...], ...] = (),
        headers: Mapping[str, str] | None = None,
        idempotency_header: str = "",
        user_agent: str = "",
    ) -> None:
        self.base_url: Final = base_url
        self.credentials: Final = credentials
        self.default_credentials: Final = default_credentials
        self.headers: Final[Mapping[str, str]] = headers or {}
        self.idempotency_header: Final = idempotency_header
        self.user_agent: Final = user_agent


class Settings:
    """What the caller set on one client. `base_url` is None where that of the API holds."""

    __slots__ = ("config", "secrets", "base_url", "timeout", "headers")

    def __init__(
        self,
        config: Config,
        secrets: Mapping[str, Secret],
        *,
        base_url: str | None,
        timeout: float | None,
        headers: Mapping[str, str],
    ) -> None:
        self.config: Final = config
        self.secrets: Final = secrets
        self.base_url: Final = base_url
        self.timeout: Final = timeout
        self.headers: Final = headers
