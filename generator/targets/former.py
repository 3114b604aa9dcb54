"""Which scopes has a target, and what was settled in each before?

In: the Sdk with the names of earlier builds. Out: scopes by the heading that they have in the names
file, and what that file has to say of each name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.sdk.model import Method, Model, Sdk
from generator.sdk.settled import operation_key
from generator.targets.scope import Before, Convention, Entry, Former, Scope


def _nothing(identifier: str) -> tuple[str, ...]:
    return ()


class Scopes:
    """Those of one target. `along` says what else is called after a class."""

    def __init__(
        self,
        sdk: Sdk,
        target: str,
        along: Callable[[str], tuple[str, ...]] = _nothing,
    ) -> None:
        self._sdk, self._target, self._along = sdk, target, along
        self._made: dict[str, Scope] = {}
        self._services: frozenset[str] | None = None

    def open(self, heading: str, title: str, convention: Convention) -> Scope:
        along = self._along if heading.startswith("classes ") else _nothing
        scope = Scope(
            title, convention, _before(self._sdk, self._target, heading, along)
        )
        self._made.setdefault(heading, scope)
        return scope

    def entries(self) -> Iterator[tuple[str, str, Entry]]:
        """By heading and thing."""
        for heading, scope in self._made.items():
            for known_as, entry in scope.entries():
                yield heading, known_as, entry

    def fields_heading(self, model: Model) -> str:
        return f"fields {self._sdk.keys.get(model.id, model.id)}"

    def had(self, heading: str) -> bool:
        """Whether the names file has such a heading."""
        return heading in self._sdk.settled.scopes

    def stood(self, method: Method) -> bool:
        return method_key(method) in self._sdk.settled.calls

    def service_stood(self, id_: str) -> bool:
        if self._services is None:
            self._services = self._sdk.settled.services()
        return id_ in self._services

    def one_stood(self, heading: str, ids: tuple[str, ...]) -> bool:
        """Whether a class of some id has a name already."""
        names = self._sdk.settled.scope(heading)
        return any(self._sdk.keys.get(id_, id_) in names for id_ in ids)


def method_key(method: Method) -> str:
    return operation_key(method.http_method, method.path)


def _before(
    sdk: Sdk, target: str, heading: str, along: Callable[[str], tuple[str, ...]]
) -> Before:
    names = {
        thing: Former(words, kept.at)
        for thing, kept in sdk.settled.scope(heading).items()
        if (words := kept.of(target)) is not None
    }
    return Before(names, known=sdk.settled.known, along=along)
