"""What do callers write for each thing of an Sdk, in a language with settled names?

A target says the rest: how it calls types, fields, arguments and errors.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.sdk.model import Method, Sdk
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
        self.groups = {id_: group for group in sdk.groups for id_ in group.ids}

    def call(self, method: Method) -> str:
        return self._calls[method.id]

    def flat(self, method: Method) -> str:
        return self._flats.get(method.id, "")

    def setting(self, key: str) -> str:
        return self.names.settings[key]
