"""To which resource does a type belong, for those who look for what changed?"""

from __future__ import annotations

from collections.abc import Mapping

from generator.names import singular
from generator.sdk.model import Declaration, Sdk

CLIENT = "client"
"""What belongs to no resource: the client itself, and what all calls have in common."""


def resource_of(service_id: str) -> str:
    return service_id or CLIENT


class Resources:
    """A schema is with the service that is called like it: `Customer` with `customers`."""

    def __init__(self, sdk: Sdk) -> None:
        self._services = {
            _key(
                tuple(word for name in service.path for word in name.words)
            ): service.id
            for service in sdk.services
            if service.path
        }
        self._groups = {group.id: group.name.words for group in sdk.groups}

    def of(self, made: Declaration) -> str:
        kind, _, rest = made.home.partition(":")
        if kind != "schema":
            return resource_of(rest)
        words = self._groups[made.home]
        return self._services.get(_key(words), f"models: {' '.join(words)}")


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(singular, words))


def homes(sdk: Sdk) -> Mapping[str, str]:
    """The resource of each type, by its id."""
    found = Resources(sdk)
    return {made.id: found.of(made) for made in sdk.declarations()}
