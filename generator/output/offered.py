"""What does a view offer to its template?

In: the class of a view. Out: what each of its fields holds, in the words of those who write templates,
and a digest that changes when a template may have to.
"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, assert_never, get_args, get_origin, get_type_hints

from generator.code import Code


@dataclass(frozen=True, slots=True)
class Text:
    """May be printed. Where it is empty it is as false."""


@dataclass(frozen=True, slots=True)
class Flag:
    """May be tested."""


@dataclass(frozen=True, slots=True)
class Many:
    """May be gone through."""

    items: Offered


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Has to be tested first."""

    shown: Offered


@dataclass(frozen=True, slots=True)
class View:
    """May be asked for its fields. `docs` say what the fields are, where their names do not."""

    name: str
    docs: str
    fields: tuple[tuple[str, Offered], ...]

    def field(self, name: str) -> Offered | None:
        return dict(self.fields).get(name)


Offered: TypeAlias = Text | Flag | Many | Perhaps | View


@lru_cache
def offered(view: type) -> View:
    """TypeError for a field that no template could use."""
    hints = get_type_hints(view)
    held = tuple((one.name, _held(hints[one.name])) for one in fields(view))
    docs = inspect.cleandoc(view.__doc__ or "")
    if docs.startswith(f"{view.__name__}("):
        docs = ""  # what dataclasses write where nobody did
    return View(view.__name__, docs, held)


def _held(hint: Any) -> Offered:
    if hint is Code:
        return Text()
    if hint is bool:
        return Flag()
    if get_origin(hint) is tuple:
        return Many(_held(get_args(hint)[0]))
    if isinstance(hint, UnionType):
        (shown,) = (one for one in get_args(hint) if one is not NoneType)
        return Perhaps(_held(shown))
    return offered(hint)


def word(one: Offered) -> str:
    """`text`, `list of FieldView`."""
    match one:
        case Text():
            return "text"
        case Flag():
            return "flag"
        case Many(items=items):
            return f"list of {word(items)}"
        case Perhaps(shown=shown):
            return f"{word(shown)} or nothing"
        case View(name=name):
            return name
        case _:
            assert_never(one)


def nested(offers: Mapping[str, Offered]) -> dict[str, View]:
    """The views within, by name, those first that are met first."""
    found: dict[str, View] = {}
    for one in offers.values():
        for view in _views(one):
            found.setdefault(view.name, view)
    return found


def _views(one: Offered) -> Iterator[View]:
    match one:
        case Many(items=inner) | Perhaps(shown=inner):
            yield from _views(inner)
        case View():
            yield one
            for _, held in one.fields:
                yield from _views(held)
        case Text() | Flag():
            return
        case _:
            assert_never(one)


def version(offers: Mapping[str, Offered]) -> str:
    """Of what is offered, however it is described and whatever the views are called."""
    shape = _shape(View("", "", tuple(offers.items())))
    return hashlib.sha256(shape.encode()).hexdigest()[:12]


def _shape(one: Offered) -> str:
    match one:
        case Many(items=items):
            return f"[{_shape(items)}]"
        case Perhaps(shown=shown):
            return f"{_shape(shown)}?"
        case View():
            held = sorted(f"{name}:{_shape(inner)}" for name, inner in one.fields)
            return f"{{{','.join(held)}}}"
        case Text() | Flag():
            return word(one)
        case _:
            assert_never(one)
