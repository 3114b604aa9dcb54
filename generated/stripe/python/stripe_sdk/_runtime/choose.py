"""Which model of a union is an object, where several may be?"""

from __future__ import annotations

from typing import Any

from .model import Model, fields_of


def choose(
    raw: dict[str, Any], classes: list[type[Model]], *, other: bool
) -> type[Model] | None:
    """The member of a union that this object is.

    The most specific one whose constant fields all agree, else one without any. Between equals:
    one whose required keys are there; then one that lists the values; then the one that knows most
    keys. `other`: the union has a place for any object.
    """
    agreeing = [cls for cls in classes if _agrees(cls, raw)]
    if len(agreeing) == 1:
        return agreeing[0]
    if agreeing:
        return max(agreeing, key=lambda cls: (len(cls.__tag__), *_fit(cls, raw)))
    if other:
        return None
    # Of a kind that the document did not foresee: its keys are attributes all the same.
    return Model


def _agrees(cls: type[Model], raw: dict[str, Any]) -> bool:
    return all(key in raw and raw[key] == value for key, value in cls.__tag__.items())


def _fit(cls: type[Model], raw: dict[str, Any]) -> tuple[bool, int, int, int]:
    """Whether all required keys are there, how many values are unlisted, how many keys are known,
    and how many known ones are absent; what speaks against the class is negative."""
    from .listed import is_listed

    names = {cls.__wire__.get(name, name): name for name in fields_of(cls)}
    known = names.keys() & raw.keys()
    unlisted = sum(not is_listed(cls, names[key], raw[key]) for key in known)
    complete = raw.keys() >= set(cls.__required__)
    return complete, -unlisted, len(known), -len(names.keys() - raw.keys())
