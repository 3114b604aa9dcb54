"""What is set on a client, whichever way it sends?"""

from __future__ import annotations

from .service import AsyncService, Service
from .settings import client_settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, ClassVar, Self, Unpack

    from .._types import ClientOptions
    from .config import Config, Secret


class Configured:
    """What the sync and the async client have in common."""

    _config: ClassVar[Config]

    def __init__(self, secrets: Mapping[str, Secret], **given: Any) -> None:
        self._settings = client_settings(self._config, secrets, **given)
        self._derived = False

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """A client that differs in these options and shares everything else, connections too.

        Closing it does nothing: they are closed by the client it comes from.
        """
        derived = object.__new__(type(self))
        for name, value in self.__dict__.items():
            # Services belong to one client; the new one makes its own.
            if not isinstance(value, (Service, AsyncService)):
                derived.__dict__[name] = value
        derived._derived = True
        derived._settings = self._settings.derive({**options})
        return derived
