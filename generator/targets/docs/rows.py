"""What does a page say of arguments and of fields, and of what is inside them?

Rows follow each other as a reader meets them. A row that holds others opens a list, and the last one
in it closes it again: a template cannot call itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from generator.code import Code
from generator.sdk import types as t
from generator.sdk.model import Argument, Field, Model, Sdk
from generator.sdk.options import is_option
from generator.sdk.types import Type
from generator.targets.docs.anchors import Anchors, anchor_link
from generator.targets.docs.quote import text
from generator.targets.docs.shapes import words
from generator.targets.docs.told import Told
from generator.targets.docs.type_words import constraints, shown, type_words
from generator.targets.docs.views import RowView

_MOST = 700
"""So many rows on a page; what lies deeper is not opened any more, and says so."""

_END = "</ul></details></li>"


@dataclass(frozen=True, slots=True)
class _Place:
    """`path` leads here by name; `within` are the models on the way."""

    path: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    def at(self, key: str) -> _Place:
        return _Place((*self.path, key), self.within)

    def inside(self, model: str) -> _Place:
        return _Place(self.path, (*self.within, model))


_Row: TypeAlias = Callable[..., RowView]
"""A row but for `has_inside` and `end`, which are known once all are there."""


@dataclass(slots=True)
class _Listing:
    """`left` is how many more `rows` there may be. `anchors` hands out the names by which they are linked
    to; None where nobody links to them. `ends` is what closes behind each row.
    """

    told: Told
    anchors: Anchors | None = None
    left: int = _MOST
    rows: list[_Row] = field(default_factory=lambda: list[_Row]())
    ends: list[str] = field(default_factory=lambda: list[str]())
    open: set[int] = field(default_factory=lambda: set[int]())

    def anchor(self, place: _Place) -> str:
        return self.anchors.at(place.path) if self.anchors else ""

    def add(self, row: _Row) -> int:
        """Where it stands now."""
        self.left -= 1
        self.rows.append(row)
        self.ends.append("")
        return len(self.rows) - 1

    def close(self, at: int) -> None:
        """All that is behind that row is inside it."""
        if len(self.rows) > at + 1:
            self.open.add(at)
            self.ends[-1] += _END
        else:
            self.ends[at] = "</li>"

    def made(self) -> tuple[RowView, ...]:
        return tuple(
            row(has_inside=at in self.open, end=Code(self.ends[at]))
            for at, row in enumerate(self.rows)
        )


def argument_rows(
    sdk: Sdk, arguments: Sequence[Argument], told: Told
) -> tuple[RowView, ...]:
    """Of a request, down to the last field."""
    listing = _Listing(told, Anchors())
    _add(sdk, arguments, _Place(), listing, depth=99)
    return listing.made()


def answer_rows(
    sdk: Sdk, type_: Type, told: Told, *, depth: int
) -> tuple[RowView, ...]:
    """Of an answer, so many levels down; the fields of a list are those of its items."""
    listing = _Listing(told)
    _add_inside(sdk, type_, _Place(), listing, depth=depth)
    return listing.made()


def _add(
    sdk: Sdk,
    things: Sequence[Argument | Field],
    place: _Place,
    listing: _Listing,
    *,
    depth: int,
) -> None:
    for thing in sorted(things, key=lambda one: not one.required):
        here = place.at(_key(thing))
        at = listing.add(_row(sdk, thing, listing.anchor(here), listing.told))
        _add_inside(sdk, thing.type, here, listing, depth=depth - 1)
        listing.close(at)


def _add_inside(
    sdk: Sdk, type_: Type, place: _Place, listing: _Listing, *, depth: int
) -> None:
    found = dict.fromkeys(models_in(sdk, type_))
    models = [id_ for id_ in found if id_ not in place.within]
    if depth < 1 or listing.left < 1:
        return
    for id_ in models:
        model, here = sdk.models[id_], place.inside(id_)
        if len(models) > 1 and model.fields:
            here = here.at(words(model.name))
            at = listing.add(_member(model, listing.anchor(here), listing.told))
            _add(sdk, model.fields, here, listing, depth=depth)
            listing.close(at)
        else:
            _add(sdk, model.fields, here, listing, depth=depth)


def models_in(sdk: Sdk, type_: Type) -> Iterator[str]:
    """The objects that a value of the type holds directly, or is. Unions may hold each other."""
    seen: set[str] = set()
    waiting = [type_]
    for one in waiting:
        match one:
            case t.ModelRef(id=id_):
                yield id_
            case t.ListOf(items=inner) | t.MapOf(values=inner) | t.Optional(type=inner):
                waiting.append(inner)
            case t.UnionOf(members=members) | t.TupleOf(parts=members):
                waiting.extend(members)
            case t.UnionRef(id=id_) if id_ not in seen:
                seen.add(id_)
                waiting.extend(sdk.unions[id_].members)
            case _:
                continue


def _row(sdk: Sdk, thing: Argument | Field, anchor: str, told: Told) -> _Row:
    asked = [*constraints(sdk, thing.type)]
    if thing.default is not None:
        asked.append(f"default {shown(thing.default.value)}")
    docs = "\n\n".join(filter(None, (thing.docs.summary, thing.docs.text)))
    said = told.tell(docs, thing.wire)
    return partial(
        RowView,
        id=text(anchor),
        link=anchor_link(anchor),
        name=text(thing.wire),
        place=_place(thing),
        type=text(type_words(sdk, thing.type)),
        is_required=thing.required,
        is_deprecated=thing.deprecated,
        docs=said.docs,
        anchor=said.anchor,
        asked=text("; ".join(asked)),
    )


def _key(thing: Argument | Field) -> str:
    """Two arguments may have one name, in different places."""
    if isinstance(thing, Argument) and thing.location != "body":
        return f"{thing.location}.{thing.wire}"
    return thing.wire


def _place(thing: Argument | Field) -> Code:
    """Where it goes, if not into the body."""
    if not isinstance(thing, Argument) or thing.location == "body":
        return Code("")
    return text("header" if is_option(thing) else thing.location)


def _member(model: Model, anchor: str, told: Told) -> _Row:
    """One of several objects that may stand there."""
    tag = ", ".join(f"{key} {shown(value)}" for key, value in model.tag)
    name = tag or words(model.name)
    said = told.tell(model.docs.summary or model.docs.text, name)
    return partial(
        RowView,
        id=text(anchor),
        link=anchor_link(anchor),
        name=text(name),
        place=Code(""),
        type=Code("object"),
        is_required=False,
        is_deprecated=model.deprecated,
        docs=said.docs,
        anchor=said.anchor,
        asked=Code(""),
    )
