"""How does a client have calls of its services under a second name, directly on it?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import ClassVar, Generic, TypeVar

    T = TypeVar("T")
    Call = TypeVar("Call")

    class named(Generic[Call]):  # noqa: N801
        """What a client has is a call of this type, overloads and all: nothing else keeps those."""

        def __init__(self, call: Call) -> None: ...
        def __get__(self, client: object, owner: type) -> Call: ...

    def the(service: type[T]) -> T:
        """The service of this class that a client has."""
        raise NotImplementedError


class Flat:
    """The calls in `_flat` are by name: `payment_records.list`. Nothing is made before it is asked for."""

    _flat: ClassVar[Mapping[str, str]]

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self._flat]

    # Type checkers know the names one by one; to them every other name is an error.
    if not TYPE_CHECKING:

        def __getattr__(self, name):
            call = self._flat.get(name)
            if call is None:
                owner = type(self).__name__
                raise AttributeError(f"{owner!r} object has no attribute {name!r}")
            found = self
            for step in call.split("."):
                found = getattr(found, step)
            return found
