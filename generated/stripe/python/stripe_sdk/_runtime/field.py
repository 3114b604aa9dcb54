"""Which fields of a model are read as the JSON has them, and what becomes of the others?

The others have a `Decoded` on their class, made when the first object of the class comes. Only the
text of an annotation is looked at for that: what it names is imported when a value needs it.
"""

from __future__ import annotations

from .model import Model, new, reserved_by, set_attributes, set_memo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

_ABSENT = object()
_PLAIN = frozenset(
    "Any False Literal None True bool bytes dict float int list object str".split()
)
# What every model has, and what Python and libraries look up on objects and call where it is there.
_RESERVED = frozenset(dir(Model)).union(
    "__copy__ __deepcopy__ __getinitargs__ __getnewargs__ __getnewargs_ex__ __html__ __name__".split(),
    "__qualname__ __rich__ __rich_repr__ __self__ __setstate__ __wrapped__".split(),
)
_seen: dict[object, bool] = {}


class Decoded:
    """A field whose value is more than its JSON, or whose name is not its key.

    It goes before what an object has of the same name, since it could be set.
    """

    __slots__ = ("_cls", "_name", "_key", "_decode", "_only", "_reserved")

    def __init__(self, cls: type[Model], name: str, key: str) -> None:
        self._cls = cls
        self._name = name
        self._key = key
        self._decode: Callable[[Any], Any] | None = None
        # What an object is, where it can be nothing else, and what that reserves.
        self._only: type[Model] | None = None
        self._reserved = frozenset[str]()

    def __get__(self, model: Model | None, owner: object = None) -> Any:
        if model is None:
            return self
        memo = model.__memo__
        value: Any
        if memo is None:
            value = model.__dict__.get(self._key)
        else:
            known = memo.get(self._name, _ABSENT)
            if known is not _ABSENT:
                return known
            value = model.__raw__.get(self._key)
        # A known field that is absent reads as None too.
        if value is None:
            return None
        only = self._only
        kind = value.__class__
        if only and kind is dict and self._reserved.isdisjoint(value):
            # As `view`, and no calls: this is what reading costs.
            decoded = new(only)
            set_attributes(decoded, value)
            set_memo(decoded, None)
        else:
            decoded = (self._decode or self._prepared())(value)
        if memo is None:
            set_memo(model, {self._name: decoded})
        else:
            memo[self._name] = decoded
        return decoded

    def __set__(self, model: Model, value: object) -> None:
        raise AttributeError(f"{type(model).__name__!r} object is read-only")

    def _prepared(self) -> Callable[[Any], Any]:
        from .annotation import field_spec

        spec = field_spec(self._cls, self._name)
        self._decode = spec.decode
        only = spec.plan().only
        if only is not None:
            self._reserved = reserved_by(only)
            self._only = only
        return spec.decode


class _Apart(frozenset[str]):
    """What is reserved where objects keep more than JSON in their `__dict__`: never is it the JSON."""

    def isdisjoint(self, other: object) -> bool:
        return False


def prepare(cls: type[Model], fields: Mapping[str, str]) -> frozenset[str]:
    """Give the class its `Decoded` fields. The keys that are to be no attributes of its objects."""
    there = set(dir(cls))
    for name, text in fields.items():
        if name not in there and name not in cls.__wire__ and is_plain(text):
            continue
        # What a subclass has in place of the field stays.
        if name not in there or isinstance(getattr(cls, name), Decoded):
            setattr(cls, name, Decoded(cls, name, cls.__wire__.get(name, name)))
            there.discard(name)
    own = there - _RESERVED
    keeps = any(_keeps(getattr(cls, name)) for name in own)
    return _Apart(_RESERVED | own) if keeps else _RESERVED | own


def _keeps(attribute: object) -> bool:
    """Whether this is a property that is computed once, and then kept in `__dict__`."""
    kind = type(attribute)
    return hasattr(kind, "__set_name__") and not hasattr(kind, "__set__")


def is_plain(text: object) -> bool:
    """Whether this annotation leaves any value as it is. False where its text alone does not tell."""
    known = _seen.get(text)
    if known is None:
        known = _seen[text] = isinstance(text, str) and _has_plain_words(text)
    return known


def _has_plain_words(text: str) -> bool:
    """Every name is that of no model, and everything in quotes a value of a Literal."""
    pieces = text.split("'")
    # Before each value a Literal begins or goes on. With other quotes or escapes it is not so plain.
    if '"' in text or "\\" in text:
        return False
    if any(one != ", " and not one.endswith("Literal[") for one in pieces[:-1:2]):
        return False
    outside = " ".join(pieces[::2])
    for mark in "[],|":
        outside = outside.replace(mark, " ")
    return all(word in _PLAIN or word.isdecimal() for word in outside.split())
