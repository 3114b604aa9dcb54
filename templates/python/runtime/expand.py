"""What is a field that holds an object's id, or the object where the caller asked for it?

To type checkers `charge.customer` is the object or its `Id`; of an `ExpandedCharge[Literal["customer"]]`
it is the object. At run time the two classes are one.
"""

from __future__ import annotations

from .model import Model

TYPE_CHECKING = False


class Id(str):
    """The id of an object that was not expanded. As on the object itself, `id` gives it."""

    __slots__ = ()

    @property
    def id(self) -> str:
        return str.__str__(self)


if TYPE_CHECKING:
    from typing import Any, Generic, Protocol, TypeVar, overload

    Path = TypeVar("Path")
    Value = TypeVar("Value", covariant=True)
    # Contravariant: what has more paths expanded fits where fewer are asked for.
    Expanded = TypeVar("Expanded", contravariant=True)

    class Expands(Protocol[Expanded]):
        """Whatever was expanded at this path."""

        def __expands__(self, path: Expanded, /) -> None: ...

    class Expanding(Generic[Expanded]):
        """Beside a model as base of a class: that model, expanded at these paths."""

        def __expands__(self, path: Expanded, /) -> None: ...

    class ExpandableModel(Model):
        """A model with fields that may be an `Id`."""

    class Expandable(Generic[Path, Value]):
        """In annotations: `Expandable[Literal["customer"], Customer | None]`."""

        @overload
        def __get__(self, instance: Expands[Path], owner: Any = None) -> Value: ...
        @overload
        def __get__(self, instance: object, owner: Any = None) -> Value | Id: ...
        def __get__(self, instance: object, owner: Any = None) -> Any: ...

else:

    class Expandable:
        """The annotations that name these are never evaluated."""

    class Expanded:
        pass

    class Expanding:
        pass

    class ExpandableModel(Model):
        def __class_getitem__(cls, _item):
            return cls
