"""What is an object that the API gave back? A view over its JSON.

The JSON is the attributes of the view: what has nothing to be decoded is read at no cost. Nothing is
decoded before it is touched, nothing is lost, and no value makes reading fail: one that the
annotations did not foresee is given as it came.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, ClassVar, Self, TypeVar

    M = TypeVar("M", bound="Model")

_FIELDS: dict[type, dict[str, str]] = {}
_RESERVED: dict[type, frozenset[str]] = {}


class Model:
    """An object with known fields: the annotations of a subclass.

    A known field that is absent reads as None. Unknown ones are attributes and items too. Items
    go by the key in JSON, `model["from"]`; attributes by the name in Python, `model.from_`.

    Class keywords: `tag` are the constant fields that select the class in a union, by key.
    `wire` are the keys of those fields whose name in Python is another. `required` are keys that are
    always there, stated where nothing else tells the class from others of its union.
    """

    # `__memo__` has what was decoded, by name, and under `__raw__` the JSON where that is not `__dict__`.
    __slots__ = ("__memo__", "__dict__", "__weakref__")

    # Names with two underscores on either side cannot clash with fields.
    __tag__: ClassVar[Mapping[str, object]] = {}
    __wire__: ClassVar[Mapping[str, str]] = {}
    __names__: ClassVar[Mapping[str, str]] = {}
    __required__: ClassVar[tuple[str, ...]] = ()

    if TYPE_CHECKING:
        __memo__: dict[str, Any] | None

    def __init_subclass__(
        cls,
        *,
        tag: Mapping[str, object] | None = None,
        wire: Mapping[str, str] | None = None,
        required: tuple[str, ...] = (),
    ) -> None:
        super().__init_subclass__()
        if required:
            cls.__required__ = required
        if tag:
            cls.__tag__ = {**cls.__tag__, **tag}
        if wire:
            cls.__wire__ = {**cls.__wire__, **wire}
            cls.__names__ = {key: name for name, key in cls.__wire__.items()}

    def __init__(self, /, **fields: Any) -> None:
        """Make one by hand. The constant fields of the class are filled in."""
        raw = {self.__wire__.get(name, name): plain(v) for name, v in fields.items()}
        tagged = {key: v for key, v in self.__tag__.items() if key not in raw}
        _fill(self, {**raw, **tagged})

    @property
    def __raw__(self) -> dict[str, Any]:
        memo = self.__memo__
        return self.__dict__ if memo is None else memo.get("__raw__", self.__dict__)

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Self:
        """View decoded JSON as this model."""
        return view(cls, raw if isinstance(raw, dict) else dict(raw))

    def to_dict(self) -> dict[str, Any]:
        """The JSON that came, unchanged, as a copy of its own."""
        copied: dict[str, Any] = plain(self.__raw__)
        return copied

    def __getitem__(self, key: str) -> Any:
        value = self.__raw__[key]
        name = self.__names__.get(key, key)
        known = name in fields_of(type(self)) and self.__wire__.get(name, name) == key
        return getattr(self, name) if known else value

    def __contains__(self, key: object) -> bool:
        return key in self.__raw__

    def __iter__(self) -> Iterator[str]:
        return iter(self.__raw__)

    def __len__(self) -> int:
        return len(self.__raw__)

    # An object without fields is an object all the same: never false.
    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Model):
            return type(self) is type(other) and self.__raw__ == other.__raw__
        return NotImplemented

    def __repr__(self) -> str:
        named: list[str] = []
        others: dict[str, Any] = {}
        for key in self:
            name = self.__names__.get(key, key)
            if name.isidentifier():
                named.append(f"{name}={self[key]!r}")
            else:
                others[key] = self[key]
        if others:
            named.append(f"**{others!r}")
        return f"{type(self).__name__}({', '.join(named)})"

    def __dir__(self) -> list[str]:
        names = [self.__names__.get(key, key) for key in self]
        return sorted({*super().__dir__(), *fields_of(type(self)), *names})

    def __reduce__(self) -> tuple[Any, ...]:
        return view, (type(self), self.__raw__)

    # Hidden from type checkers, so that an attribute that no class declares is an error to them.
    if not TYPE_CHECKING:

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            if name not in fields_of(type(self)):
                message = f"{type(self).__name__!r} object has no field {name!r}"
                raise AttributeError(message, name=name, obj=self)

        def __setattr__(self, name, value):
            raise AttributeError(f"{type(self).__name__!r} object is read-only")

        def __delattr__(self, name):
            raise AttributeError(f"{type(self).__name__!r} object is read-only")


new: Any = object.__new__
set_memo: Any = Model.__dict__["__memo__"].__set__
set_attributes: Any = Model.__dict__["__dict__"].__set__


def view(cls: type[M], raw: dict[str, Any]) -> M:
    """See decoded JSON as a model, without calling its constructor."""
    model: M = new(cls)
    _fill(model, raw)
    return model


def _fill(model: Model, raw: dict[str, Any]) -> None:
    reserved = reserved_by(type(model))
    if reserved.isdisjoint(raw):
        set_attributes(model, raw)
        set_memo(model, None)
        return
    kept = {key: value for key, value in raw.items() if key not in reserved}
    set_attributes(model, kept)
    set_memo(model, {"__raw__": raw})


def view_each(cls: type[M], raws: list[dict[str, Any]]) -> list[M]:
    """As `view`, of many. Without a line of Python for each: pages are full of them."""
    if not reserved_by(cls).isdisjoint(set[str]().union(*raws)):
        return [view(cls, raw) for raw in raws]
    models = [new(cls) for _ in raws]
    # Setting returns nothing, so that `any` sets all.
    any(map(set_attributes, models, raws))
    any(map(set_memo, models, [None] * len(raws)))
    return models


def reserved_by(cls: type[Model]) -> frozenset[str]:
    """The keys that are no attributes of such a model, lest they hide what the class has."""
    reserved = _RESERVED.get(cls)
    if reserved is None:
        from .field import prepare

        reserved = _RESERVED[cls] = prepare(cls, fields_of(cls))
    return reserved


def fields_of(cls: type[Model]) -> dict[str, str]:
    """The annotation of every field, as text, by its name in Python."""
    known = _FIELDS.get(cls)
    if known is not None:
        return known
    fields: dict[str, str] = {}
    for base in reversed(cls.__mro__[: cls.__mro__.index(Model)]):
        fields.update(base.__annotations__)
    _FIELDS[cls] = fields
    return fields


def is_known(model: Model, field: str) -> bool:
    """Whether the value of an enumeration is one that the document lists.

    Newer values come as they are. True for what is absent or null, and for a field that is no
    enumeration. `field` is the name in Python; an AttributeError where there is none.
    """
    from .listed import is_listed

    return is_listed(type(model), field, getattr(model, field))


def plain(value: Any) -> Any:
    """A copy in which models are the JSON that they view."""
    source: Any = value.__raw__ if isinstance(value, Model) else value
    if issubclass(source.__class__, dict):
        return {key: plain(item) for key, item in source.items()}
    if issubclass(source.__class__, (list, tuple)):
        return [plain(item) for item in source]
    return source
