"""How does the annotation of a field turn JSON into models?

An annotation is evaluated with operators of our own, so that nothing it names is imported before
a value needs it, and aliases may be cyclic. A value that does not fit is given as it came.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .model import Model, fields_of, view

if TYPE_CHECKING:
    from typing import TypeAlias

    Container: TypeAlias = dict[str, Any] | list[Any]
    Names: TypeAlias = tuple[tuple[str, str], ...]

_MODELS = __name__.split("._runtime")[0] + ".models"
_SPECS: dict[tuple[str, str], Spec] = {}
_FIELDS: dict[type[Model], dict[str, Spec]] = {}


class Plan(NamedTuple):
    """What becomes of a list (of `item`, None: as it is) and of an object.

    `classes` are the models to choose from, `only` the one where there is no choice. `entry` is
    what a value of a dictionary is.
    """

    item: Spec | None
    classes: list[type[Model]]
    entry: Spec | None
    only: type[Model] | None


class Spec:
    """What an annotation says, and the operators that annotations are written with.

    As it is, it stands for everything that JSON gives as it is: text, numbers, literals, Any.
    """

    _plan: Plan | None = None

    def __or__(self, other: object) -> Spec:
        return Union(self, spec(other))

    def __ror__(self, other: object) -> Spec:
        return Union(spec(other), self)

    def __getitem__(self, _: object) -> Spec:
        return self

    def members(self, within: Names = ()) -> Iterator[Spec]:
        """What a value may be, one by one: unions and aliases are gone.

        `within` are the aliases that led here.
        """
        yield self

    def decode(self, value: Container) -> Any:
        item, classes, entry, only = self._plan or self._make_plan()
        if isinstance(value, list):
            return value if item is None else [decode(item, one) for one in value]
        if only is not None:
            return view(only, value)
        cls = choose(value, classes, other=entry is not None) if classes else None
        if cls is not None:
            return view(cls, value)
        if entry is None or entry.is_plain():
            return value
        return {key: decode(entry, one) for key, one in value.items()}

    def is_plain(self) -> bool:
        """Whether every value is given as it is."""
        return all(type(member) is Spec for member in self.members())

    def _make_plan(self) -> Plan:
        members = list(self.members())
        items = [one.item for one in members if isinstance(one, ListOf)]
        entries = [one.value for one in members if isinstance(one, MapOf)]
        classes = [one.cls for one in members if isinstance(one, ModelOf)]
        self._plan = Plan(
            item=items[0] if items and not items[0].is_plain() else None,
            classes=classes,
            entry=entries[0] if entries else None,
            only=classes[0] if len(classes) == 1 and not entries else None,
        )
        return self._plan


class ListOf(Spec):
    def __init__(self, item: Spec) -> None:
        self.item = item

    def __getitem__(self, item: object) -> Spec:
        return ListOf(spec(item))


class MapOf(Spec):
    def __init__(self, value: Spec) -> None:
        self.value = value

    def __getitem__(self, item: object) -> Spec:
        if not isinstance(item, tuple):
            return self
        _, value = cast("tuple[object, object]", item)
        return MapOf(spec(value))


class ModelOf(Spec):
    def __init__(self, cls: type[Model]) -> None:
        self.cls = cls


class Union(Spec):
    def __init__(self, *parts: Spec) -> None:
        self.parts = parts

    def members(self, within: Names = ()) -> Iterator[Spec]:
        for part in self.parts:
            yield from part.members(within)


class Named(Spec):
    """A model, or an alias; found when a value needs it."""

    def __init__(self, name: str, module: str) -> None:
        self.name = name
        self.module = module

    def members(self, within: Names = ()) -> Iterator[Spec]:
        name = (self.name, self.module)
        # An alias that names itself adds no member.
        if name not in within:
            target = spec(_lookup(*name), self.module)
            yield from target.members((*within, name))


class Package(Spec):
    """`models.Customer`: the package of all models, as annotations may name it."""

    def __getattr__(self, name: str) -> Spec:
        return Named(name, _MODELS)


_PLAIN = Spec()
_KNOWN: dict[str, Spec] = {
    **dict.fromkeys(("Any", "Literal", "bool", "bytes", "float", "int"), _PLAIN),
    **dict.fromkeys(("object", "str", "None"), _PLAIN),
    "list": ListOf(_PLAIN),
    "dict": MapOf(_PLAIN),
    "models": Package(),
}


class _Names(Mapping[str, Spec]):
    """Every name that an annotation in this module may use."""

    def __init__(self, module: str) -> None:
        self.module = module

    def __getitem__(self, name: str) -> Spec:
        return _KNOWN.get(name) or Named(name, self.module)

    def __iter__(self) -> Iterator[str]:
        return iter(_KNOWN)

    def __len__(self) -> int:
        return len(_KNOWN)


def _lookup(name: str, module: str) -> object:
    """In the module of the class, then in the package of all models; None where it is nowhere."""
    found: object = getattr(sys.modules.get(module), name, None)
    if found is None or isinstance(found, ModuleType):
        try:
            found = getattr(import_module(_MODELS), name, None)
        except ModuleNotFoundError as error:
            if error.name != _MODELS:
                raise
    return None if isinstance(found, ModuleType) else found


def spec(annotation: object, module: str = _MODELS) -> Spec:
    """What an annotation says: its text, or the object that it already is."""
    if isinstance(annotation, Spec):
        return annotation
    if isinstance(annotation, str):
        return _evaluate(annotation, module)
    if not isinstance(annotation, type):
        return _typing_object(annotation, module)
    cls = cast("type[object]", annotation)
    return ModelOf(cls) if issubclass(cls, Model) else _PLAIN


def _evaluate(text: str, module: str) -> Spec:
    found = _SPECS.get((module, text))
    if found is None:
        # Text that was generated with this package; names are all that it can reach.
        found = spec(eval(text, {"__builtins__": {}}, _Names(module)), module)
        _SPECS[module, text] = found
    return found


def _typing_object(annotation: object, module: str) -> Spec:
    """`list[X]`, `X | Y`, `Optional[X]` and forward references, made by Python itself."""
    forward: object = getattr(annotation, "__forward_arg__", None)
    if isinstance(forward, str):
        return _evaluate(forward, module)
    parts: tuple[object, ...] = getattr(annotation, "__args__", ())
    origin: object = getattr(annotation, "__origin__", None)
    if origin is list and parts:
        return ListOf(spec(parts[0], module))
    if origin is dict and len(parts) == 2:
        return MapOf(spec(parts[1], module))
    # The arguments of a Literal are values, not types.
    types = [part for part in parts if not isinstance(part, (str, int))]
    return Union(*(spec(part, module) for part in types)) if types else _PLAIN


def decode(to: Spec, value: Any) -> Any:
    if isinstance(value, (dict, list)):
        return to.decode(cast("Container", value))
    return value


def decode_field(cls: type[Model], name: str, value: Container) -> Any:
    fields = _FIELDS.get(cls)
    if fields is None:
        fields = _FIELDS[cls] = {}
    found = fields.get(name)
    if found is None:
        # A field that no annotation knows has no text, and stays as it is.
        text = fields_of(cls).get(name, "Any")
        found = fields[name] = spec(text, cls.__module__)
    return found.decode(value)


def decode_result(annotation: str, value: Any) -> Any:
    """Decode what an operation gave back, its annotation being one over the models."""
    return decode(spec(annotation), value)


def choose(
    raw: dict[str, Any], classes: list[type[Model]], *, other: bool
) -> type[Model] | None:
    """The member of a union that this object is.

    The most specific one whose constant fields all agree, else one without any; between equals,
    the one that knows most of its keys. `other`: the union has a place for any object.
    """
    agreeing = [cls for cls in classes if _agrees(cls, raw)]
    if agreeing:
        return max(agreeing, key=lambda cls: (len(cls.__tag__), *_fit(cls, raw)))
    if other:
        return None
    # Of a kind that the document did not foresee: its keys are attributes all the same.
    return Model


def _agrees(cls: type[Model], raw: dict[str, Any]) -> bool:
    return all(key in raw and raw[key] == value for key, value in cls.__tag__.items())


def _fit(cls: type[Model], raw: dict[str, Any]) -> tuple[int, int]:
    """How many keys are known, less how many known ones are absent."""
    keys = {cls.__wire__.get(name, name) for name in fields_of(cls)}
    return len(keys & raw.keys()), -len(keys - raw.keys())
