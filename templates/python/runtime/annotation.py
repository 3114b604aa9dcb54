"""How does the annotation of a field turn JSON into models?

An annotation is evaluated with operators of our own, so that nothing it names is imported before
a value needs it, and aliases may be cyclic. A value that does not fit is given as it came.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, cast

from .expand import Id
from .model import Model, fields_of, view_each
from .plan import Plan

if TYPE_CHECKING:
    from typing import TypeAlias

    Names: TypeAlias = tuple[tuple[str, str], ...]

_MODELS = __name__.split("._runtime")[0] + ".models"
_SPECS: dict[tuple[str, str], Spec] = {}
_FIELDS: dict[type[Model], dict[str, Spec]] = {}


class Spec:
    """What an annotation says, and the operators that annotations are written with.

    As it is, it stands for what JSON gives as it is: text, numbers, Any.
    """

    _plan: Plan | None = None

    def __or__(self, other: object) -> Spec:
        return Union(self, spec(other))

    def __ror__(self, other: object) -> Spec:
        return Union(spec(other), self)

    def __getitem__(self, _: object) -> Spec:
        return self

    def members(self, within: Names = ()) -> Iterator[Spec]:
        """What a value may be, one by one. `within` are the aliases that led here."""
        yield self

    def decode(self, value: Any) -> Any:
        plan = self._plan or self.plan()
        kind = value.__class__
        if issubclass(kind, dict):
            return plan.decode_object(value)
        if issubclass(kind, list):
            return plan.decode_list(value)
        # An `Id` that a model was made with is one already.
        return Id(value) if plan.ids and kind is str else value

    def decode_each(self, values: list[Any]) -> list[Any]:
        only = self.plan().only
        if only is not None and set(map(type, values)) == {dict}:
            return view_each(only, values)
        return [self.decode(one) for one in values]

    def is_plain(self) -> bool:
        """Whether every value is given as it is."""
        return all(type(member) in (Spec, LiteralOf) for member in self.members())

    def plan(self) -> Plan:
        if self._plan is not None:
            return self._plan
        members = list(self.members())
        items = [one.item for one in members if isinstance(one, ListOf)]
        entries = [one.item for one in members if isinstance(one, MapOf)]
        classes = [one.cls for one in members if isinstance(one, ModelOf)]
        self._plan = plan = Plan(
            items[0] if items and not items[0].is_plain() else None,
            classes,
            entries[0] if entries else None,
        )
        tuples = [one for one in members if isinstance(one, TupleOf)]
        plan.places = tuples[0] if tuples and not items else None
        plan.ids = any(isinstance(one, IdText) for one in members)
        return plan


class ListOf(Spec):
    def __init__(self, item: Spec) -> None:
        self.item = item

    def __getitem__(self, item: object) -> Spec:
        return ListOf(spec(item))


class TupleOf(Spec):
    """`tuple[str, Pet]`, with `*tuple[int, ...]` at its end where more may follow."""

    def __init__(self, parts: tuple[Spec, ...], rest: Spec | None = None) -> None:
        self.parts = parts
        self.rest = rest

    def __getitem__(self, item: object) -> Spec:
        given = cast("tuple[object, ...]", item if isinstance(item, tuple) else (item,))
        if len(given) == 2 and given[1] is ...:
            return TupleOf((), spec(given[0]))
        parts = [spec(one) for one in given if not isinstance(one, Rest)]
        more = [one.item for one in given if isinstance(one, Rest)]
        return TupleOf(tuple(parts), more[0] if more else None)

    def __iter__(self) -> Iterator[Rest]:
        if self.rest is not None:
            yield Rest(self.rest)

    def decode_places(self, values: list[Any]) -> tuple[Any, ...]:
        """What no place is known for stays as it is."""
        more = self.rest or _PLAIN
        places = [*self.parts, *([more] * (len(values) - len(self.parts)))]
        return tuple(
            place.decode(one) for place, one in zip(places, values, strict=False)
        )


class Rest:
    """`*tuple[int, ...]`, inside the brackets of a tuple."""

    def __init__(self, item: Spec) -> None:
        self.item = item


class MapOf(Spec):
    def __init__(self, value: Spec) -> None:
        self.item = value

    def __getitem__(self, item: object) -> Spec:
        if not isinstance(item, tuple):
            return self
        _, value = cast("tuple[object, object]", item)
        return MapOf(spec(value))


class ModelOf(Spec):
    def __init__(self, cls: type[Model]) -> None:
        self.cls = cls


class LiteralOf(Spec):
    def __init__(self, values: tuple[object, ...]) -> None:
        self.values = values

    def __getitem__(self, item: object) -> Spec:
        several = isinstance(item, tuple)
        return LiteralOf(cast("tuple[object, ...]", item) if several else (item,))


class IdText(Spec):
    """`Id`: the id of an object in place of the object."""


class ExpandableOf(Spec):
    """`Expandable[Literal["customer"], Customer | None]`: that, or the id."""

    def __getitem__(self, item: object) -> Spec:
        _, value = cast("tuple[object, object]", item)
        return Union(IdText(), spec(value))


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
    """`models`, the package: annotations may say `models.Customer`."""

    def __getattr__(self, name: str) -> Spec:
        return Named(name, _MODELS)


_PLAIN = Spec()
_KNOWN: dict[str, Spec] = {
    **dict.fromkeys(("Any", "bool", "bytes", "float", "int"), _PLAIN),
    **dict.fromkeys(("object", "str", "None"), _PLAIN),
    "Expandable": ExpandableOf(),
    "Id": IdText(),
    "Literal": LiteralOf(()),
    "list": ListOf(_PLAIN),
    "dict": MapOf(_PLAIN),
    "tuple": TupleOf((), _PLAIN),
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
    """In the module of the class, then among all models; None where it is nowhere."""
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
    if origin is tuple and parts:
        return TupleOf(())[tuple(x if x is ... else spec(x, module) for x in parts)]
    if origin is Literal:
        return LiteralOf(parts)
    return Union(*(spec(part, module) for part in parts)) if parts else _PLAIN


def field_spec(cls: type[Model], name: str) -> Spec:
    fields = _FIELDS.get(cls)
    if fields is None:
        fields = _FIELDS[cls] = {}
    found = fields.get(name)
    if found is None:
        # A field that no annotation knows has no text, and stays as it is.
        text = fields_of(cls).get(name, "Any")
        found = fields[name] = spec(text, cls.__module__)
    return found


def decode_result(annotation: str, value: Any) -> Any:
    """What an operation gave back, decoded."""
    return spec(annotation).decode(value)
