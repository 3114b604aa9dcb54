"""What do callers write for each thing of an Sdk, in a language with settled names?

A target says the rest: how it calls types, fields, arguments and errors.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk
from generator.targets.aliases import Holder, TypeAlias, call_aliases
from generator.targets.conventions import Conventions
from generator.targets.names import settle_names


class SettledWording:
    """What is said alike by all languages."""

    def __init__(self, sdk: Sdk, conventions: Conventions) -> None:
        self.names = settle_names(sdk, conventions, Diagnostics())
        self.package: str = self.names.package
        self.client: str = self.names.client
        self._calls = {
            method.id: self.names.call(method, service)
            for service in sdk.services
            for method in service.methods
        }
        self._flats = self.names.flats(sdk)
        self._former = _former_calls(call_aliases(sdk, self.names, conventions))
        self.groups = {id_: group for group in sdk.groups for id_ in group.ids}

    def call(self, method: Method) -> str:
        return self._calls[method.id]

    def with_types(self, aliases: tuple[TypeAlias, ...]) -> None:
        for one in aliases:
            self._former.setdefault(one.now, []).append(f"{one.place}{one.name}")

    def former(self, now: str) -> frozenset[str]:
        return frozenset(self._former.get(now, ()))

    def all_former(self) -> frozenset[str]:
        return frozenset(name for names in self._former.values() for name in names)

    def flat(self, method: Method) -> str:
        return self._flats.get(method.id, "")

    def setting(self, key: str) -> str:
        return self.names.settings[key]


def _former_calls(root: Holder | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for holder in root.all() if root else ():
        for alias in holder.calls.values():
            written = ".".join((*holder.path, alias.name))
            found.setdefault(alias.now, []).append(written)
    return found
