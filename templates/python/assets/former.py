"""How does a client have calls under the names that they had in earlier versions?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, ClassVar


class Former:
    """`_calls` are by old name: the call that it is now, and the version in which the old name goes.

    `_holders` are what held such calls and is no service any more. Nothing is done before one is asked for.
    """

    _calls: ClassVar[Mapping[str, tuple[str, str]]] = {}
    _holders: ClassVar[Mapping[str, type[Holder]]] = {}

    # Type checkers know the names one by one; to them every other name is an error.
    if not TYPE_CHECKING:

        def __getattr__(self, name):
            client = self.__dict__.get("_client", self)
            if name in self._holders:
                return self._holders[name](client)
            if name not in self._calls:
                further = getattr(super(), "__getattr__", None)
                if further is not None:
                    return further(name)
                owner = type(self).__name__
                raise AttributeError(f"{owner!r} object has no attribute {name!r}")
            call, until = self._calls[name]
            warned(name, f"client.{call}", until)
            found = client
            for step in call.split("."):
                found = getattr(found, step)
            return found


class Holder(Former):
    def __init__(self, client: object) -> None:
        self._client = client


def warned(name: str, now: str, until: str) -> None:
    """Tells whoever wrote the old name, two calls above."""
    import warnings

    said = f"{name} is called {now} now; the old name goes in version {until}"
    warnings.warn(said, DeprecationWarning, stacklevel=3)


def former_types(module: str, names: Mapping[str, tuple[str, str]]) -> Any:
    """The `__getattr__` of a module (PEP 562)."""

    def getter(name: str) -> object:
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        from importlib import import_module

        now, until = names[name]
        warned(name, now, until)
        beside, _, last = now.rpartition(".")
        home = f"{module.rpartition('.')[0]}.{beside}" if beside else module
        return getattr(import_module(home), last)

    return getter
